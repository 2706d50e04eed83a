// A profile's credential_process: run as the JavaScript SDK runs it, by the machine's shell, and with what becomes of
// it told, which the SDK drops.
// https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html

import { spawn } from 'node:child_process';
import type { SourceFailure } from './credential-facts.ts';
import type { SourceTrait } from './job-environment.ts';
import { inWords, localFailure } from './local-failure.ts';
import { jsonOf } from './local-request.ts';
import { failedSource, type Outward, provided, type Resolved } from './source.ts';

type Fault = Extract<SourceFailure, { kind: 'process' }>['fault'];

export type Process = { profile: string; command: string; inWorkspace: string | null };

/** A command of the workspace is that of whoever wrote the pull request: it is not run. */
export async function runProcess(process: Process, { region, deadline, scrub, learn }: Outward): Promise<Resolved> {
  const { profile, command, inWorkspace } = process;
  const started = performance.now();
  const program = scrub(programOf(command));
  const fail = (fault: Fault, code: string, message: string): Resolved =>
    failedSource(
      { kind: 'process', profile, program, fault, inWorkspace },
      fault === 'not-run'
        ? null
        : localFailure({ operation: 'RunCredentialProcess', target: profile, region, started }, inWords(code, message)),
    );
  if (inWorkspace !== null) return fail('not-run', '', '');
  const { code, out, words, slow } = await run(command, deadline);
  // A program that fails may repeat on stderr what it printed.
  const { SecretAccessKey, SessionToken } = jsonOf(out) ?? {};
  learn([SecretAccessKey, SessionToken].filter((value) => typeof value === 'string'));
  const said = scrub(words).slice(0, 500);
  if (slow) return fail('slow', 'TimeoutError', 'no answer within the time limit');
  if (code === 127 || code === 126) return fail('not-there', `exit status ${code}`, said);
  if (code !== 0) return fail('failed', `exit status ${code ?? 'unknown'}`, said);
  const read = readOutput(out);
  return typeof read === 'string'
    ? fail(read.startsWith('the session ended') ? 'ended' : 'output', 'InvalidOutput', read)
    : { ...provided('profile', read), profile, traits: slowness(profile, program, started) };
}

const NOTICED_SECONDS = 5;

const slowness = (profile: string, program: string, started: number): SourceTrait[] => {
  const seconds = Math.floor((performance.now() - started) / 1000);
  return seconds < NOTICED_SECONDS ? [] : [{ is: 'slow-process-of-profile', profile, program, seconds }];
};

/** The first word: the others may be secret. */
const programOf = (command: string): string =>
  /^\s*(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(command)?.slice(1).find(Boolean) ?? '';

type Ran = { code: number | null; out: string; words: string; slow: boolean };

const OUTPUT_LIMIT = 64 * 1024;

// What a `run:` step has of a job, which may ask for its token. Inputs, and the rights to caches and artifacts, are an action's alone.
const OF_AN_ACTION = /^(?:INPUT_|ACTIONS_(?!ID_TOKEN_REQUEST_))/i;

const ofAnyStep = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !OF_AN_ACTION.test(name)));

function run(command: string, deadline: AbortSignal): Promise<Ran> {
  return new Promise((resolve) => {
    const kept = { out: '', words: '' };
    // In a group of its own, so that what it started ends with it.
    const child = spawn(command, {
      shell: true,
      env: ofAnyStep(process.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    const end = (code: number | null, slow: boolean): void => {
      deadline.removeEventListener('abort', giveUp);
      resolve({ code, out: kept.out, words: firstLine(kept.words), slow });
    };
    const giveUp = (): void => {
      kill(child.pid);
      end(null, true);
    };
    child.stdout.on('data', (part: Buffer) => (kept.out = `${kept.out}${part}`.slice(0, OUTPUT_LIMIT)));
    child.stderr.on('data', (part: Buffer) => (kept.words = `${kept.words}${part}`.slice(0, OUTPUT_LIMIT)));
    child.on('error', (error) => {
      kept.words ||= error.message;
      end(null, false);
    });
    child.on('close', (code) => end(code, false));
    if (deadline.aborted) giveUp();
    else deadline.addEventListener('abort', giveUp, { once: true });
  });
}

function kill(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
}

const firstLine = (words: string): string =>
  words
    .split(/\r?\n/)
    .find((line) => line.trim() !== '')
    ?.trim() ?? '';

type Output = { accessKeyId: string; secretAccessKey: string; sessionToken?: string; expiration?: Date };

/**
 * What is wrong with it, where it is not what AWS documents; nothing of the output itself, which may hold half a
 * secret.
 */
function readOutput(out: string): Output | string {
  if (out.trim() === '') return 'it printed nothing';
  const parsed = jsonOf(out.trim());
  if (!parsed) return 'it did not print a JSON object';
  if (parsed.Version !== 1) return `"Version" is ${'Version' in parsed ? 'not the number 1' : 'missing'}`;
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = parsed;
  const missing = ['AccessKeyId', 'SecretAccessKey'].filter(
    (name) => typeof parsed[name] !== 'string' || !parsed[name],
  );
  if (missing.length > 0) return `${missing.map((name) => `"${name}"`).join(' and ')} missing`;
  const end = Expiration === undefined || Expiration === null ? null : new Date(String(Expiration));
  if (end && Number.isNaN(end.getTime())) return '"Expiration" is not a time';
  if (end && end.getTime() < Date.now()) return `the session ended at ${end.toISOString()}`;
  return {
    accessKeyId: String(AccessKeyId),
    secretAccessKey: String(SecretAccessKey),
    ...(typeof SessionToken === 'string' && SessionToken ? { sessionToken: SessionToken } : {}),
    ...(end ? { expiration: end } : {}),
  };
}
