// The machine and the runner: files, streams, signals, limits, clocks.
import fs from 'node:fs';
import path from 'node:path';
import type { Case, Lab, Who } from '../case.ts';
import { http } from '../fault.ts';
import { AWS_PLACES } from '../places.ts';
import { HTTP_ROWS } from './http.ts';

const rowOf = (name: string) => {
  const row = HTTP_ROWS.find((each) => each.name === name);
  if (!row) throw new Error(`There is no HTTP fault ${name}.`);
  return row.fault;
};
const everywhere = (name: string) => Object.fromEntries(AWS_PLACES.map((place) => [place, rowOf(name)]));

const WHO: readonly Who[] = ['session', 'unknown-key'];
const rootsOf = (who: Who): (string | null)[] => (who === 'unknown-key' ? ['credentials/unknown-key'] : [null]);
const exitOf = (who: Who): number => (who === 'unknown-key' ? 1 : 0);

type Spoiled = { unwritable?: readonly ('report' | 'outputs' | 'summary' | 'log')[]; mount?: boolean };
type Spoil = [name: string, spoil: (lab: Lab) => void, spoiled?: Spoiled];

const mounted = (lab: Lab, options: string, folder: string, after = ''): void => {
  lab.shell = `mount -t tmpfs -o ${options} tmpfs "${folder}" && ${after} "$NODE" "$BUNDLE"; s=$?; umount "${folder}"; exit $s`;
};
const temp = ({ env }: Lab): string => env.RUNNER_TEMP ?? '';

const FILES: readonly Spoil[] = [
  ['temp-missing', (lab) => fs.rmSync(temp(lab), { recursive: true })],
  [
    'temp-is-a-file',
    (lab) => {
      fs.rmSync(temp(lab), { recursive: true });
      fs.writeFileSync(temp(lab), '');
    },
    { unwritable: ['report'] },
  ],
  [
    'temp-empty',
    ({ env }) => {
      env.RUNNER_TEMP = '';
    },
  ],
  [
    'temp-unset',
    ({ env }) => {
      delete env.RUNNER_TEMP;
    },
  ],
  ['temp-read-only', (lab) => mounted(lab, 'ro', temp(lab)), { unwritable: ['report'], mount: true }],
  [
    'temp-full',
    (lab) => mounted(lab, 'size=4k', temp(lab), `head -c 4096 /dev/zero > "${temp(lab)}/filler";`),
    { unwritable: ['report'], mount: true },
  ],
  [
    'outputs-full',
    ({ env }) => {
      env.GITHUB_OUTPUT = '/dev/full';
    },
    { unwritable: ['outputs', 'report'] },
  ],
  ['outputs-missing', ({ env }) => fs.rmSync(env.GITHUB_OUTPUT ?? ''), { unwritable: ['outputs', 'report'] }],
  [
    'outputs-folder',
    ({ env }) => {
      fs.rmSync(env.GITHUB_OUTPUT ?? '');
      fs.mkdirSync(env.GITHUB_OUTPUT ?? '');
    },
    { unwritable: ['outputs', 'report'] },
  ],
  [
    'outputs-unset',
    ({ env }) => {
      delete env.GITHUB_OUTPUT;
    },
    { unwritable: ['outputs', 'report'] },
  ],
  [
    'summary-full',
    ({ env }) => {
      env.GITHUB_STEP_SUMMARY = '/dev/full';
    },
    { unwritable: ['summary'] },
  ],
  ['summary-missing', ({ env }) => fs.rmSync(env.GITHUB_STEP_SUMMARY ?? ''), { unwritable: ['summary'] }],
  [
    'summary-folder',
    ({ env }) => {
      fs.rmSync(env.GITHUB_STEP_SUMMARY ?? '');
      fs.mkdirSync(env.GITHUB_STEP_SUMMARY ?? '');
    },
    { unwritable: ['summary'] },
  ],
  [
    'summary-unset',
    ({ env }) => {
      delete env.GITHUB_STEP_SUMMARY;
    },
    { unwritable: ['summary'] },
  ],
  ['home-missing', ({ env }) => fs.rmSync(env.HOME ?? '', { recursive: true })],
  [
    'home-unset',
    ({ env }) => {
      delete env.HOME;
    },
  ],
  ['config-binary', (lab) => shared(lab, 'config', Buffer.from([0, 0xff, 0xfe, 10, 0x5b]))],
  ['config-long', (lab) => shared(lab, 'config', `# ${'a'.repeat(4 << 20)}\n`)],
  [
    'config-device',
    ({ env }) => {
      env.AWS_CONFIG_FILE = '/dev/null';
    },
  ],
  [
    'config-missing',
    ({ env }) => {
      env.AWS_CONFIG_FILE = '/nowhere/config';
    },
  ],
  [
    'credentials-folder',
    ({ env, dir }) => {
      env.AWS_SHARED_CREDENTIALS_FILE = dir;
    },
  ],
  [
    'workspace-missing',
    ({ env }) => {
      env.GITHUB_WORKSPACE = '/nowhere';
    },
  ],
  [
    'workspace-unset',
    ({ env }) => {
      delete env.GITHUB_WORKSPACE;
    },
  ],
];

