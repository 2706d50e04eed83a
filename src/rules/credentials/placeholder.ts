import { adviseReplaceKey } from '../../remedies/credentials.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import { enumerate, text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { writtenValues } from './written.ts';

export const placeholder: Rule = {
  id: 'credentials/placeholder',
  severity: 'error',
  title: 'An example stands where a credential belongs',
  says: [
    'The security token included in the request is invalid.',
    'The AWS Access Key Id you provided does not exist in our records.',
  ],
  why: 'The value is a template text, one of AWS’s documented example keys, an expression that nothing expanded, or the asterisks that GitHub prints for a secret. No account has such a key.',
  causes: [
    'The value was copied out of documentation or a sample `.env` file.',
    'An expression or a shell variable stands in quotes where nothing expands it.',
    'The value was copied from a log, where GitHub prints `***` for a secret.',
  ],
  check: 'Open the workflow and the secret’s settings, and see where the text comes from.',
  mend: 'Replace the example by the real value, or assume a role with OIDC, which needs none.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    'https://docs.github.com/en/actions/reference/workflows-and-actions/expressions',
  ],
  stops: true,
  explains: [
    'credentials/missing-session-token',
    'credentials/malformed-key-id',
    'credentials/malformed-secret',
    'credentials/malformed-session-token',
    'credentials/unknown-key',
    'credentials/wrong-secret',
  ],
  evaluate(scene) {
    const found = writtenValues(scene).filter((v) => v.shape.placeholder !== null);
    const [first, ...rest] = found.map((v) => ({ text: text`The ${[v.label]} is ${v.shape.placeholder ?? ''}.` }));
    if (!first) return [];
    const literal = found.some((v) => v.shape.placeholder?.includes('${{'));
    return [
      {
        subjects: found.map((v) => v.input),
        headline:
          found.length === 1
            ? [`The ${found[0]?.label} is an example text, not a credential.`]
            : [`${found.length} of the credential’s values are example texts.`],
        explanation: literal
          ? text`An expression reached the step as text: nothing expanded it. Expressions work in a workflow file’s values, not in files that a script reads, and not when they are quoted twice.`
          : text`The text stands in for a value that was never filled in. Nothing was asked of AWS.`,
        evidence: [first, ...rest],
        fixes: [
          {
            title: text`Fill in the real values`,
            steps: [text`Set ${enumerate(found.map((v) => v.input))} from secrets that hold the real values.`],
          },
          adviseOidc(scene),
          adviseReplaceKey(scene),
        ],
        confidence: 'certain',
      },
    ];
  },
};
