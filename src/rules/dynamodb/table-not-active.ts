import type { OkObservation } from '../../scene.ts';
import { enumerate, text } from '../../text.ts';
import { evidence, proof } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';

export const tableNotActive = proseRule({
  id: 'dynamodb/table-not-active',
  severities: ['warning'],
  title: 'The table exists and is not ready',
  since: '1.0',
  points: inputs('dynamodb-tables'),
  evaluate(scene) {
    const inactive = scene.observations.filter(
      (o): o is OkObservation =>
        o.status === 'ok' &&
        !o.followUp &&
        o.facts.tableStatus !== undefined &&
        !['ACTIVE', 'UPDATING'].includes(o.facts.tableStatus),
    );
    if (inactive.length === 0) return [];
    return [
      {
        subjects: inactive.map((o) => o.target ?? ''),
        headline: text`The table ${enumerate(inactive.map((o) => o.target ?? ''))} exists and is ${enumerate([...new Set(inactive.map((o) => o.facts.tableStatus ?? ''))])}.`,
        explanation: text`The credentials reach it; reads and writes will be refused until it is active.`,
        evidence: evidence(inactive.map((o) => proof(o, text`status ${o.facts.tableStatus ?? ''}`))),
        fixes: [
          {
            title: text`Wait until it is active`,
            steps: [
              text`An archived table must be restored from its backup; one whose key is out of reach needs the key.`,
            ],
            snippets: [
              {
                language: 'bash',
                caption: text`Wait for a new table`,
                content: 'aws dynamodb wait table-exists --table-name TABLE',
              },
            ],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});