function shared({ env }: Lab, name: string, content: string | Buffer): void {
  const folder = path.join(env.HOME ?? '', '.aws');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, name), content);
}

export const fileCases = (): Case[] =>
  FILES.flatMap(([name, spoil, { unwritable, mount } = {}]) =>
    WHO.map(
      (who): Case => ({
        id: `files/${name}/${who}`,
        group: 'files',
        who,
        set: spoil,
        ...(mount ? { needs: ['root'] as const } : {}),
        expect: { roots: rootsOf(who), exit: exitOf(who), ...(unwritable ? { unwritable } : {}) },
      }),
    ),
  );

const START = '"$NODE" "$BUNDLE"';
const piped = (to: string): string => `${START} | ${to}; exit \${PIPESTATUS[0]}`;
const STREAMS: readonly [string, string, unread?: boolean][] = [
  ['head', piped('head -1'), true],
  ['reader-gone', piped('true'), true],
  ['stdout-full', `exec ${START} > /dev/full`, true],
  ['stderr-full', `exec ${START} 2> /dev/full`],
  ['both-full', `exec ${START} > /dev/full 2>&1`, true],
  ['stdout-closed', `exec ${START} >&-`, true],
  ['stderr-closed', `exec ${START} 2>&-`],
  ['stdin-closed', `exec ${START} <&-`],
  ['all-closed', `exec ${START} <&- >&- 2>&-`, true],
  ['slow-reader', piped('(sleep 2; cat)')],
  ['late-reader', piped('(while IFS= read -r line; do sleep 0.005; echo "$line"; done)'), true],
  ['stdin-endless', `yes | ${START}; exit \${PIPESTATUS[1]}`],
];

export const streamCases = (): Case[] =>
  STREAMS.flatMap(([name, shell, unread]) =>
    WHO.map(
      (who): Case => ({
        id: `streams/${name}/${who}`,
        group: 'stdin, stdout, stderr',
        who,
        set: (lab) => {
          lab.shell = shell;
        },
        expect: { roots: rootsOf(who), exit: exitOf(who), ...(unread ? { unwritable: ['log'] as const } : {}) },
      }),
    ),
  );

const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

export const signalCases = (): Case[] => [
  ...SIGNALS.flatMap(([signal, exit]) =>
    [300, 1_500].map(
      (after): Case => ({
        id: `signals/${signal}-${after}`,
        group: 'signals',
        faults: everywhere('silence'),
        act: (child) => {
          setTimeout(() => child.kill(signal), after);
        },
        expect: { roots: [], noReport: true, exit },
      }),
    ),
  ),
  {
    id: 'signals/stopped-for-a-second',
    group: 'signals',
    act: (child) => {
      setTimeout(() => child.kill('SIGSTOP'), 300);
      setTimeout(() => child.kill('SIGCONT'), 1_300);
    },
    expect: { roots: [null] },
  },
  {
    id: 'signals/SIGWINCH',
    group: 'signals',
    act: (child) => {
      setTimeout(() => child.kill('SIGWINCH'), 300);
    },
    expect: { roots: [null] },
  },
];

const SKEWED = ['environment/clock-skew'];
const YEARS = ['environment/clock-skew', 'environment/tls-untrusted'];
const CLOCKS: readonly [string, string, readonly (string | null)[]][] = [
  ['4m-late', '-4m', [null]],
  ['4m-early', '+4m', [null]],
  ...(['-6m', '+6m', '-10m', '+10m', '-20m', '+20m', '-2d', '+2d'] as const).map(
    (offset): [string, string, string[]] => [offset, offset, SKEWED],
  ),
  ['1970', '@1970-01-02 00:00:00', YEARS],
  ['2015', '@2015-06-01 00:00:00', YEARS],
  ['2040', '@2040-06-01 00:00:00', YEARS],
];

