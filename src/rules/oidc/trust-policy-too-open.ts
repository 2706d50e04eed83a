import { text } from '../../text.ts';
import { trustPolicySnippet } from '../../trust-policy/describe-conditions.ts';
import { readablePolicies } from '../../trust-policy/exchange.ts';
import { lintTrustPolicy } from '../../trust-policy/lint.ts';
import { type Evidence, inputs, proseRule } from '../rule.ts';

export const trustPolicyTooOpen = proseRule({
  id: 'oidc/trust-policy-too-open',
  severities: ['warning'],
  title: 'The role trusts other repositories than its own',
  since: '1.0',
  points: inputs('trust-policy', 'role-to-assume'),
  evaluate(scene) {
    // What AWS holds outweighs a file that says what it should hold.
    const [readable] = readablePolicies(scene);
    const openings = readable ? lintTrustPolicy(readable.policy) : [];
    const [first, ...others] = openings;
    if (!readable || !first) return [];
    const evidenceOf = ({ statement, explanation }: typeof first): Evidence => ({
      text: text`statement ${statement.position}${statement.sid ? text` (${statement.sid})` : []} of ${readable.source}: ${explanation}`,
    });
    const { snippets, remark } = trustPolicySnippet(
      scene,
      text`A trust policy that accepts exactly this job, in both forms of the subject`,
    );
    return [
      {
        subjects: [readable.source],
        headline: {
          'no-subject': text`The role's trust policy does not say which jobs of the repository, or of GitHub at all, may assume it.`,
          'for-all-values': text`The role's trust policy asks for the subject in a way that also lets tokens without one in.`,
          'wildcard-owner': text`The role's trust policy accepts repositories of other owners.`,
          'wildcard-repository': text`The role's trust policy accepts every repository that fits a wildcard.`,
        }[first.kind],
        explanation: first.explanation,
        evidence: [evidenceOf(first), ...others.map(evidenceOf)],
        fixes: [
          {
            title: text`Name owner and repository in full`,
            steps: [
              text`Ask for ${'sub'} with ${'StringEquals'}. For all branches of one repository, ${'StringLike'} with ${'repo:OWNER/REPO:*'} will do, where the wildcard stands after the repository.`,
              ...(remark ? [remark] : []),
            ],
            ...(snippets.length > 0 ? { snippets } : {}),
          },
        ],
        confidence: readable.live ? 'certain' : 'likely',
      },
    ];
  },
});
