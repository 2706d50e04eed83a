// The step's `with:` made into settings. Every problem of every input is collected; none is thrown.
import { withoutNeedlessSts } from '../services/endpoint-override.ts';
import { SERVICE_IDS, SERVICES, type TargetLists, targetsOf } from '../services/registry.ts';
import { endpointOverrides } from './environment.ts';
import { INPUT_NAMES, INPUTS, type InputName, type RawInputs } from './input-table.ts';
import type { Settings, StatedSettings } from './settings.ts';

/** Untrimmed: stray white space in a secret is to be found, not hidden. */
export function readInputs(env: NodeJS.ProcessEnv): RawInputs {
  const entries = INPUT_NAMES.map((name) => [name, env[`INPUT_${name.toUpperCase()}`] ?? ''] as const);
  return Object.fromEntries(entries) as RawInputs;
}

export type ParsedInputs = { settings: Settings; problems: readonly string[] };

/** Where an input cannot be read, its default is used, so that a refusal is shown as the other inputs ask. */
export function parseInputs(raw: RawInputs, env: NodeJS.ProcessEnv): ParsedInputs {
  const readings = INPUT_NAMES.flatMap((name) => readSetting(name, raw[name], env));
  const stated = Object.fromEntries(readings.map(({ setting, value }) => [setting, value])) as StatedSettings;
  const lists = {
    tables: stated.tableTargets.map(({ target }) => target),
    buckets: stated.bucketTargets.map(({ target }) => target),
  };
  return {
    problems: [...readings.flatMap(({ problems }) => problems), ...retryProblem(stated)],
    settings: { ...stated, ...lists, ...regionOf(raw, env), ...servicesOf({ ...stated, ...lists }, env) },
  };
}

/** Whoever waits longer than the run lasts would not see the end of it. */
const retryProblem = ({ retryForSeconds, timeoutSeconds }: StatedSettings): readonly string[] =>
  retryForSeconds > 0 && retryForSeconds >= timeoutSeconds
    ? [`retry-for-seconds: ${retryForSeconds} is not less than timeout-seconds (${timeoutSeconds})`]
    : [];

type SettingReading = { setting: string; value: unknown; problems: readonly string[] };

function readSetting(name: InputName, given: string, env: NodeJS.ProcessEnv): SettingReading[] {
  const { setting, kind, default: fallback } = INPUTS[name];
  if (kind.secret || setting === null) return [];
  const reading = kind.read(given.trim() === '' ? fallback : given, env);
  if ('value' in reading) return [{ setting, value: reading.value, problems: [] }];
  const usual = kind.read(fallback, env);
  const problems = reading.problems.map((problem) => `${name}: ${problem}`);
  return [{ setting, value: 'value' in usual ? usual.value : null, problems }];
}

/** The profile's Region comes later, where a profile supplies the credentials. */
function regionOf(raw: RawInputs, env: NodeJS.ProcessEnv): Pick<Settings, 'region' | 'regionSource'> {
  const candidates = [
    ['aws-region', raw['aws-region']],
    ...INPUTS['aws-region'].variables.map((variable) => [variable, env[variable]] as const),
  ] as const;
  const [source, region] = candidates.find(([, value]) => value) ?? [null, ''];
  return { region: region ?? '', regionSource: source };
}

/** A service is named where it is listed, or one of its targets is. Where none is listed, all four are probed. */
function servicesOf(
  stated: StatedSettings & TargetLists,
  env: NodeJS.ProcessEnv,
): Pick<Settings, 'services' | 'named'> {
  const listed = stated.services;
  const named = SERVICE_IDS.filter((service) => listed.includes(service) || targetsOf(stated, service).length > 0);
  const services = SERVICE_IDS.filter(
    (service) => SERVICES[service].always || listed.length === 0 || named.includes(service),
  );
  return { services: withoutNeedlessSts(services, { ...stated, named }, endpointOverrides(env)), named };
}