export const clockCases = (): Case[] =>
  CLOCKS.flatMap(([name, time, roots]) =>
    (['user', 'session', 'oidc'] as const).map(
      (who): Case => ({
        id: `clock/${name}/${who}`,
        group: 'clock',
        who,
        needs: ['faketime'],
        set: (lab) => {
          lab.env.FAKETIME_DONT_FAKE_MONOTONIC = '1';
          lab.shell = `exec faketime -f '${time}' ${START}`;
        },
        expect: {
          roots: who === 'oidc' && roots === YEARS ? [...roots, 'oidc/token-request-failed'] : roots,
          ...(roots.includes(null) ? {} : { says: /clock/i, faulted: ['sts'] }),
        },
      }),
    ),
  );

const SILENT = ['environment/timeout'];

export const timeoutCases = (): Case[] =>
  [1, 2, 3, 5].flatMap((timeoutSeconds) =>
    (
      [
        ['healthy', undefined, timeoutSeconds < 3 ? [null, ...SILENT] : [null]],
        ['silence', everywhere('silence'), SILENT],
        ['sts-silent', { sts: rowOf('silence') }, SILENT],
        ['s3-stalls', { s3: rowOf('body-stalls') }, SILENT],
        ['down', everywhere('503-of-aws'), ['environment/service-unavailable', ...SILENT]],
        ['endless', everywhere('403-endless'), ['environment/unexpected-response', ...SILENT]],
      ] as const
    ).map(
      ([name, faults, roots]): Case => ({
        id: `timeouts/${name}/${timeoutSeconds}`,
        group: 'tiny timeouts',
        timeoutSeconds,
        ...(faults ? { faults } : {}),
        expect: { roots: timeoutSeconds === 1 ? [...roots, ...SILENT] : roots },
      }),
    ),
  );

/** Answers first in one way, then in another. */
const first = (times: number, one: string, then: string | null) =>
  http((exchange) => {
    const fault = exchange.count <= times ? rowOf(one) : then === null ? null : rowOf(then);
    if (fault?.kind === 'http') return fault.answer(exchange);
    return exchange
      .healthy()
      .then(({ status, headers, body }) => exchange.response.writeHead(status, headers).end(body));
  });

const DOWN = ['environment/service-unavailable'];
export const retryCases = (): Case[] =>
  (
    [
      ['503-then-silence', first(1, '503-of-aws', 'silence'), [...DOWN, ...SILENT]],
      ['two-503-then-silence', first(2, '503-of-aws', 'silence'), [...DOWN, ...SILENT]],
      ['throttled-then-silence', first(1, '400-throttling', 'silence'), ['environment/throttled', ...DOWN, ...SILENT]],
      ['wait-of-a-day-then-health', first(1, '503-retry-in-a-day', null), [null, ...DOWN, ...SILENT]],
      ['throttled-then-health', first(2, '400-throttling', null), [null]],
      ['slow-down-then-health', first(2, '503-slow-down', null), [null]],
      ['page-then-health', first(1, '503-html', null), [null]],
      ['reset-then-page', first(1, 'reset-at-once', '403-html'), ['environment/unexpected-response']],
    ] as const
  ).flatMap(([name, fault, roots]) =>
    (['sts', 'dynamodb', 's3', 'bedrock-runtime'] as const).map(
      (place): Case => ({
        id: `retries/${name}/${place}`,
        group: 'retries near the deadline',
        faults: { [place]: fault },
        expect: { roots },
      }),
    ),
  );

/** Many tables and buckets, all of them there. */
function list(lab: Lab, tables: number, buckets = 0): void {
  const [table, bucket] = [lab.world.tables[0], lab.world.buckets[0]];
  if (!table || !bucket) return;
  const names = (kind: string, count: number) => Array.from({ length: count }, (_, i) => `${kind}-${i}`);
  for (const name of names('orders', tables)) lab.world.tables.push({ ...table, name });
  for (const name of names('artifacts', buckets)) lab.world.buckets.push({ ...bucket, name });
  lab.env['INPUT_DYNAMODB-TABLES'] = names('orders', tables).join('\n');
  if (buckets > 0) lab.env['INPUT_S3-BUCKETS'] = names('artifacts', buckets).join('\n');
}

const slowly = (ms: number) =>
  http(async ({ healthy, response }) => {
    const { status, headers, body } = await healthy();
    setTimeout(() => response.writeHead(status, headers).end(body), ms);
  });

