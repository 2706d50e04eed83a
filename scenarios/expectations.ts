import { partialDeepStrictEqual } from 'node:assert/strict';
import type { ReportFinding } from '../src/report/report.ts';
import type { Observed } from './observed.ts';
import type { Expectation, ExpectedFinding, Scenario, Wrong } from './scenario.ts';

const unless = (ok: boolean, check: keyof Expectation, text: string): Wrong[] => (ok ? [] : [{ check, text }]);
const shows = (pattern: string, text: string): boolean => new RegExp(pattern, 'i').test(text);

/** What this scenario says of its run, and does not hold. */
export const brokenExpectations = (scenario: Scenario, seen: Observed): Wrong[] => [
  ...ending(scenario, seen),
  ...findings(scenario, seen),
  ...words(scenario, seen),
  ...requests(scenario, seen),
];

function ending({ expect }: Scenario, { outputs, exit }: Observed): Wrong[] {
  const { verdict = '(none)' } = outputs;
  const expectedExit = expect.exit ?? (expect.verdict === 'fail' ? 1 : 0);
  const exitIsSaid = expect.verdict !== undefined || expect.exit !== undefined;
  return [
    ...unless(
      !expect.verdict || verdict === expect.verdict,
      'verdict',
      `verdict ${verdict}, expected ${expect.verdict}`,
    ),
    ...unless(!exitIsSaid || exit === expectedExit, 'exit', `exit ${exit}, expected ${expectedExit}`),
  ];
}

function findings({ expect }: Scenario, { report }: Observed): Wrong[] {
  const found = report?.rootCause ?? null;
  const ids = (report?.findings ?? []).map((f) => f.id);
  const accepted = expect.rootCause === undefined ? null : [expect.rootCause].flat();
  const { include = [], exclude = [], services = {}, identity } = expect;
  const statuses: Partial<Record<string, { status: string }>> = report?.services ?? {};
  return [
    ...unless(
      accepted === null || accepted.includes(found),
      'rootCause',
      `root cause ${found ?? '(none)'}, expected ${accepted?.join(' or ')}`,
    ),
    ...missingFindings(expect.findings ?? [], report?.findings ?? []),
    ...unless(
      identity === undefined || includes(report?.identity, identity),
      'identity',
      `identity ${JSON.stringify(report?.identity)}, expected ${JSON.stringify(identity)}`,
    ),
    ...include.flatMap((id) => unless(ids.includes(id), 'include', `finding ${id} is missing`)),
    ...exclude.flatMap((id) => unless(!ids.includes(id), 'exclude', `finding ${id} is wrong here`)),
    ...Object.entries(services).flatMap(([service, expected]) => {
      const status = statuses[service]?.status;
      return unless(status === expected, 'services', `services.${service}.status ${status}, expected ${expected}`);
    }),
  ];
}

function missingFindings(expected: readonly ExpectedFinding[], found: readonly ReportFinding[]): Wrong[] {
  const isFound = ({ subjects, ...fields }: ExpectedFinding): boolean =>
    found.some(
      (finding) => includes(finding, fields) && (subjects === undefined || sameItems(subjects, finding.subjects)),
    );
  return expected.flatMap((finding) => {
    const alike = found.filter(({ id }) => id === finding.id).map((f) => JSON.stringify(f.subjects));
    return unless(
      isFound(finding),
      'findings',
      `no finding ${JSON.stringify(finding)}; subjects of ${finding.id}: ${alike.join(' and ') || '(not found)'}`,
    );
  });
}

const sameItems = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');

/** Whether a value has everything that is expected of it, and perhaps more. */
function includes(value: unknown, expected: unknown): boolean {
  try {
    partialDeepStrictEqual(value, expected);
    return true;
  } catch {
    return false;
  }
}

function words({ expect }: Scenario, { visible, logged, log, summary }: Observed): Wrong[] {
  const { mentions = [], never = [], mentionsLogged = [], neverLogged = [] } = expect;
  return [
    ...mentions.flatMap((text) => unless(shows(text, visible), 'mentions', `nothing shown matches /${text}/i`)),
    ...never.flatMap((text) => unless(!shows(text, visible), 'never', `something shown matches /${text}/i`)),
    ...mentionsLogged.flatMap((text) =>
      unless(shows(text, `${log}\n${summary}`), 'mentionsLogged', `neither log nor summary shows /${text}/i`),
    ),
    ...neverLogged.flatMap((text) =>
      unless(!shows(text, logged), 'neverLogged', `the log or the summary shows /${text}/i`),
    ),
  ];
}

function requests({ expect }: Scenario, { calls, wallMs }: Observed): Wrong[] {
  const sent = calls.filter((call) => call.service !== 'github-oidc' && call.service !== 'proxy');
  return [
    ...unless(
      expect.maxCalls === undefined || sent.length <= expect.maxCalls,
      'maxCalls',
      `${sent.length} requests, at most ${expect.maxCalls} expected: ${sent.map((call) => call.operation).join(' ')}`,
    ),
    ...unless(
      !expect.withinSeconds || wallMs <= expect.withinSeconds * 1000,
      'withinSeconds',
      `took ${(wallMs / 1000).toFixed(1)} s, ${expect.withinSeconds} s expected`,
    ),
  ];
}
