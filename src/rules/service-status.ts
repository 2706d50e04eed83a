import { answerOf, isFailed, provesCredentials, readGranted } from '../answers/answer.ts';
import { isBedrockOwned } from '../answers/bedrock-cause.ts';
import { isAssumption } from '../answers/caller-identity.ts';
import { isExcused } from '../answers/excused.ts';
import { ofForeignPartition } from '../answers/other-partition.ts';
import { isOwnLack } from '../answers/own-lack.ts';
import { decisions } from '../answers/simulation.ts';
import { regionOfArn } from '../answers/table-region.ts';
import { isUnneeded } from '../answers/unneeded.ts';
import type { Observation, Scene, ServiceId } from '../scene.ts';
import { SERVICES } from '../services/registry.ts';
import { isKeyInaccessible, isUsable } from './dynamodb/table-not-active.ts';
import { missingTables } from './dynamodb/table-not-found.ts';
import { provenBesideSts } from './permissions/denials.ts';

/** What is to be said of a service in one line. `ready`: every asked target may be used now. */
export type ServiceStatus = Readonly<{
  status: 'connected' | 'configured' | 'error' | 'not-evaluated';
  ready: boolean;
  error?: string;
}>;

export function serviceStatus(service: ServiceId, scene: Scene): ServiceStatus {
  const all = scene.observations.filter((o) => o.service === service && !o.followUp);
  // A role that cannot be assumed leaves nobody to ask about: then the refusal is STS's answer.
  const asked = all.every(isAssumption) ? all.filter(isFailed) : all.filter((o) => !isAssumption(o));
  if (asked.length === 0 || asked.every((o) => o.status === 'not-evaluated' && !ofForeignPartition(o)))
    return { status: 'not-evaluated', ready: false };
  const failures = asked.filter(isFailed).filter((o) => !isGood(o, scene) && !isOwnLack(scene, o));
  const first = failures[0];
  if (first) {
    if (isExcused(first, scene)) return { status: 'not-evaluated', ready: false };
    return { status: 'error', ready: false, error: [first.error.code, first.error.message].filter(Boolean).join(': ') };
  }
  const foreign = asked.map(ofForeignPartition).find((other) => other !== null);
  if (foreign) return { status: 'error', ready: false, error: `An ARN belongs to the partition ${foreign.partition}.` };
  const elsewhere = asked.find(
    (o) =>
      o.status === 'ok' && o.operation in ELSEWHERE && (o.region !== scene.settings.region || regionOfArn(o) !== null),
  );
  if (elsewhere)
    return { status: 'error', ready: false, error: ELSEWHERE[elsewhere.operation as keyof typeof ELSEWHERE] };
  if (asked.some((o) => o.status === 'ok' && o.operation === 'DescribeTable' && isKeyInaccessible(o)))
    return { status: 'error', ready: false, error: 'DynamoDB cannot use the KMS key of the table.' };
  const simulated = decisions(scene).filter(({ requirement }) => requirement.by === SERVICES[service].targets?.input);
  const denied = simulated.find(({ decision }) => decision.status === 'denied');
  if (denied) {
    const error = `According to the simulation, IAM does not allow ${denied.requirement.action} on ${denied.resource}.`;
    return { status: 'error', ready: false, error };
  }
  const usable = asked.every((o) => o.status !== 'ok' || o.operation !== 'DescribeTable' || isUsable(o));
  const unproven =
    asked.some((o) => o.status === 'not-evaluated' || isOwnLack(scene, o)) ||
    simulated.some(({ decision }) => decision.status !== 'allowed');
  return { status: isProven(service, asked) ? 'connected' : 'configured', ready: usable && !unproven };
}

const ELSEWHERE = {
  DescribeTable: 'The table’s ARN names another Region than the job’s.',
  ListObjectsV2: 'The bucket’s name has a zone of another Region than the job’s.',
} as const;

/** A failure that proves what was asked: reachable where nothing is named, throttled after authentication, or granted by the next read. */
function isGood(o: Observation, scene: Scene): boolean {
  if (isUnneeded(scene, o)) return true;
  const answer = answerOf(o);
  // A spent quota is throttling in its code and an error in its meaning.
  if (answer === 'throttled') return provesCredentials(o) && !isBedrockOwned(o, scene);
  if (answer === 'denied' && o.target === null)
    return o.operation !== 'GetCallerIdentity' || (!scene.settings.named.includes('sts') && provenBesideSts(scene));
  if (answer === 'denied' && o.operation === 'DescribeTable')
    return readGranted(scene, o) && !missingTables(scene).some((missing) => missing.target === o.target);
  return false;
}

function isProven(service: ServiceId, asked: readonly Observation[]): boolean {
  const { provenBy } = SERVICES[service];
  return (
    provenBy === null ||
    asked.some(
      (o) => provenBy.some((each) => each === o.operation) && (o.status === 'ok' || answerOf(o) === 'throttled'),
    )
  );
}
