// Words for credentials in the environment that AWS accepts, and that the key inputs of this step hide.
import type { OkOf } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { proof } from '../evidence.ts';
import type { Evidence } from '../rule.ts';

export const sayHidden = ({ facts }: OkOf<'GetCallerIdentity'>): Text =>
  text`The environment of this step has other credentials, which AWS accepts: those of ${facts.arn}. The key inputs of the step hide them.`;

export const citeHidden = (hidden: OkOf<'GetCallerIdentity'> | null): Evidence[] =>
  hidden ? [proof(hidden, text`accepted, signed with the environment’s credentials: ${hidden.facts.arn}`)] : [];
