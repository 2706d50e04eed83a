import { successes } from '../../answers/query.ts';
import type { OkOf } from '../../scene.ts';
import { enumerate, text } from '../../text.ts';
import { evidence, proof } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';

/** Whether a table may be read and written, as far as its status is told. */
export const isUsable = ({ facts: { tableStatus: status } }: OkOf<'DescribeTable'>): boolean =>
  status === undefined || status === 'ACTIVE' || status === 'UPDATING';

export const tableNotActive = proseRule({
  id: 'dynamodb/table-not-active',
  severities: ['warning'],
  title: 'The table exists and is not ready',
  since: '1.0',
  points: inputs('dynamodb-tables'),
  evaluate(scene) {
    const inactive = successes(scene, 'DescribeTable').flatMap((o) => {
      const status = o.facts.tableStatus;
      return status && !isUsable(o) ? [{ o, table: o.target ?? '', status }] : [];
    });
    if (inactive.length === 0) return [];
    return [
      {
        subjects: inactive.map(({ table }) => table),
        headline: text`The table ${enumerate(inactive.map(({ table }) => table))} exists and is ${enumerate([...new Set(inactive.map(({ status }) => status))])}.`,
        explanation: text`The credentials reach it; reads and writes will be refused until it is active.`,
        evidence: evidence(inactive.map(({ o, status }) => proof(o, text`status ${status}`))),
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
