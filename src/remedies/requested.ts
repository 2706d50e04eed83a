// What this run asked for, as statements: the least that the role of this job must allow. Listings that only this action asks for are left out.
import { parseModelId } from '../knowledge/bedrock-ids.ts';
import { profilesFor } from '../knowledge/bedrock-models.ts';
import { partitionOf } from '../knowledge/regions.ts';
import { bucketName, parseArn, tableName } from '../names/arn.ts';
import type { Scene } from '../scene.ts';
import type { PolicyStatement } from './remedy.ts';

// Only names that AWS could have accepted enter a policy: no wildcard comes in through an input.
const SAFE_NAME = /^[A-Za-z0-9_.:/@+=-]+$/;

export function requestedStatements(scene: Scene, account: string): readonly PolicyStatement[] {
  const { settings } = scene;
  const { id: partition } = partitionOf(settings.region);
  const safe = (names: readonly string[]): readonly string[] => names.filter((name) => SAFE_NAME.test(name));
  const tables = safe(settings.tables).map((table) =>
    parseArn(table) ? table : `arn:${partition}:dynamodb:${settings.region}:${account}:table/${tableName(table)}`,
  );
  const buckets = safe(settings.buckets).map((bucket) =>
    parseArn(bucketName(bucket)) ? bucketName(bucket) : `arn:${partition}:s3:::${bucketName(bucket)}`,
  );
  const models = safe(settings.models).flatMap((model) => modelArns(model, partition, settings.region, account));
  const of = (actions: readonly string[], resources: readonly string[]): PolicyStatement[] =>
    resources.length > 0 ? [{ Effect: 'Allow', Action: actions, Resource: [...new Set(resources)] }] : [];
  return [
    ...of(['dynamodb:DescribeTable'], tables),
    ...of(['s3:ListBucket'], buckets),
    ...of(['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], models),
  ];
}

/** A profile needs its own ARN, and the model’s here and in every Region it routes to, where the table has them. */
function modelArns(model: string, partition: string, region: string, account: string): readonly string[] {
  if (parseArn(model)) return [model];
  const { prefix, base } = parseModelId(model);
  const modelArn = (where: string): string => `arn:${partition}:bedrock:${where}::foundation-model/${base}`;
  if (base === null) return [];
  if (prefix === null) return [modelArn(region)];
  const destinations = profilesFor(base, region).find((p) => p.prefix === prefix)?.destinations;
  // A global profile's requests name no Region: https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html
  const everywhere = prefix === 'global' ? [`arn:${partition}:bedrock:::foundation-model/${base}`] : [];
  const routes = destinations ? [...new Set([region, ...destinations])] : ['*'];
  return [
    `arn:${partition}:bedrock:${region}:${account}:inference-profile/${model}`,
    ...routes.map(modelArn),
    ...everywhere,
  ];
}
