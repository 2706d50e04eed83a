import { acceptsCredentials, isFailed } from '../../answers/answer.ts';
import { judged } from '../../answers/bedrock-cause.ts';
import { saysKeyRejected } from '../../answers/bedrock-reasons.ts';
import { givenKey } from '../../answers/given-key.ts';
import { assumeRoleWithOidc, type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { newBedrockKey, unsetKeys } from '../../remedies/secrets.ts';
import type { Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { rule } from '../rule.ts';
import { evidenceOf, isSome, type ModelFacts, messageOf, modelFacts } from './describe-models.ts';

const VARIABLE = 'AWS_BEARER_TOKEN_BEDROCK';

/** What AWS says of the key: its time is over, it has another form than Bedrock's keys, or it is not known. */
type Fault = 'expired' | 'foreign' | 'unknown';

type KeyRejected = ModelFacts & {
  fault: Fault;
  /** Whether the run has other credentials, and whether AWS has accepted them. */
  others: 'accepted' | 'unproven' | 'none';
  oidc: OidcFacts;
};

export const apiKeyRejected = rule<KeyRejected>({
  id: 'bedrock/api-key-rejected',
  severities: ['error'],
  title: 'The Bedrock API key is not accepted',
  since: '1.0',
  onlyInTrouble: true,
  points: [{ variable: VARIABLE }],
  explains: ['bedrock/invocation-not-proven'],
  find(scene) {
    const items = judged(scene, 'api-key-rejected');
    if (!isSome(items)) return [];
    const messages = items.map(messageOf);
    const refusals = items.map(({ observation }) => observation).filter(isFailed);
    return [
      {
        ...modelFacts(scene, items, refusals.some(saysKeyRejected) ? 'certain' : 'likely'),
        fault: faultOf(messages),
        others: othersOf(scene),
        oidc: oidcFacts(scene),
      },
    ];
  },
  tell: (facts) => {
    const { items, fault, others, region } = facts;
    return {
      headline: HEADLINES[fault],
      explanation: text`${reasonFor(fault, region)}${others === 'none' ? [] : NOT_ASKED}`,
      evidence: evidenceOf(items, () => []),
      remedies: remediesFor(facts),
      lookalikes: fault === 'unknown' ? [FORBIDDEN] : [],
    };
  },
});

// "Invalid API Key format: Must start with pre-defined prefix": the token of another provider.
const FOREIGN = /invalid API key format|pre-?defined prefix/i;

function faultOf(messages: readonly string[]): Fault {
  if (messages.some((message) => FOREIGN.test(message))) return 'foreign';
  return messages.some((message) => /expired/i.test(message)) ? 'expired' : 'unknown';
}

function othersOf(scene: Scene): KeyRejected['others'] {
  if (givenKey(scene.credentials) === null) return 'none';
  const accepted = scene.observations.some((o) => o.signer !== 'bearer' && !o.followUp && acceptsCredentials(o));
  return accepted ? 'accepted' : 'unproven';
}

const HEADLINES: Readonly<Record<Fault, Text>> = {
  expired: text`The Bedrock API key in ${VARIABLE} has expired.`,
  foreign: text`What ${VARIABLE} has is not a Bedrock API key.`,
  unknown: text`Bedrock does not accept the API key in ${VARIABLE}.`,
};

function reasonFor(fault: Fault, region: string): Text {
  if (fault === 'expired')
    return text`A short-term key is valid for 12 hours at most, and never longer than the session that created it.`;
  return fault === 'foreign'
    ? text`Bedrock’s keys begin with a prefix of their own, and this value does not: it is another provider’s token, or only part of a key.`
    : text`It is mistyped, was deleted, has expired, or is a short-term key that was created for another Region than ${region}.`;
}

const NOT_ASKED = text` This run’s other credentials were not tested: the SDKs use the key whenever the variable is set.`;
const FORBIDDEN = text`If a policy forbids API keys, the error is different: it names ${'bedrock:CallWithBearerToken'}.`;

function remediesFor({ run, others, oidc }: KeyRejected): readonly [Remedy, ...Remedy[]] {
  const key = newBedrockKey(run);
  const unset: Remedy = {
    ...unsetKeys(run, [VARIABLE]),
    title: text`Unset ${VARIABLE}, so that Bedrock is called with the job’s other credentials`,
    after: text`${VARIABLE} is not set, and Bedrock accepts the job’s other credentials`,
    notes: [text`They need ${'bedrock:InvokeModel'} on the models.`],
  };
  if (others === 'accepted') return [unset, key];
  if (others === 'unproven') return [key, unset];
  const role = assumeRoleWithOidc(oidc);
  return role ? [key, withoutKey(role, unset)] : [key];
}

/** A role does not help while the key is set: the SDKs prefer the key. */
const withoutKey = (role: Remedy, { changes }: Remedy): Remedy => ({
  ...role,
  title: text`Assume a role with OIDC, without an API key`,
  changes: [...changes, ...role.changes],
});
