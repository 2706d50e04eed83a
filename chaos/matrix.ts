// Every fault with every place that it may meet.
import type { Case, Reported } from './case.ts';
import { apiCases, eventCases, tokenCases } from './faults/github.ts';
import { GATEWAY_ROWS, HTTP_ROWS, type Row } from './faults/http.ts';
import {
  clockCases,
  fileCases,
  limitCases,
  listCases,
  retryCases,
  signalCases,
  streamCases,
  timeoutCases,
  togetherCases,
} from './faults/machine.ts';
import { addressCases, proxyCases } from './faults/proxy.ts';
import { TCP_ROWS, TLS_ROWS } from './faults/tcp.ts';
import { trustCases } from './faults/trust.ts';
import type { Faults } from './front.ts';
import { AWS_PLACES, type AwsPlace } from './places.ts';
import type { DnsFault } from './resolver.ts';

/** One place, or all of AWS's. */
export type Target = AwsPlace | 'all';
const TARGETS: readonly Target[] = [...AWS_PLACES, 'all'];

const REPORTED: Readonly<Record<AwsPlace, readonly Reported[]>> = {
  sts: ['sts'],
  dynamodb: ['dynamodb'],
  s3: ['s3'],
  bedrock: ['bedrock_runtime'],
  'bedrock-runtime': ['bedrock_runtime'],
  iam: [],
};

const placesOf = (target: Target): readonly AwsPlace[] => (target === 'all' ? AWS_PLACES : [target]);
export const faultsAt = (target: Target, { fault }: Row): Faults =>
  Object.fromEntries(placesOf(target).map((place) => [place, fault]));

/** A row at a target, with whose credentials it may be. */
function at(group: string, row: Row, target: Target, more: Partial<Case> = {}): Case {
  const isFault = !row.right.includes(null);
  const roots = target === 'iam' && isFault ? ['permissions/not-simulated', ...row.right] : row.right;
  return {
    id: `${group}/${row.name}/${target}`,
    group,
    faults: faultsAt(target, row),
    named: target === 'iam' || target === 'all' ? 'write' : 'all',
    // Where a model is named, its invocation proves it, whatever the control plane says.
    ...(target === 'bedrock' ? { inputs: { 'bedrock-models': '' } } : {}),
    expect: {
      roots,
      faulted: isFault && !row.proven ? placesOf(target).flatMap((place) => REPORTED[place]) : [],
    },
    ...more,
  };
}

const everywhere = (group: string, rows: readonly Row[], targets = TARGETS): Case[] =>
  rows.flatMap((row) => targets.map((target) => at(group, row, target)));

const named = (rows: readonly Row[], ...names: readonly string[]): Row[] =>
  names.map((name) => {
    const row = rows.find((each) => each.name === name);
    if (!row) throw new Error(`There is no fault ${name}.`);
    return row;
  });

const PAGES = [200, 403, 503].flatMap((status) =>
  ['html', 'empty', 'text', 'xml', 'json'].map((form) => `${status}-${form}`),
);
const UNREADABLE = ['200-typed-null', '200-typed-wrong-types', '200-typed-deep-json', '200-typed-cut-json'];

/** Where nothing is named, a denied listing is no fault: what stands in for AWS must not count as one. */
const unnamedCases = (): Case[] =>
  [...GATEWAY_ROWS, ...named(HTTP_ROWS, ...PAGES, ...UNREADABLE, '200-empty-with-id')].flatMap((row) =>
    (['sts', 'dynamodb', 's3', 'bedrock', 'all'] as const).map((target) =>
      at('nothing named', row, target, { named: 'none', inputs: {} }),
    ),
  );

const REFUSED = {
  'unknown-key': 'credentials/unknown-key',
  'wrong-secret': 'credentials/wrong-secret',
  expired: 'credentials/session-expired',
} as const;
const ASKED = ['sts', 'dynamodb', 's3', 'bedrock-runtime'] as const;

