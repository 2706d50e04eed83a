import type { Observed } from './observed.ts';
import type { Expectation, Scenario, Wrong } from './scenario.ts';

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
  const { include = [], exclude = [], services = {} } = expect;
  const statuses: Partial<Record<string, { status: string }>> = report?.services ?? {};
  return [
    ...unless(
      accepted === null || accepted.includes(found),
      'rootCause',
      `root cause ${found ?? '(none)'}, expected ${accepted?.join(' or ')}`,
    ),
    ...include.flatMap((id) => unless(ids.includes(id), 'include', `finding ${id} is missing`)),
    ...exclude.flatMap((id) => unless(!ids.includes(id), 'exclude', `finding ${id} is wrong here`)),
    ...Object.entries(services).flatMap(([service, expected]) => {
      const status = statuses[service]?.status;
      return unless(status === expected, 'services', `services.${service}.status ${status}, expected ${expected}`);
    }),
  ];
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
