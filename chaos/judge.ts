// What must hold of every run, whatever happens on the way: it ends in time, tells one right cause, and shows no secret.
import type { Observed } from '../scenarios/observed.ts';
import { schemaFaults } from '../scenarios/report-schema.ts';
import type { Case, Expect, Reported } from './case.ts';
import type { Place } from './places.ts';

export type Seen = Observed & {
  /** How often each place was asked. */
  counts: Record<Place, number>;
  timeoutSeconds: number;
  secrets: readonly string[];
  peakMib: number;
  /** How long the action was ready to run while other processes had the processor. */
  starvedMs: number;
  busyMs: number;
  /** What is left in the runner's temporary folder. */
  files: readonly string[];
};

/** What a fault violates. */
export const BREACHES = [
  'time',
  'exit',
  'root cause',
  'hidden cause',
  'second finding',
  'accusation',
  'false green',
  'stack trace',
  'secret',
  'report',
  'annotation',
  'summary',
  'memory',
  'redirect',
  'words',
  'not judged',
] as const;
export type Breach = (typeof BREACHES)[number];
export type Wrong = { breach: Breach; text: string };

const GRACE_SECONDS = 1;
const MOST_MIB = 200;

/** Findings that blame what the fault has not touched. */
const ACCUSATION = /^(credentials|permissions|oidc|assume-role|s3|dynamodb|bedrock|region)\//;

/** Warnings that any run may have: none of them blames anybody. */
const HARMLESS = new Set([
  'permissions/not-simulated',
  'bedrock/invocation-not-proven',
  'credentials/guard-not-checked',
  'credentials/session-end-unknown',
]);

const unless = (ok: boolean, breach: Breach, text: string): Wrong[] => (ok ? [] : [{ breach, text }]);

/** What is wrong with a run; nothing where it is right. */
export function judge({ expect }: Pick<Case, 'expect'>, seen: Seen): Wrong[] {
  return [
    ...timeFaults(seen),
    ...unless(seen.peakMib < (expect.mib ?? MOST_MIB), 'memory', `${seen.peakMib} MiB at its peak`),
    ...unless(!STACK.test(seen.log), 'stack trace', STACK.exec(seen.log)?.[0] ?? ''),
    ...secretFaults(seen),
    ...unless(seen.counts.elsewhere === 0, 'redirect', 'signed or with a token, a redirect was followed'),
    ...unless(
      !expect.says || seen.report === null || expect.says.test(seen.logged),
      'words',
      `nothing says ${expect.says}`,
    ),
    ...unless(
      expect.reports === undefined || seen.files.filter((file) => file.endsWith('.json')).length === expect.reports,
      'report',
      `${seen.files.length} files in RUNNER_TEMP, not ${expect.reports} reports`,
    ),
    ...outcomeFaults(expect, seen),
  ];
}

function outcomeFaults(expect: Expect, seen: Seen): Wrong[] {
  if (expect.noReport) return unless(seen.exit === expect.exit, 'exit', `exit ${seen.exit}, not ${expect.exit}`);
  if (expect.invalid !== undefined && (seen.report === null || expect.roots.length === 0))
    return invalidFaults(expect.invalid, seen);
  if (expect.unopened !== undefined && seen.report === null) return titledFaults(expect.unopened, seen);
  return [...reportFaults(expect, seen), ...shownFaults(expect, seen)];
}

const STACK = /^\s+at .+\(?(file:|node:|\/).*:\d+:\d+\)?$|UnhandledPromiseRejection|^node:internal/m;

/** What other processes took of the processor is not the action's. */
function timeFaults({ wallMs, starvedMs, timeoutSeconds, killedAfterSeconds }: Seen): Wrong[] {
  if (killedAfterSeconds !== null)
    return [{ breach: 'time', text: `did not end within ${killedAfterSeconds} s and was killed` }];
  const limit = timeoutSeconds + GRACE_SECONDS;
  return unless(wallMs - starvedMs <= limit * 1000, 'time', `${(wallMs / 1000).toFixed(1)} s, of ${timeoutSeconds} s`);
}

/** A secret in the spellings that software gives it. */
const spellings = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('base64url'),
  Buffer.from(secret).toString('hex'),
  JSON.stringify(secret).slice(1, -1),
];

