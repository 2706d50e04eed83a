import type { Observed } from './observed.ts';
import type { Scenario } from './scenario.ts';

const unless = (ok: boolean, text: string): string[] => (ok ? [] : [text]);
const list = (texts: string[] | undefined, check: (text: string) => string[]): string[] => (texts ?? []).flatMap(check);
const shows = (pattern: string, text: string): boolean => new RegExp(pattern, 'i').test(text);

/** What this scenario says of its run, and does not hold. */
export const brokenExpectations = (scenario: Scenario, seen: Observed): string[] => [
  ...ending(scenario, seen),
  ...findings(scenario, seen),
  ...words(scenario, seen),
  ...requests(scenario, seen),
];

function ending({ expect }: Scenario, { outputs, exit }: Observed): string[] {
  const expectedExit = expect.exit ?? (expect.verdict === 'fail' ? 1 : 0);
  return [
    ...unless(
      !expect.verdict || outputs.verdict === expect.verdict,
      `verdict ${outputs.verdict ?? '(none)'}, expected ${expect.verdict}`,
    ),
    ...unless(
      (!expect.verdict && expect.exit === undefined) || exit === expectedExit,
      `exit ${exit}, expected ${expectedExit}`,
    ),
  ];
}

function findings({ expect }: Scenario, { report }: Observed): string[] {
  const ids = (report?.findings ?? []).map((f) => f.id);
  const accepted = expect.rootCause === undefined ? null : [expect.rootCause].flat();
  return [
    ...unless(
      accepted === null || accepted.includes(report?.rootCause ?? null),
      `root cause ${report?.rootCause ?? '(none)'}, expected ${accepted?.join(' or ')}`,
    ),
    ...list(expect.include, (id) => unless(ids.includes(id), `finding ${id} is missing`)),
    ...list(expect.exclude, (id) => unless(!ids.includes(id), `finding ${id} is wrong here`)),
    ...Object.entries(expect.services ?? {}).flatMap(([service, status]) => {
      const found = report?.services?.[service]?.status;
      return unless(found === status, `services.${service}.status ${found}, expected ${status}`);
    }),
  ];
}

function words({ expect }: Scenario, { visible, logged, log, summary }: Observed): string[] {
  return [
    ...list(expect.mentions, (text) => unless(shows(text, visible), `nothing shown matches /${text}/i`)),
    ...list(expect.never, (text) => unless(!shows(text, visible), `something shown matches /${text}/i`)),
    ...list(expect.mentionsLogged, (text) =>
      unless(shows(text, `${log}\n${summary}`), `neither log nor summary shows /${text}/i`),
    ),
    ...list(expect.neverLogged, (text) => unless(!shows(text, logged), `the log or the summary shows /${text}/i`)),
  ];
}

function requests({ expect }: Scenario, { calls, wallMs }: Observed): string[] {
  const sent = calls.filter((call) => call.service !== 'github-oidc' && call.service !== 'proxy');
  return [
    ...unless(
      expect.maxCalls === undefined || sent.length <= expect.maxCalls,
      `${sent.length} requests, at most ${expect.maxCalls} expected: ${sent.map((call) => call.operation).join(' ')}`,
    ),
    ...unless(
      !expect.withinSeconds || wallMs <= expect.withinSeconds * 1000,
      `took ${(wallMs / 1000).toFixed(1)} s, ${expect.withinSeconds} s expected`,
    ),
  ];
}