/** One service gives what is no answer, and the others refuse the credentials: that is the cause. */
const proofCases = (): Case[] =>
  [...GATEWAY_ROWS, ...named(HTTP_ROWS, ...UNREADABLE, '200-html', '403-empty')].flatMap((row) =>
    ASKED.flatMap((target) =>
      (['unknown-key', 'wrong-secret', 'expired'] as const).map((who) =>
        at('proof', row, target, {
          id: `proof/${row.name}/${target}/${who}`,
          who,
          expect: { roots: [REFUSED[who]], beside: row.right.filter((id) => id !== null), faulted: REPORTED[target] },
        }),
      ),
    ),
  );

/** The same with a service that cannot be reached. */
const besideCases = (): Case[] =>
  [
    ...named(TCP_ROWS, 'closed', 'reset-at-hello', 'no-bytes', 'ssh'),
    ...named(TLS_ROWS, 'stranger', 'wrong-host'),
  ].flatMap((row) =>
    ASKED.flatMap((target) =>
      (['unknown-key', 'expired'] as const).map((who) =>
        at('beside', row, target, {
          id: `beside/${row.name}/${target}/${who}`,
          group: 'network fault beside a refusal',
          who,
          expect: { roots: [REFUSED[who]], beside: row.right.filter((id) => id !== null), faulted: REPORTED[target] },
        }),
      ),
    ),
  );

const NO_NAME = ['environment/dns-failure'];
const DNS_ROWS: readonly [DnsFault, readonly (string | null)[]][] = [
  ['unknown', NO_NAME],
  ['empty', NO_NAME],
  ['failed', NO_NAME],
  ['refused', NO_NAME],
  ['silent', [...NO_NAME, 'environment/timeout']],
  ['broken', [...NO_NAME, 'environment/timeout']],
  ['no-route', ['environment/connection-failed', 'environment/timeout']],
  ['other', ['environment/connection-failed']],
  ['ipv6-only', [null]],
];

const dnsCases = (): Case[] =>
  DNS_ROWS.flatMap(([fault, roots]) =>
    (['sts', 'dynamodb', 's3', 'bedrock-runtime', 'all'] as const).map(
      (target): Case => ({
        id: `DNS/${fault}/${target}`,
        group: 'DNS',
        needs: ['namespace'],
        dns: { fault, of: placesOf(target) },
        expect: { roots, faulted: roots.includes(null) ? [] : placesOf(target).flatMap((place) => REPORTED[place]) },
      }),
    ),
  );

/** The catalogue alone is read, so that only the control plane can fail. */
const catalogueCases = (): Case[] =>
  [
    ...named(HTTP_ROWS, '200-html', '403-html', '503-html', '200-typed-null', '503-of-aws', 'silence', 'short-body'),
    ...named(GATEWAY_ROWS, '403-code', '404-code'),
    ...named(TCP_ROWS, 'closed'),
    ...named(TLS_ROWS, 'stranger'),
  ].map((row) =>
    at('catalogue', row, 'bedrock', {
      group: 'bedrock-probe: catalog',
      inputs: { 'bedrock-probe': 'catalog' },
    }),
  );

const healthyCases = (): Case[] =>
  [
    ...(['all', 'write', 'none'] as const).map((named): Partial<Case> => ({ id: named, named })),
    ...(['session', 'oidc'] as const).map((who): Partial<Case> => ({ id: who, who })),
  ].map((more): Case => ({ group: 'healthy', expect: { roots: [null] }, ...more, id: `healthy/${more.id}` }));

/** In a fixed order. */
export const CASES: readonly Case[] = [
  ...healthyCases(),
  ...everywhere('HTTP', HTTP_ROWS),
  ...everywhere('gateway', GATEWAY_ROWS),
  ...unnamedCases(),
  ...proofCases(),
  ...besideCases(),
  ...everywhere('TCP', TCP_ROWS),
  ...everywhere('TLS', TLS_ROWS),
  ...trustCases(),
  ...proxyCases(),
  ...addressCases(),
  ...dnsCases(),
  ...clockCases(),
  ...tokenCases(),
  ...apiCases(),
  ...eventCases(),
  ...fileCases(),
  ...streamCases(),
  ...signalCases(),
  ...timeoutCases(),
  ...retryCases(),
  ...catalogueCases(),
  ...limitCases(),
  ...togetherCases(),
  ...listCases(),
];
