import { isInputName } from '../src/inputs/input-table.ts';
import type { Report } from '../src/report/report.ts';
import { REQUEST_TOKEN } from './environment.ts';
import type { Observed } from './observed.ts';
import { SIGNATURE } from './replay/github.ts';
import { ASSUMED_KEY } from './replay/identities.ts';
import { schemaFaults } from './report-schema.ts';
import type { Scenario, Wrong } from './scenario.ts';

const READ_ONLY =
  /^(Get|List|Describe|Head|AssumeRole|Converse|InvokeModel|CreateSession$|CountTokens|Simulate|Decode|getIDToken)/;
const FINDING_ID = /^([a-z0-9-]+\/[a-z0-9-]+|unexplained)$/;
const HANDED_OUT = [REQUEST_TOKEN, ASSUMED_KEY.secret.replace(/-characters-\d+$/, ''), ASSUMED_KEY.token, SIGNATURE];

const unless = (ok: boolean, text: string): string[] => (ok ? [] : [text]);

/** What must hold in every scenario, and does not in this run. */
export const brokenInvariants = (scenario: Scenario, seen: Observed): Wrong[] =>
  faults(scenario, seen).map((text) => ({ check: 'always', text }));

const faults = (scenario: Scenario, seen: Observed): string[] => [
  ...unless(seen.killedAfterSeconds === null, `did not end within ${seen.killedAfterSeconds} s`),
  ...(scenario.expect.noReport ? [] : [...reportFaults(seen), ...summaryFaults(scenario, seen)]),
  ...leaks(scenario, seen),
  ...seen.calls.flatMap((call) =>
    unless(READ_ONLY.test(call.operation), `sent ${call.service} ${call.operation}, which is not a read`),
  ),
  ...annotationFaults(scenario, seen),
  ...(seen.report?.findings ?? []).flatMap(({ id }) =>
    unless(FINDING_ID.test(id), `the finding id ${id} has a wrong form`),
  ),
];

function reportFaults({ report, outputs }: Observed): string[] {
  if (report === null) return ['no readable JSON report'];
  return [
    ...unless(report.schema === 1, `report.schema is ${report.schema}`),
    ...unless(
      report.verdict === outputs.verdict,
      `report.verdict ${report.verdict} is not output verdict ${outputs.verdict}`,
    ),
    ...unless((report.rootCause ?? '') === (outputs['root-cause'] ?? ''), 'report.rootCause is not output root-cause'),
    ...messageFaults(report, outputs),
    ...schemaFaults(report),
  ];
}

// What a chat may show: words of the project's own.
const MESSAGE = /^(?!.*\d{12})[\w `’',:()+-]*$/;

// Inputs, AWS's variables and the runner's clock are the same for everybody.
const isOurWord = (subject: string): boolean =>
  subject.length < 5 || isInputName(subject) || /^AWS_[A-Z_]+$/.test(subject) || subject === 'clock';

const messageFaults = (report: Report, outputs: Observed['outputs']): string[] => {
  const cause = report.findings.find(({ id }) => id === report.rootCause);
  const { 'root-cause-title': title = '', 'first-fix': fix = '' } = outputs;
  return [
    ...unless(title === (cause?.title ?? ''), `output root-cause-title is ${title}`),
    ...unless((fix !== '') === (cause !== undefined), `output first-fix is ${fix}`),
    ...unless(MESSAGE.test(fix), `output first-fix is not a message: ${fix}`),
    ...(cause?.subjects ?? []).flatMap((subject) =>
      unless(isOurWord(subject) || !fix.includes(subject), `output first-fix names ${subject}`),
    ),
  ];
};

function summaryFaults({ inputs }: Scenario, { summary, outputs, exit }: Observed): string[] {
  const when = inputs?.summary || 'always';
  const wanted = when === 'always' || (when === 'on-failure' && (outputs.verdict === 'fail' || exit !== 0));
  return unless(
    summary.trim().length > 0 === wanted,
    wanted ? 'no job summary' : `a job summary, with summary: ${when}`,
  );
}

// An annotation is read beside a line of the file: nothing is above or below it.
const POINTS = /\b(above|below)\b|\bmarked `?[✗?]|in this step:/;

const annotationFaults = ({ inputs }: Scenario, { outputs, log }: Observed): string[] => [
  ...unless(
    outputs.verdict !== 'fail' || (inputs?.annotate ?? 'true') !== 'true' || /^::error .*title=/m.test(log),
    'no error annotation with a title',
  ),
  ...[...log.matchAll(/^::(?:error|warning|notice) .*$/gm)].flatMap(([line]) =>
    unless(!POINTS.test(line), `an annotation points at what is not there: ${POINTS.exec(line)?.[0]}`),
  ),
];

function leaks(scenario: Scenario, { visible }: Observed): string[] {
  const given = [
    ...Object.entries(scenario.inputs ?? {}),
    ...Object.entries(scenario.env ?? {}),
    ...homeSettings(scenario),
  ];
  // A placeholder is nobody's secret, and shown on purpose.
  const secrets = [scenario.expect.rootCause].flat().includes('credentials/placeholder')
    ? []
    : given.map(([name, value]) => [name, secretPart(name, value?.trim() ?? '')] as const);
  return [
    ...secrets.flatMap(([name, secret]) =>
      unless(secret.length < 16 || secret.startsWith('{') || !visible.includes(secret), `leaks the value of ${name}`),
    ),
    ...HANDED_OUT.flatMap((secret) => unless(!visible.includes(secret), `leaks ${secret}`)),
  ];
}

const homeSettings = ({ homeFiles }: Scenario): [string, string][] =>
  Object.values(homeFiles ?? {}).flatMap((text) =>
    [...text.matchAll(/^\s*(aws_[a-z_]+)\s*=\s*(\S+)/gm)].map(([, name = '', value = '']): [string, string] => [
      name,
      value,
    ]),
  );

/** The part of a value that nothing may show; of a key id its prefix may be told. */
function secretPart(name: string, value: string): string {
  if (/access.?key.?id/i.test(name)) return /^[A-Z]{4}[A-Z0-9]{16}$/.test(value) ? value.slice(4) : value;
  return /secret|(session|security|authorization).?token|bearer/i.test(name) ? value : '';
}
