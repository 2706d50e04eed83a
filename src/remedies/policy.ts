// The smallest policy for what a run asked for. Only names that AWS could have accepted enter it: no wildcard comes in through an input.

import { parseModelId } from '../knowledge/bedrock-ids.ts';
import { profilesFor } from '../knowledge/bedrock-models.ts';
import { partitionOf } from '../knowledge/regions.ts';
import { bucketName, parseArn, tableName } from '../names/arn.ts';
import type { Scene } from '../scene.ts';

type Statement = { Effect: 'Allow'; Action: string[]; Resource: string | string[] };

const SAFE_NAME = /^[A-Za-z0-9_.:/@+=-]+$/;

export function accountOf(scene: Scene): string {
  const identity = scene.observations.find(
    (o) =>
      o.status === 'ok' && o.service === 'sts' && o.facts.accountId && !['environment', 'profile'].includes(o.signer),
  );
  return (
    (identity?.status === 'ok' ? identity.facts.accountId : null) ?? scene.credentials.accountInKey ?? 'ACCOUNT_ID'
  );
}

export function policyDocument(statements: readonly Statement[]): string {
  return JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: statements.map((s) => ({
        ...s,
        Resource: Array.isArray(s.Resource) && s.Resource.length === 1 ? s.Resource[0] : s.Resource,
      })),
    },
    null,
    2,
  );
}

/** What this run’s questions need, statement by statement. GetCallerIdentity needs nothing. */
export function leastPrivilege(scene: Scene): string {
  const { settings } = scene;
  const { id: partition } = partitionOf(settings.region);
  const account = accountOf(scene);
  const safe = (names: readonly string[]): string[] => names.filter((n) => SAFE_NAME.test(n));
  const tables = safe(settings.tables).map((t) =>
    parseArn(t) ? t : `arn:${partition}:dynamodb:${settings.region}:${account}:table/${tableName(t)}`,
  );
  const buckets = safe(settings.buckets).map((b) =>
    parseArn(bucketName(b)) ? bucketName(b) : `arn:${partition}:s3:::${bucketName(b)}`,
  );
  const models = safe(settings.models).flatMap((m) => modelArns(m, partition, settings.region, account));
  const statements: Statement[] = [
    ...(tables.length > 0
      ? [{ Effect: 'Allow' as const, Action: ['dynamodb:DescribeTable'], Resource: tables }]
      : settings.services.includes('dynamodb')
        ? [{ Effect: 'Allow' as const, Action: ['dynamodb:ListTables'], Resource: '*' }]
        : []),
    ...(buckets.length > 0
      ? [{ Effect: 'Allow' as const, Action: ['s3:ListBucket'], Resource: buckets }]
      : settings.services.includes('s3')
        ? [{ Effect: 'Allow' as const, Action: ['s3:ListAllMyBuckets'], Resource: '*' }]
        : []),
    ...(models.length > 0
      ? [{ Effect: 'Allow' as const, Action: ['bedrock:InvokeModel'], Resource: models }]
      : settings.services.includes('bedrock')
        ? [{ Effect: 'Allow' as const, Action: ['bedrock:ListFoundationModels'], Resource: '*' }]
        : []),
  ];
  return policyDocument(
    statements.length > 0 ? statements : [{ Effect: 'Allow', Action: ['sts:GetCallerIdentity'], Resource: '*' }],
  );
}

/** A profile needs its own ARN, and the model’s here and in every Region it routes to, where the table has them. */
function modelArns(model: string, partition: string, region: string, account: string): string[] {
  if (parseArn(model)) return [model];
  const { prefix, base } = parseModelId(model);
  const modelArn = (where: string): string => `arn:${partition}:bedrock:${where}::foundation-model/${base}`;
  if (prefix === null || base === null) return [modelArn(region)];
  const destinations = profilesFor(base, region).find((p) => p.prefix === prefix)?.destinations;
  const routes = destinations ? [...new Set([region, ...destinations])] : ['*'];
  return [`arn:${partition}:bedrock:${region}:${account}:inference-profile/${model}`, ...routes.map(modelArn)];
}
