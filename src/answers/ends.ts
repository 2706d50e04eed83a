// When what the job uses ends: for whoever watches it every night, long before anything is wrong.
import { parseModelId } from '../knowledge/bedrock-ids.ts';
import type { Scene } from '../scene.ts';
import { lastDay } from './bedrock-catalogue.ts';
import { endOf } from './caller-identity.ts';
import { successes } from './query.ts';

/** `at` is ISO 8601, a day or a time; `days` are whole days from now, negative once it is over. `name` is a model as it was asked for. */
export type End = { what: 'access-key' | 'session' | 'model'; name: string | null; at: string; days: number };

const DAY = 86_400_000;
// AWS's controls ask for a new key then: https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-3
const KEY_DAYS = 90;

/** The soonest first. */
export function endsOf(scene: Scene): readonly End[] {
  const end = (what: End['what'], name: string | null, at: string): End => ({
    what,
    name,
    at,
    days: Math.floor((Date.parse(at) - scene.now) / DAY),
  });
  const created = successes(scene, 'ListAccessKeys', { followUp: true })[0]?.facts.keyCreatedAt;
  const session = endOf(scene);
  const models = new Map(
    scene.observations.flatMap(({ service, followUp, target, region }) => {
      const base = service === 'bedrock' && !followUp && target !== null ? parseModelId(target).base : null;
      const last = base ? lastDay(scene, base, region) : null;
      return last && target !== null ? [[target, last.day] as const] : [];
    }),
  );
  return [
    ...(created ? [end('access-key', null, new Date(Date.parse(created) + KEY_DAYS * DAY).toISOString())] : []),
    ...(session ? [end('session', null, session)] : []),
    ...[...models].map(([name, day]) => end('model', name, day)),
  ].sort((a, b) => a.days - b.days);
}
