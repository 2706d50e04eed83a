// Words for credentials that somebody accepts, beside those that AWS refuses.
import type { StandInAcceptance } from '../../answers/judge-credentials.ts';
import type { OkOf } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { proof } from '../evidence.ts';
import type { Evidence } from '../rule.ts';

/** The environment has others, which the key inputs of this step hide. */
export const sayHidden = ({ facts }: OkOf<'GetCallerIdentity'>): Text =>
  text`The environment of this step has other credentials, which AWS accepts: those of ${facts.arn}. The key inputs of the step hide them.`;

export const citeHidden = (hidden: OkOf<'GetCallerIdentity'> | null): Evidence[] =>
  hidden ? [proof(hidden, text`accepted, signed with the environment’s credentials: ${hidden.facts.arn}`)] : [];

/** A stand-in accepts the very credentials. */
export const citeStandIn = (standIn: StandInAcceptance | null): Evidence[] =>
  standIn
    ? [
        proof(
          standIn.accepted,
          text`accepted, by way of ${standIn.override.variable} at ${standIn.override.host}, which is not AWS: it may have its own keys, or not verify keys at all`,
        ),
      ]
    : [];

/** Keys and sessions of another partition are unknown in this one, and the words are the same. */
export const otherPartition = (partition: string, what: 'key' | 'session'): Text =>
  partition === 'aws'
    ? text`A ${[what]} of AWS GovCloud (US) or of AWS China works only in its own Regions: then change the Region.`
    : text`A ${[what]} of another partition than ${partition} works only in its own Regions: then change the Region.`;
