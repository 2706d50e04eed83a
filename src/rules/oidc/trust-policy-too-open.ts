import { type NarrowFacts, narrowFacts, trustOneRepository } from '../../remedies/trust.ts';
import { acceptFinding } from '../../remedies/values.ts';
import { type Text, text } from '../../text.ts';
import { readablePolicies } from '../../trust-policy/exchange.ts';
import { lintTrustPolicy, type Opening } from '../../trust-policy/lint.ts';
import { evidence } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

const ID = 'oidc/trust-policy-too-open';

type TooOpen = Found & {
  source: string;
  openings: readonly [Opening, ...Opening[]];
  narrowing: NarrowFacts;
  ignored: readonly string[];
};

export const trustPolicyTooOpen = rule<TooOpen>({
  id: ID,
  severities: ['warning'],
  title: 'The role’s trust policy accepts other repositories',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('trust-policy', 'role-to-assume'),
  find(scene) {
    // What AWS has outweighs a file that says what it should have.
    const [readable] = readablePolicies(scene);
    const [first, ...others] = readable ? lintTrustPolicy(readable.policy) : [];
    if (!readable || !first) return [];
    return [
      {
        subjects: [readable.source],
        confidence: readable.live ? 'certain' : 'likely',
        source: readable.source,
        openings: [first, ...others],
        narrowing: narrowFacts(scene, readable, [first, ...others]),
        ignored: scene.settings.ignore,
      },
    ];
  },
  tell: ({ source, openings, narrowing, ignored }) => ({
    headline: HEADLINES[openings[0].kind],
    explanation: openings[0].explanation,
    evidence: evidence(openings.map((opening) => ({ text: describeOpening(opening, source) }))),
    remedies: [trustOneRepository(narrowing), acceptFinding(ID, ignored)],
  }),
});

const HEADLINES: Readonly<Record<Opening['kind'], Text>> = {
  'no-subject': text`The role’s trust policy does not say which jobs of the repository, or of GitHub as a whole, can assume it.`,
  'for-all-values': text`The role’s trust policy checks the subject in a way that also accepts tokens without a subject.`,
  'wildcard-owner': text`The role’s trust policy accepts repositories of other owners.`,
  'wildcard-repository': text`The role’s trust policy accepts every repository that fits a wildcard.`,
};

function describeOpening({ statement: { position, sid }, explanation }: Opening, source: string): Text {
  const name = sid ? text` (${sid})` : [];
  return text`statement ${position}${name} of ${source}: ${explanation}`;
}
