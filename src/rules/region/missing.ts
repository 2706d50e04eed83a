import { text } from '../../text.ts';
import { withheldFrom } from '../context/withheld.ts';
import type { Rule } from '../rule.ts';

export const missing: Rule = {
  id: 'region/missing',
  severity: 'error',
  title: 'No Region was given',
  says: [
    'Region is missing',
    'You must specify a region. You can also configure your region by running "aws configure".',
  ],
  why: 'Neither the input nor the environment names a Region. The JavaScript SDK does not read `AWS_DEFAULT_REGION`, the AWS CLI does; this action reads both.',
  causes: [
    'The step has no `aws-region`, and no step before exported `AWS_REGION`.',
    '`${{ vars.NAME }}` names a variable that does not exist, or that this environment does not have.',
    'Only `AWS_DEFAULT_REGION` is set, which the JavaScript SDK does not read (this action does).',
  ],
  check:
    'Look for `aws-region:` in the step and `AWS_REGION` in the job’s `env:`; a `vars.` name that does not exist expands to nothing.',
  mend: 'Set `aws-region`.',
  references: ['https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html'],
  stops: true,
  evaluate(scene) {
    if (scene.settings.region || withheldFrom(scene)) return [];
    return [
      {
        subjects: ['aws-region'],
        headline: text`No Region was given.`,
        explanation: text`Without one no request can be addressed. Nothing was sent.`,
        evidence: [{ text: text`${'aws-region'}, ${'AWS_REGION'} and ${'AWS_DEFAULT_REGION'} are all empty.` }],
        fixes: [
          {
            title: text`Name the Region`,
            steps: [text`Set the Region in which the job’s tables, buckets and models are.`],
            snippets: [{ language: 'yaml', caption: text`In the step`, content: 'with:\n  aws-region: us-east-1' }],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
};
