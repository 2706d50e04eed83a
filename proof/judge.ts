// What a second run shows of a remedy.
import type { Check, Report, ReportFinding } from '../src/report/report.ts';

/**
 * `green`: nothing of that severity is left. `next`: what is left was there before, or the cause hid it. `same`: the cause is still there.
 * `worse`: something is there that was not, and was not hidden by the cause. `human`: only somebody's decision or time helps.
 */
export type Verdict = 'green' | 'next' | 'same' | 'worse' | 'human';

export type Judgement = { verdict: Verdict; because: string };

export type Seen = { before: Report; after: readonly Report[]; harm: readonly string[]; skipped: boolean };

const isBad = (finding: ReportFinding, root: ReportFinding | undefined): boolean =>
  finding.ignored !== true &&
  (finding.severity === 'error' || (root?.severity === 'warning' && finding.severity === 'warning'));

export function judge({ before, after, harm, skipped }: Seen): Judgement {
  const root = before.findings.find(({ id }) => id === before.rootCause);
  const left = after.flatMap((report) => report.findings.filter((finding) => isBad(finding, root)));
  const others = before.findings.filter((finding) => finding !== root && finding.id === root?.id);
  const again = left.find(
    (finding) => finding.id === root?.id && !others.some((other) => sameSubjects(other, finding)),
  );
  if (again && !skipped) return { verdict: 'same', because: `${again.id} again: ${again.title}` };
  if (harm.length > 0 && (left.length > 0 || skipped || after.length === 0))
    return { verdict: 'worse', because: harm[0] ?? '' };
  if (skipped) return { verdict: 'green', because: 'the job leaves this run out' };
  if (harm.some((text) => /does not run|gets no OIDC token|nothing to chain from|refuses the job/.test(text)))
    return { verdict: 'worse', because: harm[0] ?? '' };
  const known = new Set([...before.findings, ...before.symptoms].map(({ id }) => id));
  const fresh = left.filter(({ id, severity }) => severity === 'error' && !known.has(id));
  const broken = after.flatMap((report) =>
    report.checks.filter((check) => check.status === 'failed' && wasFine(check, before)),
  );
  if (fresh.length > 0 && broken.length > 0)
    return { verdict: 'worse', because: `${fresh[0]?.id}: ${describe(broken[0])} answered before` };
  const unveiled = after.some((report) =>
    report.checks.some((check) => check.status === 'failed' && !wasAsked(check, before)),
  );
  const offline = fresh.find(({ id }) => AS_WRITTEN.has(id));
  if (offline) return { verdict: 'worse', because: `${offline.id} was not there before` };
  if (fresh.length > 0 && !unveiled) return { verdict: 'worse', because: `${fresh[0]?.id} was not there before` };
  if (left.length > 0) return { verdict: 'next', because: left.map(({ id }) => id).join(', ') };
  return { verdict: 'green', because: after.map(({ verdict }) => verdict).join(', ') };
}

/** Told by what the step is given, without asking AWS: nothing could have hidden them. */
const AS_WRITTEN: ReadonlySet<string> = new Set([
  'credentials/missing',
  'credentials/incomplete',
  'credentials/placeholder',
  'credentials/swapped',
  'credentials/missing-session-token',
  'region/missing',
  'region/malformed',
  'oidc/permission-missing',
  'oidc/invalid-role-arn',
]);

const sameSubjects = (one: ReportFinding, other: ReportFinding): boolean =>
  one.subjects.join() === other.subjects.join();

const isSame = (one: Check, other: Check): boolean =>
  one.service === other.service && one.target === other.target && one.operation === other.operation;

const wasFine = (check: Check, before: Report): boolean =>
  before.checks.some((each) => isSame(each, check) && each.status === 'ok');
const wasAsked = (check: Check, before: Report): boolean =>
  before.checks.some(
    (each) => isSame(each, check) && each.region === check.region && each.status !== 'not-evaluated' && !each.error,
  );

const describe = (check: Check | undefined): string =>
  check ? `${check.service} ${check.operation} ${check.target ?? ''}` : '';
