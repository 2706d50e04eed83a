// A Bedrock API key beside other credentials: the SDKs take it before all of them.
import { type Text, text } from '../text.ts';
import type { Remedy } from './remedy.ts';
import { levelOf, type RunFacts } from './run-facts.ts';

const VARIABLE = 'AWS_BEARER_TOKEN_BEDROCK';

/** Requests to Bedrock are signed with the job’s other credentials, as those to all other services are. */
export const unsetBearer = (run: RunFacts, title: Text): Remedy => ({
  title,
  changes: [{ kind: 'unset-variable', name: VARIABLE, at: levelOf(run, VARIABLE) }],
  after: text`${VARIABLE} is not set`,
  notes: [text`The SDKs take the key before every other credential, as long as it is set.`],
});
