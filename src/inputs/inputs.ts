// The one table of inputs: names, defaults and parsers. A test holds it against action.yml, and the terminal's flags come from it too.
import path from 'node:path';
import { canBeIgnored } from '../rules/ignore.ts';
import { isServiceId, SERVICE_IDS, SERVICES, type TargetLists, targetsOf } from '../services/registry.ts';
import type { Settings } from './settings.ts';

export type InputName = keyof typeof INPUTS;

type Input = { default: string; secret?: true; list?: true };

export const INPUTS = {
  'aws-access-key-id': { default: '', secret: true },
  'aws-secret-access-key': { default: '', secret: true },
  'aws-session-token': { default: '', secret: true },
  'aws-region': { default: '' },
  'role-to-assume': { default: '' },
  audience: { default: 'sts.amazonaws.com' },
  'role-session-name': { default: 'aws-credentials-preflight' },
  'role-duration-seconds': { default: '' },
  'trust-policy': { default: '' },
  'role-external-id': { default: '' },
  'allowed-account-ids': { default: '', list: true },
  'allowed-principals': { default: '', list: true },
  services: { default: '', list: true },
  'dynamodb-tables': { default: '', list: true },
  's3-buckets': { default: '', list: true },
  'bedrock-models': { default: '', list: true },
  'bedrock-probe': { default: 'invoke' },
  'credential-expiration': { default: '' },
  'min-session-minutes': { default: '0' },
  'on-fork': { default: 'fail' },
  'fail-on': { default: 'error' },
  ignore: { default: '', list: true },
  'timeout-seconds': { default: '30' },
  'http-proxy': { default: '' },
  'no-proxy': { default: '' },
  summary: { default: 'always' },
  annotate: { default: 'true' },
  redact: { default: 'auto' },
  'report-path': { default: '' },
  'github-token': { default: '', secret: true },
} as const satisfies Record<string, Input>;

export type RawInputs = Readonly<Record<InputName, string>>;

/** The inputs as the runner hands them over, untrimmed: stray white space in a secret is to be found, not hidden. */
export function readInputs(env: NodeJS.ProcessEnv): RawInputs {
  const entries = Object.keys(INPUTS).map((name) => [name, env[`INPUT_${name.toUpperCase()}`] ?? ''] as const);
  return Object.fromEntries(entries) as RawInputs;
}

export type ParsedInputs = { settings: Settings; problems: readonly string[] };

