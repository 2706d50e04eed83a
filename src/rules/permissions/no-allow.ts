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
  onlyInTrouble: true,
  points: inputs('role-to-assume', 'aws-access-key-id'),
  find(scene) {
    const denied = denialsOf(scene, 'identity').filter(({ denial }) => !denial.explicit);
    const simulated = simulatedDenials(scene, 'identity', false);
    return denialFacts(scene, denied, 'certain', simulated).map((facts) => ({ ...facts, bearer: bearerOf(facts) }));
  },
  tell: (facts) => ({
    headline: text`No policy of the caller allows ${whatIsDenied(facts)}.`,
    explanation: explainDenial(text`No policy denies it, but no policy allows it either.`, facts),
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

const ON_ANY = text`A policy may allow it on certain resources only: name them, with ${'on ARN'} after the action.`;

const LOOKALIKES = [
  text`The resource may not exist: AWS checks the permission first.`,
  text`The name may be mistyped, or the Region wrong: if a policy lists certain resources, the error is the same.`,
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
