import { simulatedDenials } from '../../answers/simulation.ts';
import { unsetBearer } from '../../remedies/bearer.ts';
import { type Text, text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { type DenialFacts, denialFacts } from './denial-facts.ts';
import { denialsOf } from './denials.ts';
import { allowDenied, denialEvidence, explainDenial, inspectable, whatIsDenied } from './describe-denials.ts';

type NoAllow = DenialFacts & {
  /** A Bedrock API key was sent in the place of a signature; `beside` tells whether there are other credentials. */
  bearer: 'alone' | 'beside' | null;
};

export const noAllow = rule<NoAllow>({
  id: 'permissions/no-allow',
  severities: ['error', 'warning'],
  title: 'No policy of the caller allows it',
  since: '1.0',
  points: inputs('role-to-assume', 'aws-access-key-id'),
  find(scene) {
    const denied = denialsOf(scene, 'identity').filter(({ denial }) => !denial.explicit);
    const simulated = simulatedDenials(scene, 'identity', false);
    return denialFacts(scene, denied, 'certain', simulated).map((facts) => ({ ...facts, bearer: bearerOf(facts) }));
  },
  tell: (facts) => ({
    headline: text`No policy of the caller allows ${whatIsDenied(facts)}.`,
    explanation: explainDenial(text`Nothing forbids it; nothing allows it either.`, facts),
    evidence: denialEvidence(facts, ...(facts.bearer ? [SENT_BEARER] : [])),
    remedies: inspectable(facts, [
      allowDenied(facts),
      ...(facts.bearer === 'beside' ? [unsetBearer(facts.run, OTHERS)] : []),
    ]),
    ...lookalikesOf(facts),
  }),
});

function lookalikesOf({ refusals, targets, bearer, simulated }: NoAllow): { lookalikes?: readonly Text[] } {
  const told = [
    ...(refusals.length > 0 && targets.length > 0 && bearer === null ? LOOKALIKES : []),
    ...(simulated.some(({ resource }) => resource === '*') ? [ON_ANY] : []),
  ];
  return told.length > 0 ? { lookalikes: told } : {};
}

const ON_ANY = text`A policy that allows it on single resources: name them, with ${'on ARN'} behind the action.`;

const LOOKALIKES = [
  text`A resource that does not exist: AWS denies before it looks.`,
  text`A mistyped name or another Region: a policy that lists single resources denies it in the same words.`,
];

function bearerOf({ refusals, run }: DenialFacts): NoAllow['bearer'] {
  if (!refusals.some(({ signer }) => signer === 'bearer')) return null;
  return run.principal === null ? 'alone' : 'beside';
}

const VARIABLE = 'AWS_BEARER_TOKEN_BEDROCK';
const SENT_BEARER = {
  text: text`Bedrock was asked with the API key in ${VARIABLE}, which acts for the identity that made it.`,
};

const OTHERS = text`Or call Bedrock with the job’s other credentials: unset ${VARIABLE}`;
