import { notEvaluated } from '../aws/not-evaluated.ts';
import type { Settings } from '../inputs/settings.ts';
import type { ServiceId } from '../services/service.ts';
import type { Observation } from './observation.ts';

type Question = { operation: string; targets: readonly string[] };

/** What a service would have been asked first. */
function questionOf(service: ServiceId, settings: Settings): Question {
  if (service === 'dynamodb')
    return settings.tables.length > 0
      ? { operation: 'DescribeTable', targets: settings.tables }
      : { operation: 'ListTables', targets: [] };
  if (service === 's3')
    return settings.buckets.length > 0
      ? { operation: 'ListObjectsV2', targets: settings.buckets }
      : { operation: 'ListBuckets', targets: [] };
  if (service === 'bedrock')
    return settings.models.length > 0
      ? { operation: 'InvokeModel', targets: settings.models }
      : { operation: 'ListFoundationModels', targets: [] };
  return { operation: 'GetCallerIdentity', targets: [] };
}

/** A service's questions that were not put, target by target: there was nobody to sign them. */
export function notAsked(service: ServiceId, settings: Settings, reason: string): Observation[] {
  const { operation, targets } = questionOf(service, settings);
  return (targets.length > 0 ? targets : [null]).map((target) =>
    notEvaluated({ service, operation, target, signer: 'none' }, settings.region, reason),
  );
}
