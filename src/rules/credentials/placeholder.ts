import { adviseReplaceKey } from '../../remedies/credentials.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import { enumerate, text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { writtenValues } from './written.ts';

export const placeholder = proseRule({
  id: 'credentials/placeholder',
  severities: ['error'],
  title: 'An example stands where a credential belongs',
  since: '1.0',
  points: inputs('aws-access-key-id'),
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
});
