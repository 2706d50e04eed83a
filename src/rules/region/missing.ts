import { text } from '../../text.ts';
import { withheldFrom } from '../context/withheld.ts';
import { inputs, proseRule } from '../rule.ts';

export const missing = proseRule({
  id: 'region/missing',
  severities: ['error'],
  title: 'No Region was given',
  since: '1.0',
  points: inputs('aws-region'),
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
});
