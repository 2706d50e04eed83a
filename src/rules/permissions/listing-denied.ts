import { TARGET_INPUTS } from '../../services/registry.ts';
import { enumerate, text } from '../../text.ts';
import { citeAll, evidence, subjectsOf } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';
import { listingsDenied } from './denials.ts';

export const listingDenied = proseRule({
  id: 'permissions/listing-denied',
  severities: ['notice'],
  title: 'A listing is denied, on which nothing depends',
  since: '1.0',
  points: inputs('role-to-assume', 'aws-access-key-id'),
  evaluate(scene) {
    const denied = listingsDenied(scene);
    if (denied.length === 0) return [];
    const observations = denied.map((d) => d.observation);
    const described = observations.filter((o) => o.target !== null);
    return [
      {
        subjects: subjectsOf(observations),
        headline: text`${enumerate([...new Set(observations.map((o) => o.operation))])} is denied, on which nothing depends.`,
        explanation:
          described.length > 0
            ? text`The table is readable all the same: GetItem is granted, as an application’s role needs it.`
            : text`AWS accepted the credentials before it denied the listing: the service is reachable.`,
        evidence: evidence(citeAll(observations)),
        fixes: [
          {
            title: text`Name what the job needs`,
            steps: [text`List it under ${enumerate(TARGET_INPUTS, 'or')}, and this run asks for exactly that.`],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});