const LISTS: readonly [tables: number, buckets: number, waitMs: number, seconds: number, inTime: boolean][] = [
  [100, 0, 0, 20, true],
  [100, 50, 0, 20, true],
  [500, 0, 0, 30, true],
  [200, 200, 0, 30, true],
  [200, 0, 1_500, 30, true],
  [500, 0, 600, 30, true],
  [1_000, 0, 250, 30, true],
  [500, 0, 600, 6, false],
  [5_000, 0, 50, 30, false],
];

export const listCases = (): Case[] =>
  LISTS.map(
    ([tables, buckets, waitMs, timeoutSeconds, inTime]): Case => ({
      id: `lists/${tables}-tables-${buckets}-buckets-${waitMs}-ms-in-${timeoutSeconds}`,
      group: 'long lists',
      timeoutSeconds,
      ...(waitMs > 0 ? { faults: { dynamodb: slowly(waitMs) } } : {}),
      set: (lab) => list(lab, tables, buckets),
      expect: { roots: inTime ? [null] : [null, 'environment/targets-not-reached'] },
    }),
  );

const limited = (
  name: string,
  set: (lab: Lab) => void,
  roots: readonly (string | null)[] = [null],
  more: Partial<Case> = {},
): Case => ({
  id: `limits/${name}`,
  group: 'memory, descriptors, one CPU',
  timeoutSeconds: 15,
  set,
  expect: { roots },
  ...more,
});

const options =
  (text: string) =>
  (lab: Lab): void => {
    lab.env.NODE_OPTIONS = `${lab.env.NODE_OPTIONS ?? ''} ${text}`.trim();
  };
const shell =
  (text: string) =>
  (lab: Lab): void => {
    lab.shell = text;
  };

/** With so few files that may be open at once, a run may not even open its own. */
const descriptors = (): Case[] =>
  (
    [
      ['25', 25, {}],
      ['40', 40, {}],
      ['40-unknown-key', 40, { who: 'unknown-key' }],
      ['40-200-tables', 40, { timeoutSeconds: 30 }],
    ] as const
  ).map(([name, count, more]) =>
    limited(
      `descriptors-${name}`,
      (lab) => {
        if (name === '40-200-tables') list(lab, 200);
        lab.shell = `ulimit -n ${count}; exec ${START}`;
      },
      [],
      {
        ...more,
        expect: {
          roots: ['environment/connection-failed', 'who' in more ? 'credentials/unknown-key' : null],
          unopened: 'Let the machine open more files at once (ulimit -n).',
        },
      },
    ),
  );

export const limitCases = (): Case[] => [
  limited('heap-48', options('--max-old-space-size=48')),
  limited('heap-32', options('--max-old-space-size=32')),
  limited(
    'heap-64-500-tables',
    (lab) => {
      options('--max-old-space-size=64')(lab);
      list(lab, 500);
    },
    [null],
    { timeoutSeconds: 30 },
  ),
  limited('heap-48-403-endless', options('--max-old-space-size=48'), ['environment/unexpected-response'], {
    faults: everywhere('403-endless'),
  }),
  limited(
    'heap-48-200-endless',
    options('--max-old-space-size=48'),
    ['environment/unexpected-response', 'environment/timeout'],
    { faults: everywhere('200-endless') },
  ),
  limited('no-stack-traces', options('--stack-trace-limit=0')),
  limited('small-headers', options('--max-http-header-size=8192')),
  limited('no-deprecation', options('--no-deprecation --no-warnings')),
  limited('ipv4first', options('--dns-result-order=ipv4first')),
  ...descriptors(),
  limited('one-cpu', shell(`exec taskset -c 0 ${START}`)),
  limited('low-priority', shell(`exec nice -n 5 ${START}`)),
];

const many = (count: number): string =>
  `for i in $(seq ${count}); do ${START} & pids="$pids $!"; done; s=0; for p in $pids; do wait $p || s=$?; done; exit $s`;

export const togetherCases = (): Case[] =>
  (
    [
      [2, 'session', 20],
      [2, 'unknown-key', 20],
      [20, 'session', 60],
    ] as const
  ).map(
    ([count, who, timeoutSeconds]): Case => ({
      id: `together/${count}-${who}`,
      group: 'several runs in one RUNNER_TEMP',
      who,
      timeoutSeconds,
      set: (lab) => {
        lab.shell = many(count);
      },
      expect: { roots: rootsOf(who), exit: exitOf(who), reports: count },
    }),
  );
