// What is changed on the machine: the one table of settings, and what each fixes.
import path from 'node:path';
import { isClockRefusal } from '../denial.ts';
import type { ChangeOf } from '../remedy.ts';
import type { Trial } from '../trial.ts';

type Setting = ChangeOf<'runner'>['setting'];

const CERTIFICATE = path.join(import.meta.dirname, '../../scenarios/replay/self-signed-cert.pem');
const ENDPOINTS = /^AWS_ENDPOINT_URL(_|$)/;

/** Endpoints that lead nowhere are, in a scenario, what stands for a network that does not let anything through. */
function restoreEndpoints(trial: Trial, leadsNowhere: (url: string) => boolean): void {
  const { env } = trial.scenario;
  for (const [name, value] of Object.entries(env))
    if (ENDPOINTS.test(name) && value !== null && leadsNowhere(value)) delete env[name];
}

const unresolved = (url: string): boolean => /\.(invalid|test|example)\b/.test(url);
const closed = (url: string): boolean => /127\.0\.0\.1:\d+/.test(url);

function supplyKeys({ scenario, fresh }: Trial): void {
  const { env } = scenario;
  for (const name of Object.keys(env))
    if (/^AWS_(CONTAINER_|EC2_METADATA|WEB_IDENTITY_TOKEN_FILE|ROLE_ARN)/.test(name)) delete env[name];
  env.AWS_ACCESS_KEY_ID = fresh.session.id;
  env.AWS_SECRET_ACCESS_KEY = fresh.session.secret;
  env.AWS_SESSION_TOKEN = fresh.session.token;
}

const fault =
  (...kinds: string[]): ((trial: Trial) => void) =>
  (trial) => {
    trial.lifts.push((rule) => kinds.includes(rule.fault ?? ''));
  };

/** A shared file in the one form that every tool reads: the last of two lines or sections counts. */
function tidied(file: string): string {
  const sections = new Map<string, Map<string, string>>();
  let section = new Map<string, string>();
  for (const line of file.replace(/^\uFEFF/, '').split('\n')) {
    const title = /^\s*\[(.*)\]/.exec(line)?.[1];
    const [, name, value = ''] = /^\s*([^=#;\s]+)\s*=\s*(.*?)(\s+[#;].*)?$/.exec(line) ?? [];
    if (title !== undefined) {
      section = new Map();
      sections.set(title, section);
    } else if (name) section.set(name.toLowerCase(), value);
  }
  return [...sections]
    .map(([title, lines]) => `[${title}]\n${[...lines].map(([name, value]) => `${name} = ${value}\n`).join('')}`)
    .join('\n');
}

export const SETTINGS: Readonly<Record<Setting, (trial: Trial) => void>> = {
  // The replay has no metadata service: what it would hand out is put where the next source finds it.
  'hop-limit': supplyKeys,
  'pod-identity': supplyKeys,
  'service-account': supplyKeys,
  clock: (trial) => {
    trial.lifts.push((rule) => isClockRefusal(rule));
  },
  dns: (trial) => restoreEndpoints(trial, unresolved),
  firewall: (trial) => {
    restoreEndpoints(trial, closed);
    fault('reset', 'hang', 'garbage', 'truncate')(trial);
    // GitHub's own endpoint is asked through the same firewall.
    trial.scenario.aws = trial.scenario.aws?.filter((rule) => rule.service !== 'github-oidc' || !rule.fault) ?? [];
    delete trial.scenario.delayMs;
  },
  proxy: (trial) => {
    const { env, inputs } = trial.scenario;
    for (const name of Object.keys(env)) if (/^https?_proxy$/i.test(name)) delete env[name];
    delete inputs['http-proxy'];
    delete trial.scenario.proxy;
    restoreEndpoints(trial, unresolved);
    trial.lifts.push(
      (rule) =>
        rule.status === 407 || rule.fault === 'garbage' || /signature we calculated/.test(rule.error?.message ?? ''),
    );
  },
  'no-proxy': (trial) => {
    trial.scenario.env.NO_PROXY = '*';
    restoreEndpoints(trial, unresolved);
    trial.lifts.push((rule) => rule.status === 407 || rule.fault === 'garbage');
  },
  'certificate-authority': (trial) => {
    trial.scenario.env.NODE_EXTRA_CA_CERTS = CERTIFICATE;
    trial.certificate = CERTIFICATE;
  },
  // What the overrides name answers: in a scenario, the replay does.
  endpoint: ({ scenario: { env } }) => {
    for (const [name, value] of Object.entries(env)) if (ENDPOINTS.test(name) && value !== null) env[name] = '{server}';
  },
  'shared-files': ({ scenario }) => {
    const { homeFiles } = scenario;
    for (const [name, text] of Object.entries(homeFiles ?? {})) if (homeFiles) homeFiles[name] = tidied(text);
  },
  software: (trial) => {
    trial.lifts.push((rule) => /signature|Authentication Token|header/i.test(rule.error?.message ?? ''));
  },
};

/** Both variables reach the step, as the runner sets them. */
export function passTokenRequest({ scenario }: Trial): void {
  for (const name of Object.keys(scenario.env)) if (/^ACTIONS_ID_TOKEN_REQUEST_/.test(name)) delete scenario.env[name];
  scenario.oidc = true;
}

function withoutProcess({ scenario: { homeFiles } }: Trial): void {
  for (const [name, text] of Object.entries(homeFiles))
    homeFiles[name] = text.replace(/^credential_process.*\n?/gm, '');
}

export function changeRunner(trial: Trial, { setting, says }: ChangeOf<'runner'>): void {
  if (/ACTIONS_ID_TOKEN_REQUEST/.test(says)) passTokenRequest(trial);
  // Software that gives no token, made new.
  if (setting === 'software' && trial.report.rootCause === 'oidc/permission-missing') passTokenRequest(trial);
  // One of two sources in a profile goes.
  if (setting === 'shared-files' && /credential_process/.test(says)) withoutProcess(trial);
  SETTINGS[setting](trial);
  trial.done.push(`runner, ${setting}: ${says}`);
}
