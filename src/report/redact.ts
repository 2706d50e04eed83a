// Stable names for what a public log should not tell: account IDs, ARNs, table and bucket names. Regions and model IDs stay. An ARN keeps its form,
// with a name in the place of each part that tells something: so a policy with it is still a policy, and one thing has one name wherever it is.
import type { Scrub } from '../aws/scrub.ts';
import { parseArn } from '../names/arn.ts';
import { nearestNames } from '../names/nearest.ts';
import { proposedRole } from '../names/proposed-role.ts';
import type { Scene, ServiceId } from '../scene.ts';
import { SERVICE_IDS, SERVICES, targetsOf } from '../services/registry.ts';
import type { Show } from './markdown.ts';

export function isRedacted({ settings, context }: Scene): boolean {
  if (settings.redact !== 'auto') return settings.redact === 'true';
  return context.inActions && (context.visibility === 'public' || context.visibility === 'unknown');
}

/** What a name stands for: never shown itself. */
export type Named = { kind: string; value: string };

/** The names that it has given so far. */
export type Redactor = Show & { names?: ReadonlyMap<string, Named> };

// A backslash ends it too: in JSON within JSON it belongs to the quote.
const ARN = /(arn:aws[\w-]*:[\w-]+:[\w-]*:[\w*-]*:[^\s"'`,;)\]}<>\\]*[^\s"'`,;)\]}<>.:\\])/g;
// What AWS itself owns names nobody: its managed policies, and foundation models.
const OF_AWS = /^arn:aws[\w-]*:(iam::aws:|bedrock:[\w-]*::)/;
const ACCOUNT = /(?<![\w.-])\d{12}(?!\w|\.\d)/g;
const FLAG = /(?<=--)(role|user|group|table|bucket)(-name)?([ =])(?![A-Z_]+(?:\s|$))('[^']*'|[^\s'"]+)/g;

/** The same thing always gets the same name within one run. Whatever is foreign is scrubbed first, redacted or not. */
export function redactor(scene: Scene, scrub: Scrub = (value) => value): Redactor {
  if (!isRedacted(scene)) return (value, foreign) => (foreign ? scrub(value) : value);
  const names = new Map<string, Named>();
  const given = new Map<string, string>();
  const counts = new Map<string, number>();
  const proposed = proposedRole(scene.context.repository);
  const real = realNames(scene);
  const nameFor = (kind: string, value: string): string => {
    // A role that a remedy proposes is nobody's yet.
    if (kind === 'role' && value === proposed) return value;
    const known = given.get(`${kind} ${value}`) ?? (names.has(value) ? value : undefined);
    if (known) return known;
    let count = counts.get(kind) ?? 0;
    let name: string;
    do name = `${kind}-${++count}`;
    while (real.has(name));
    counts.set(kind, count);
    given.set(`${kind} ${value}`, name);
    names.set(name, { kind, value });
    return name;
  };
  const targets = namedTargets(scene, nameFor);
  const own = new Set([scene.context.job, scene.context.environmentName]);
  const between = (value: string, foreign: boolean): string =>
    (foreign ? value.replace(targets.pattern, (name) => targets.names.get(name) ?? name) : value)
      .replace(
        FLAG,
        (_, kind: string, suffix = '', space, name: string) =>
          `${kind}${suffix}${space}${nameFor(kind, name.replace(/^'|'$/g, ''))}`,
      )
      .replace(ACCOUNT, (account) => nameFor('account', account));
  const show: Show = (stated, foreign) => {
    const value = foreign ? scrub(stated) : stated;
    const bare = foreign && !own.has(value) ? OF_PRINCIPALS.find((kind) => given.has(`${kind} ${value}`)) : undefined;
    if (bare) return nameFor(bare, value);
    // Every other piece is an ARN.
    return value
      .split(ARN)
      .map((piece, i) => (i % 2 === 0 ? between(piece, foreign) : OF_AWS.test(piece) ? piece : arnWith(nameFor, piece)))
      .join('');
  };
  // What is known from the start is named first, so that its bare name is known too.
  for (const value of [scene.settings.roleToAssume, ...scene.settings.allowedPrincipals, ...arnsOf(scene)])
    show(value, true);
  return Object.assign(show, { names });
}

/** Words of the run that look like names that are given: nothing gets one of them. */
const realNames = (scene: Scene): ReadonlySet<string> =>
  new Set(JSON.stringify(scene).match(/(?<![A-Za-z0-9])[a-z]{3,12}-\d{1,6}(?!\d)/g));

type NameFor = (kind: string, value: string) => string;

/** Kinds whose bare name is put in the place of a text that is nothing else. */
const OF_PRINCIPALS = ['role', 'user', 'group'] as const;

/** One expression for all names, the longest first: hundreds of them are looked for in hundreds of lines. */
function namedTargets(scene: Scene, nameFor: NameFor): { pattern: RegExp; names: ReadonlyMap<string, string> } {
  const named = SERVICE_IDS.flatMap((service) => {
    const { alias, bareName } = SERVICES[service].targets ?? {};
    if (!alias || !bareName) return [];
    return [...targetsOf(scene.settings, service), ...offeredNames(scene, service)].flatMap((target) => {
      const bare = bareName(target);
      // An ARN is taken apart like any other.
      return parseArn(bare) ? [] : [[bare, nameFor(alias, bare)] as const];
    });
  });
  const literals = named
    .map(([bare]) => bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((a, b) => b.length - a.length);
  return {
    pattern: literals.length > 0 ? new RegExp(`(?<![\\w-])(?:${literals.join('|')})(?![\\w-])`, 'g') : NOTHING,
    // A table and a bucket of one name are told by the first.
    names: new Map(named.toReversed()),
  };
}

const NOTHING = /(?!)/g;

/** Names of the account's own list that take the place of one that does not exist: only these are ever shown. */
function offeredNames(scene: Scene, service: ServiceId): readonly string[] {
  const listed = scene.observations.flatMap((o) =>
    o.service === service && o.operation === 'ListTables' && o.status === 'ok' ? (o.facts.tableNames ?? []) : [],
  );
  const { bareName } = SERVICES[service].targets ?? {};
  const wanted = bareName ? targetsOf(scene.settings, service).map(bareName) : [];
  return [...new Set(wanted.flatMap((name) => nearestNames(name, listed)))];
}

const arnsOf = ({ observations }: Scene): readonly string[] => JSON.stringify(observations).match(ARN) ?? [];

function arnWith(nameFor: NameFor, arn: string): string {
  const parts = parseArn(arn);
  if (!parts) return nameFor('arn', arn);
  const { partition, service, region, account, resource } = parts;
  // A word in capitals is a blank that the reader fills in: it names nobody.
  const whose = /^(aws|\*|[A-Z_]*)$/.test(account) ? account : nameFor('account', account);
  return `arn:${partition}:${service}:${region}:${whose}:${resourceWith(nameFor, service, resource)}`;
}

const part = (nameFor: NameFor, kind: string, value: string): string => (value === '*' ? value : nameFor(kind, value));

function resourceWith(nameFor: NameFor, service: string, resource: string): string {
  const [kind = '', separator = '', rest = ''] = resource.split(/([:/])(.*)/s);
  if (resource === '*' || resource === 'root') return resource;
  if (service === 's3' && separator !== ':' && kind !== 'accesspoint')
    return `${part(nameFor, 'bucket', kind)}${separator}${rest && part(nameFor, 'path', rest)}`;
  if (!/^[a-z][a-z-]*$/.test(kind) || separator === '') return nameFor('resource', resource);
  if (service === 'dynamodb' && kind === 'table') {
    const [table = '', ...below] = rest.split('/');
    return `table/${part(nameFor, 'table', table)}${below.length > 0 ? `/${below.length > 1 ? `${below[0]}/` : ''}${part(nameFor, 'index', below.at(-1) ?? '')}` : ''}`;
  }
  if (kind === 'assumed-role') {
    const [role = '', ...session] = rest.split('/');
    return `assumed-role/${part(nameFor, 'role', role)}${session.length > 0 ? `/${part(nameFor, 'session', session.join('/'))}` : ''}`;
  }
  if (kind === 'oidc-provider' && rest === 'token.actions.githubusercontent.com') return resource;
  // A profile that AWS made has a model's ID for its name.
  if (kind === 'inference-profile' && /^[a-z-]+\.[a-z0-9-]+\./.test(rest)) return resource;
  const last = kind === 'role' || kind === 'user' || kind === 'group' ? (rest.split('/').at(-1) ?? rest) : rest;
  return `${kind}${separator}${part(nameFor, kind, last)}`;
}
