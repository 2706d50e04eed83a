// 500 tables and buckets, the buckets denied: a scene of its own, since so many requests at once would measure the machine that runs the tests.
import { diagnose } from '../../src/diagnose.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import { summaryOf } from '../report/summary-of.ts';
import { failed, identity, LONG_TERM, ok, scene, USER } from '../rules/scene.ts';

const named = (prefix: string): string[] => Array.from({ length: 250 }, (_, i) => `${prefix}-${i + 1}`);

export function summariseManyTargets(): string {
  const [tables, buckets] = [named('orders'), named('shop-assets')];
  const world = scene({
    credentials: LONG_TERM,
    settings: { tables, buckets, named: ['dynamodb', 's3'] },
    observations: [
      identity(),
      ...tables.map((target) => ok('dynamodb', { tableStatus: 'ACTIVE' }, { target })),
      ...buckets.map((target) =>
        failed(
          's3',
          [
            'AccessDenied',
            `User: ${USER} is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::${target}" because no identity-based policy allows the s3:ListBucket action`,
            403,
          ],
          { target },
        ),
      ),
      ok('bedrock'),
    ],
  });
  const diagnosis = diagnose(world, RULES);
  return summaryOf(world, diagnosis);
}
