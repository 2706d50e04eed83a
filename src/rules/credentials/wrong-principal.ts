import { principalOf } from '../../names/arn.ts';
import { enumerate, text } from '../../text.ts';
import { proof } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';
import { knownIdentity } from './identity-check.ts';

/** `*` stands for any run of characters; everything else for itself. */
const matches = (pattern: string, arn: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(arn);

/** Whether one of the patterns names the identity; a role's ARN covers its sessions. Roles are compared without their path, which a session does not show. */
function isAllowed(patterns: readonly string[], arn: string): boolean {
  const role = principalOf(arn);
  return patterns.some(
    (pattern) =>
      matches(pattern, arn) ||
      matches(pattern, role) ||
      (role !== arn && matches(pattern.replace(/:role\/(?:[^/*]+\/)+/, ':role/'), role)),
  );
}

export const wrongPrincipal = proseRule({
  id: 'credentials/wrong-principal',
  severities: ['error'],
  title: 'The credentials are another identity’s',
  since: '1.0',
  points: inputs('role-to-assume', 'aws-access-key-id', 'allowed-principals'),
  explains: ['permissions/*'],
  evaluate(scene) {
    const identity = knownIdentity(scene);
    const allowed = scene.settings.allowedPrincipals;
    if (!identity || allowed.length === 0 || isAllowed(allowed, identity.arn)) return [];
    return [
      {
        subjects: [identity.arn],
        headline: text`The credentials are those of ${identity.arn}, which this job does not allow.`,
        explanation: text`They work, and belong to another identity than the one meant.`,
        evidence: [
          proof(identity.observation, text`${identity.arn}`),
          { text: text`${'allowed-principals'} lists ${enumerate(allowed)}.` },
        ],
        fixes: [
          {
            title: text`Use the identity that is meant`,
            steps: [
              text`Check which secret or role the job names, and whether an earlier step replaced the credentials.`,
            ],
          },
          {
            title: text`Or allow this one`,
            steps: [text`Add ${principalOf(identity.arn)} to ${'allowed-principals'}.`],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});
