// AWS for a benchmark, in a process of its own: it tells its parent where it is reached, and when each request arrived,
// in milliseconds since 1970.
import fs from 'node:fs';
import path from 'node:path';
import { startSandbox } from '../sandbox/server.ts';
import { healthyWorld, sessionCredentials } from '../sandbox/worlds.ts';

/** `targets` is how many tables and how many buckets there are. */
export type StandInOptions = { delayMs: number; tls: boolean; targets: number };
export type StandInNews =
  | { url: string; keys: ReturnType<typeof sessionCredentials>; tables: string[]; buckets: string[] }
  | { arrivedAt: number };

const { delayMs, tls, targets } = JSON.parse(process.argv[2] ?? '') as StandInOptions;
const authority = path.resolve(import.meta.dirname, '../__tests__/helpers/authority');
const pem = (name: string): string => fs.readFileSync(path.join(authority, name), 'utf8');
const tell = (news: StandInNews): void => void process.send?.(news);

const world = healthyWorld();
const numbers = Array.from({ length: targets }, (_, number) => String(number + 1).padStart(3, '0'));
const tables = numbers.map((number) => `table-${number}`);
const buckets = numbers.map((number) => `acme-bucket-${number}`);
const [table] = world.tables;
const [bucket] = world.buckets;
if (table) world.tables.push(...tables.map((name) => ({ ...table, name })));
if (bucket) world.buckets.push(...buckets.map((name) => ({ ...bucket, name })));

// A role that may read its own path and ask the simulator, as the README has it.
for (const role of world.roles) role.allow.push('iam:GetRole', 'iam:SimulatePrincipalPolicy');

const { url } = await startSandbox(world, {
  delayMs,
  ...(tls ? { tls: { key: pem('server-key.pem'), cert: pem('server.pem') } } : {}),
  onArrival: () => tell({ arrivedAt: performance.timeOrigin + performance.now() }),
});
tell({ url, keys: sessionCredentials(world), tables, buckets });
process.on('disconnect', () => process.exit());
