import { text } from '../../text.ts';
import { refusedExchanges, said, TAG_SESSION } from '../../trust-policy/exchange.ts';
import { type Fix, inputs, proseRule } from '../rule.ts';

export const tagSessionDenied = proseRule({
  id: 'assume-role/tag-session-denied',
  severities: ['error'],
  title: "The role does not let the caller's session tags through",
  since: '1.0',
  points: inputs('role-to-assume'),
  evaluate(scene) {
    const [first, ...others] = refusedExchanges(scene).filter((o) => TAG_SESSION.test(o.error.message));
    if (!first) return [];
    const { settings, credentials } = scene;
    const oidc: Fix = {
      title: text`Or assume the role with OIDC`,
      steps: [
        text`Leave the access key out and give the job ${'id-token: write'}: then no session stands between the job and the role, and no tags are passed on.`,
      ],
    };
    const allow: Fix = {
      title: text`Allow ${'sts:TagSession'} in the role's trust policy`,
      steps: [text`In the statement of ${settings.roleToAssume} that lets the caller in.`],
      snippets: [
        {
          language: 'json',
          caption: text`The action of that statement`,
          content: JSON.stringify(
            {
              Action: [
                first.operation === 'AssumeRoleWithWebIdentity' ? 'sts:AssumeRoleWithWebIdentity' : 'sts:AssumeRole',
                'sts:TagSession',
              ],
            },
            null,
            2,
          ),
        },
      ],
    };
    const runners = credentials.source === 'instance' || credentials.source === 'container';
    return [
      {
        subjects: [settings.roleToAssume],
        headline: text`The role's trust policy does not allow the session tags that the caller passes on.`,
        explanation: runners
          ? text`The role was asked for with the runner's own role, since the job has no OIDC token: if OIDC was meant, ${'id-token: write'} is missing and nothing is wrong in AWS.`
          : text`The tags come with the session that was given; this action adds none.`,
        evidence: [said(first), ...others.map(said)],
        fixes: first.operation === 'AssumeRoleWithWebIdentity' ? [allow] : runners ? [oidc, allow] : [allow, oidc],
        confidence: 'certain',
      },
    ];
  },
});
