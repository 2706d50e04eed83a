import { answerOf, isExcused, isFailed, provesCredentials, readGranted } from '../answers/answer.ts';
import { isBedrockOwned } from '../rules/bedrock/claims.ts';
import { missingTables } from '../rules/dynamodb/table-not-found.ts';
import type { Observation, Scene, ServiceId } from '../scene.ts';

export type ServiceStatus = {
  status: 'connected' | 'configured' | 'error' | 'not-evaluated';
  ready: boolean;
  error?: string;
};

/** One line per service, as the report's readers know it. `ready`: every asked target may be used now. */
export function serviceStatus(service: ServiceId, scene: Scene): ServiceStatus {
  const all = scene.observations.filter((o) => o.service === service && !o.followUp);
  // A role that cannot be assumed leaves nobody to ask about: then the refusal is STS's answer.
  const asked = all.every(isAssumption) ? all.filter(isFailed) : all.filter((o) => !isAssumption(o));
  if (asked.length === 0 || asked.every((o) => o.status === 'not-evaluated'))
    return { status: 'not-evaluated', ready: false };
  const failures = asked.filter(isFailed).filter((o) => !isGood(o, scene));
  const first = failures[0];
  if (first) {
    if (isExcused(first, scene)) return { status: 'not-evaluated', ready: false };
    return { status: 'error', ready: false, error: [first.error.code, first.error.message].filter(Boolean).join(': ') };
  }
  const elsewhere = asked.some(
    (o) => o.status === 'ok' && o.operation === 'DescribeTable' && o.region !== scene.settings.region,
  );
  if (elsewhere)
    return { status: 'error', ready: false, error: 'The table’s ARN names another Region than the job’s.' };
  const inactive = asked.some(
    (o) =>
      o.status === 'ok' &&
      o.operation === 'DescribeTable' &&
      o.facts.tableStatus !== undefined &&
      !['ACTIVE', 'UPDATING'].includes(o.facts.tableStatus),
  );
  const unproven = asked.some((o) => o.status === 'not-evaluated');
  return {
    status: service === 'bedrock' && !wasInvoked(asked) ? 'configured' : 'connected',
    ready: !inactive && !unproven,
  };
}

const isAssumption = (o: Observation): boolean => o.operation.startsWith('AssumeRole');

/** A failure that proves what was asked: reachable where nothing is named, throttled after authentication, or granted by the next read. */
function isGood(o: Observation, scene: Scene): boolean {
  const answer = answerOf(o);
  // A spent quota is throttling in its code and an error in its meaning.
  if (answer === 'throttled') return provesCredentials(o) && !isBedrockOwned(o, scene);
  if (answer === 'denied' && o.target === null) {
    return (
      o.service !== 'sts' ||
      (!scene.settings.named.includes('sts') &&
        scene.observations.some((other) => other.service !== 'sts' && provesCredentials(other)))
    );
  }
  if (answer === 'denied' && o.operation === 'DescribeTable')
    return readGranted(scene, o) && !missingTables(scene).some((missing) => missing.target === o.target);
  return false;
}

const wasInvoked = (asked: readonly Observation[]): boolean =>
  asked.some((o) => /^(Converse|InvokeModel)/.test(o.operation) && (o.status === 'ok' || answerOf(o) === 'throttled'));