/** Reads every input and collects every problem. Values are quoted in problems; secrets are never parsed here. */
export function parseInputs(raw: RawInputs, env: NodeJS.ProcessEnv): ParsedInputs {
  const problems: string[] = [];
  const value = (name: InputName): string => raw[name].trim() || INPUTS[name].default;
  const list = (name: InputName): string[] => [
    ...new Set(
      raw[name]
        .split('\n')
        .flatMap((line) => line.replace(/(^|\s)#.*$/, '').split(','))
        .map((item) => item.trim())
        .filter(Boolean),
    ),
  ];
  const choice = <T extends string>(name: InputName, choices: readonly T[]): T => {
    const found = choices.find((c) => c === value(name));
    if (!found) problems.push(`${name}: "${value(name)}" is none of ${choices.join(', ')}`);
    return found ?? (INPUTS[name].default as T);
  };
  const whole = (name: InputName, least: number, most: number): number | null => {
    if (!value(name)) return null;
    const number = /^\d{1,9}$/.test(value(name)) ? Number(value(name)) : Number.NaN;
    if (number >= least && number <= most) return number;
    problems.push(`${name}: "${value(name)}" is no whole number from ${least} to ${most}`);
    return null;
  };

  const listed = list('services');
  for (const name of listed.filter((s) => !isServiceId(s)))
    problems.push(`services: "${name}" is none of ${SERVICE_IDS.join(', ')}`);
  const targets: TargetLists = {
    tables: list('dynamodb-tables'),
    buckets: list('s3-buckets'),
    models: list('bedrock-models'),
  };
  const named = SERVICE_IDS.filter((s) => listed.includes(s) || targetsOf(targets, s).length > 0);
  const services = SERVICE_IDS.filter((s) => SERVICES[s].always || listed.length === 0 || named.includes(s));

  for (const id of list('allowed-account-ids').filter((a) => !/^\d{12}$/.test(a))) {
    problems.push(
      `allowed-account-ids: "${id}" is no account id of twelve digits${/^\d{11}$/.test(id) ? ': YAML drops a leading zero, put the id in quotes' : ''}`,
    );
  }
  for (const arn of list('allowed-principals').filter(
    (a) => !/^(arn:[\w*-]+:(iam|sts|\*):[^:\s]*:[\d*?]*:\S+|\*)$/.test(a),
  ))
    problems.push(`allowed-principals: "${arn}" is no ARN of a user, role or session`);
  for (const id of list('ignore').filter((i) => !canBeIgnored(i)))
    problems.push(`ignore: "${id}" is no id of a warning or notice; an error cannot be ignored`);

  const expiration = unquote(raw['credential-expiration']);
  if (expiration && parseTime(expiration) === null)
    problems.push(`credential-expiration: "${expiration}" is no time such as 2026-01-31T12:00:00Z`);
  const proxy = value('http-proxy');
  if (proxy && !isProxyUrl(proxy))
    problems.push('http-proxy: the value is no URL such as http://proxy.example.com:8080');
  const timeoutSeconds = whole('timeout-seconds', 1, 3600) ?? 30;
  const trustPolicyPath = value('trust-policy');
  const reportPath = value('report-path');
  if (reportPath && !isInside(reportPath, writableFolders(env)))
    problems.push(`report-path: "${reportPath}" is not inside the workspace or RUNNER_TEMP`);

  return {
    problems,
    settings: {
      ...regionOf(raw, env),
      roleToAssume: value('role-to-assume'),
      audience: value('audience'),
      roleSessionName: value('role-session-name'),
      roleDurationSeconds: whole('role-duration-seconds', 900, 43_200),
      roleExternalId: value('role-external-id'),
      trustPolicyPath,
      allowedAccountIds: list('allowed-account-ids'),
      allowedPrincipals: list('allowed-principals'),
      services,
      named,
      ...targets,
      bedrockProbe: choice('bedrock-probe', ['invoke', 'catalog']),
      credentialExpiration: expiration || null,
      minSessionMinutes: whole('min-session-minutes', 0, 10_080) ?? 0,
      onFork: choice('on-fork', ['fail', 'warn', 'skip']),
      failOn: choice('fail-on', ['error', 'warning', 'never']),
      ignore: list('ignore'),
      timeoutSeconds,
      httpProxy: proxy,
      noProxy: value('no-proxy'),
      summary: choice('summary', ['always', 'on-failure', 'never']),
      annotate: choice('annotate', ['true', 'false']) === 'true',
      redact: choice('redact', ['auto', 'true', 'false']),
      reportPath,
    },
  };
}

/** Where the report may be written and files may be read: the workspace and the runner's temporary folder. */
export const writableFolders = (env: NodeJS.ProcessEnv): string[] =>
  [env.GITHUB_WORKSPACE, env.RUNNER_TEMP].filter((f): f is string => Boolean(f));

/** Whether a path lies in one of the folders, by name alone; links are resolved where the file is opened. */
export function isInside(file: string, folders: readonly string[]): boolean {
  if (folders.length === 0) return true;
  const resolved = path.resolve(folders[0] as string, file);
  return folders.some((folder) => resolved.startsWith(`${path.resolve(folder)}${path.sep}`));
}

/** `aws-expiration` of configure-aws-credentials carries literal quotes. */
export const unquote = (value: string): string =>
  value
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim();

/** Milliseconds since the epoch, or null. Only full dates: `Date.parse` would take "15" for a year. */
export function parseTime(value: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

function regionOf(raw: RawInputs, env: NodeJS.ProcessEnv): { region: string; regionSource: string | null } {
  const candidates: [string, string | undefined][] = [
    ['aws-region', raw['aws-region']],
    ['AWS_REGION', env.AWS_REGION],
    ['AWS_DEFAULT_REGION', env.AWS_DEFAULT_REGION],
  ];
  const found = candidates.find(([, region]) => region);
  // White space is kept: a Region with a newline in it breaks every other tool of the job.
  return { region: found?.[1] ?? '', regionSource: found?.[0] ?? null };
}

function isProxyUrl(value: string): boolean {
  try {
    return /^https?:$/.test(new URL(value).protocol);
  } catch {
    return false;
  }
}