const secretFaults = ({ visible, secrets }: Seen): Wrong[] =>
  secrets.flatMap((secret) =>
    spellings(secret).some((spelling) => visible.includes(spelling))
      ? [{ breach: 'secret' as const, text: `shows a secret that begins with ${secret.slice(0, 4)}` }]
      : [],
  );

const invalidFaults = (text: string, seen: Seen): Wrong[] => [
  ...titledFaults(text, seen),
  ...unless(seen.summary.trim() !== '', 'summary', 'no summary'),
];

/** A run without a report ends with one error that has a title and says why. */
function titledFaults(text: string, seen: Seen): Wrong[] {
  return [
    ...unless(seen.exit === 1, 'exit', `exit ${seen.exit}, not 1`),
    ...unless(
      seen.report === null && /^::error [^\n]*title=/m.test(seen.log),
      'root cause',
      'has no error with a title',
    ),
    ...unless(seen.log.includes(text), 'words', `does not name ${text}`),
  ];
}

function reportFaults(expect: Expect, { report, outputs, exit }: Seen): Wrong[] {
  if (report === null)
    return [
      ...unless(expect.unwritable?.includes('report') === true, 'report', 'no readable report'),
      ...unless(expect.exit === undefined || exit === expect.exit, 'exit', `exit ${exit}, not ${expect.exit}`),
    ];
  const status = expect.exit ?? (report.findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  return [
    ...unless(exit === status, 'exit', `exit ${exit}, not ${status}`),
    ...schemaFaults(report).map((text): Wrong => ({ breach: 'report', text })),
    ...unless(
      expect.unwritable?.includes('outputs') || report.verdict === outputs.verdict,
      'report',
      `verdict ${report.verdict} in the report, ${outputs.verdict} in the outputs`,
    ),
    ...findingFaults(expect, report),
    ...greenFaults(expect, report),
  ];
}

type Reading = NonNullable<Seen['report']>;

function findingFaults({ roots, beside = [], include = [] }: Expect, report: Reading): Wrong[] {
  const root = report.findings.find(({ severity }) => severity === 'error')?.id ?? report.rootCause;
  const accepted = new Set<string | null>([...roots, ...beside, ...include]);
  const others = report.findings.filter(({ id, severity }) => severity === 'error' && id !== root && !accepted.has(id));
  const warnings = report.findings.filter(
    ({ id, severity }) =>
      severity === 'warning' && !accepted.has(id) && !HARMLESS.has(id) && !id.startsWith('environment/'),
  );
  const blamed = [...(roots.includes(root) ? [] : [{ id: root ?? '' }]), ...others, ...warnings].filter(({ id }) =>
    ACCUSATION.test(id),
  );
  return [
    ...unless(roots.includes(root), 'root cause', `${root}, not ${roots.join(' or ')}`),
    ...include
      .filter((id) => !report.findings.some((finding) => finding.id === id))
      .map((id): Wrong => ({ breach: 'hidden cause', text: `${id} is not told` })),
    ...[...others, ...warnings].map(({ id }): Wrong => ({ breach: 'second finding', text: id })),
    ...blamed.map(({ id }): Wrong => ({ breach: 'accusation', text: id })),
  ];
}

function greenFaults({ faulted = [] }: Expect, report: Reading): Wrong[] {
  const services = report.services as Partial<Record<Reported, { ready: boolean; status: string }>>;
  const green = faulted.filter((service) => services[service]?.ready);
  return [
    ...green.map((service): Wrong => ({ breach: 'false green', text: `${service} is ${services[service]?.status}` })),
    ...unless(faulted.length === 0 || report.verdict !== 'pass', 'false green', 'the verdict is pass'),
  ];
}

function shownFaults({ unwritable = [] }: Expect, { report, log, summary }: Seen): Wrong[] {
  return [
    ...unless(
      unwritable.includes('log') || report?.verdict !== 'fail' || /^::error [^\n]*title=/m.test(log),
      'annotation',
      'no error annotation with a title',
    ),
    ...unless(unwritable.includes('summary') || summary.trim() !== '', 'summary', 'no summary'),
  ];
}
