// How each tool is installed and asked. What runs with every change is held to its pins; what runs once a week is taken
// at its newest, since that is what jobs get.
import { type SpawnOptionsWithoutStdio, spawn } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ToolName } from '../../../src/knowledge/tool-names.ts';
import { alone, INSTALLING_MS } from '../alone.ts';
import { npmFolder } from '../npm-packages.ts';
import { pythonEnvironment } from '../python-environment.ts';
import type { Asker, Asking, Question } from './situations.ts';

const PROGRAMS = path.join(import.meta.dirname, 'programs');
const AUTHORITY = path.resolve(import.meta.dirname, '../../helpers/authority/root.pem');
const MODEL = 'amazon.nova-micro-v1:0';
const MESSAGES = JSON.stringify([{ role: 'user', content: [{ text: 'hello' }] }]);
const LONGEST_MS = 300_000;
const AT_ONCE = 4;
const MOST: readonly Question[] = ['sts', 'dynamodb', 'bedrock'];
/** Whoever asks S3 alone shows by that who it is. */
const LISTS_BUCKETS: readonly Question[] = ['sts', 's3'];
const EVERYTHING: readonly Question[] = [...MOST, 's3'];

/** The newest of each tool, in folders of their own, instead of the pins: what jobs get by now. */
export const NEWEST = process.env.TOOLS !== undefined;
const FOLDER = path.resolve(import.meta.dirname, '../../../.third-party/newest');

/** Installs what is missing. */
export const PREPARE: Readonly<Record<ToolName, () => Promise<Asker>>> = {
  'aws-cli': awsCli2,
  'aws-cli-1': () => python('aws-cli-1', 'awscli'),
  boto3: () => python('boto3'),
  javascript,
  go: () => goProgram('go', 'github.com/aws/aws-sdk-go-v2', MOST),
  terraform: () => goProgram('terraform', 'github.com/hashicorp/aws-sdk-go-base/v2', ['sts']),
  rclone,
  java,
  rust,
  cdk: () => inJavascript('cdk', 'aws-cdk', 'aws-cdk/bin/cdk', ['bootstrap', 'aws://123456789012/us-west-2']),
  serverless: () => inJavascript('serverless', 'osls', 'osls/bin/serverless.js', ['info']),
  s3cmd,
  litellm: () => python('litellm'),
};

/** The AWS CLI 2 is in no registry: it is the one on the PATH, or the one that `AWS_CLI_2` names. */
async function awsCli2(): Promise<Asker> {
  const program = process.env.AWS_CLI_2 ?? 'aws';
  const version = /^aws-cli\/(2\.\S+)/.exec(await printed([program], '--version'))?.[1];
  if (!version) throw new Error(`${program} is not the AWS CLI 2.`);
  const commands: Readonly<Record<Question, readonly string[]>> = {
    sts: ['sts', 'get-caller-identity'],
    dynamodb: ['dynamodb', 'list-tables'],
    s3: ['s3api', 'list-buckets'],
    bedrock: ['bedrock-runtime', 'converse', '--model-id', MODEL, '--messages', MESSAGES],
  };
  return {
    version,
    asks: EVERYTHING,
    ask: (questions) => inTheirOwn(withAuthority(questions), ({ asks }) => [program, ...commands[asks]]),
  };
}

async function python(tool: 'aws-cli-1' | 'boto3' | 'litellm', packages: string = tool): Promise<Asker> {
  const programs = NEWEST || tool === 'litellm' ? await newestPython(packages) : await pythonEnvironment();
  const command = [path.join(programs, 'python'), path.join(PROGRAMS, 'python/ask.py'), tool];
  return {
    version: await printed(command, '--version'),
    asks: tool === 'litellm' ? ['bedrock'] : EVERYTHING,
    ask: (questions) => inOneProcess(command, withAuthority(questions)),
  };
}

async function javascript(): Promise<Asker> {
  const packages = ['@aws-sdk/client-bedrock-runtime', '@aws-sdk/client-dynamodb', '@aws-sdk/client-sts'];
  const folder = NEWEST
    ? await newestJavascript('javascript', ...packages, '@smithy/node-http-handler')
    : await npmFolder('tools/programs/javascript');
  // In the folder of its packages: anywhere else it would take the action's own.
  const program = path.join(folder, 'ask.mjs');
  copyFileSync(path.join(PROGRAMS, 'javascript/ask.mjs'), program);
  const command = [process.execPath, program];
  return {
    version: await printed(command, '--version'),
    asks: MOST,
    ask: (questions) => inOneProcess(command, questions, { NODE_EXTRA_CA_CERTS: AUTHORITY }),
  };
}

const compiled = async (program: string, asks: readonly Question[], withinMs?: number): Promise<Asker> => ({
  version: (await printed([program], '--version')).replace(/^v/, ''),
  asks,
  ask: (questions) =>
    inTheirOwn(questions, (question) => [program, question.asks], { SSL_CERT_FILE: AUTHORITY }, withinMs),
});

async function goProgram(name: 'go' | 'terraform', module: string, asks: readonly Question[]): Promise<Asker> {
  // Terraform tries 25 times, and waits up to 20 seconds between two of them.
  return compiled(await newestGo(name, module), asks, name === 'terraform' ? 3 * LONGEST_MS : undefined);
}

async function rclone(): Promise<Asker> {
  const program = await newestGo('rclone', 'github.com/rclone/rclone');
  const command = [program, 'lsd', ':s3,env_auth,provider=AWS:', '--retries', '1', '--low-level-retries', '1'];
  return {
    version: /rclone v([\d.]+)/.exec(await printed([program], 'version'))?.[1] ?? '',
    asks: LISTS_BUCKETS,
    ask: (questions) => inTheirOwn(questions, () => command),
  };
}

async function java(): Promise<Asker> {
  const folder = path.join(FOLDER, 'java');
  cpSync(path.join(PROGRAMS, 'java'), folder, { recursive: true });
  await alone(folder, () => done(['mvn', '--batch-mode', '--quiet', '--update-snapshots', 'package'], folder));
  const store = path.join(folder, 'authorities');
  rmSync(store, { force: true });
  const password = ['-storepass', 'changeit'];
  await done(['keytool', '-importcert', '-noprompt', '-file', AUTHORITY, '-keystore', store, ...password], folder);
  const command = ['java', '-XX:TieredStopAtLevel=1', '-cp', 'target/classes:target/libraries/*', 'Ask'].map((word) =>
    word.replaceAll('target/', `${folder}/target/`),
  );
  return {
    version: await printed(command, '--version'),
    asks: EVERYTHING,
    ask: (questions) =>
      inTheirOwn(questions, ({ asks }) => [...command, asks], {
        JAVA_TOOL_OPTIONS: `-Djavax.net.ssl.trustStore=${store} -Djavax.net.ssl.trustStorePassword=changeit`,
      }),
  };
}

async function rust(): Promise<Asker> {
  const folder = path.join(FOLDER, 'rust');
  cpSync(path.join(PROGRAMS, 'rust'), folder, { recursive: true });
  await alone(folder, async () => {
    await done(['cargo', 'update', '--quiet'], folder);
    await done(['cargo', 'build', '--quiet'], folder);
  });
  const lock = readFileSync(path.join(folder, 'Cargo.lock'), 'utf8');
  const program = path.join(folder, 'target/debug/ask');
  return {
    version: `aws-config ${/name = "aws-config"\nversion = "([^"]+)"/.exec(lock)?.[1]}`,
    asks: MOST,
    leaves: ({ AWS_ENDPOINT_URL: endpoint }) => !endpoint,
    ask: (questions) => inTheirOwn(questions, ({ asks }) => [program, asks], { SSL_CERT_FILE: AUTHORITY }),
  };
}

/** A command line in JavaScript. It runs in a project of its own, on the Node that this is. */
async function inJavascript(
  name: 'cdk' | 'serverless',
  pack: string,
  program: string,
  args: readonly string[],
): Promise<Asker> {
  const folder = await newestJavascript(name, pack);
  const manifest = readFileSync(path.join(folder, 'node_modules', pack, 'package.json'), 'utf8');
  const command = [process.execPath, path.join(folder, 'node_modules', program), ...args];
  return {
    version: (JSON.parse(manifest) as { version: string }).version,
    asks: ['sts'],
    ask: (questions) => {
      for (const { home } of questions) writeFileSync(path.join(home, 'serverless.yml'), SERVERLESS);
      return inTheirOwn(questions, () => command, {
        CI: 'true',
        CDK_DISABLE_CLI_TELEMETRY: 'true',
        SLS_TRACKING_DISABLED: '1',
        SLS_NOTIFICATIONS_MODE: 'off',
      });
    },
  };
}

const SERVERLESS = 'service: job\nprovider:\n  name: aws\n  region: us-west-2\n';

async function s3cmd(): Promise<Asker> {
  const programs = await newestPython('s3cmd');
  // By its own Python: the program's first line names the folder that it was installed in, which may have moved.
  const program = [path.join(programs, 'python'), path.join(programs, 's3cmd')];
  return {
    version: (await printed(program, '--version')).replace(/^s3cmd version /, ''),
    asks: LISTS_BUCKETS,
    // It exchanges a token at AWS's own host.
    leaves: ({ AWS_WEB_IDENTITY_TOKEN_FILE: web, AWS_ACCESS_KEY_ID: key, AWS_PROFILE: profile }) =>
      Boolean(web) && !key && !profile,
    ask: (questions) =>
      inTheirOwn(questions, ({ env }) => {
        const host = new URL(env.AWS_ENDPOINT_URL || env.HTTP_PROXY || '').host;
        return [...program, 'ls', '--no-ssl', '--max-retries=0', `--host=${host}`, `--host-bucket=${host}`];
      }),
  };
}

async function newestPython(...packages: string[]): Promise<string> {
  const folder = path.join(FOLDER, `python-${packages.join('-')}`);
  const programs = path.join(folder, 'bin');
  const pip = [path.join(programs, 'python'), '-m', 'pip', 'install', '--quiet', '--upgrade', '--only-binary', ':all:'];
  await alone(folder, async () => {
    if (!existsSync(programs)) await done(['python3', '-m', 'venv', folder], '.');
    // boto3, since LiteLLM signs with it and does not ask for it.
    await done([...pip, ...packages, 'boto3'], folder);
  });
  return programs;
}

async function newestJavascript(name: string, ...packages: string[]): Promise<string> {
  const folder = path.join(FOLDER, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, private: true }));
  const latest = packages.map((pack) => `${pack}@latest`);
  await alone(folder, () => done(['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', ...latest], folder));
  return folder;
}

async function newestGo(name: 'go' | 'terraform' | 'rclone', module: string): Promise<string> {
  const folder = path.join(FOLDER, name);
  mkdirSync(folder, { recursive: true });
  copyFileSync(path.join(PROGRAMS, name, 'main.go'), path.join(folder, 'main.go'));
  await alone(folder, async () => {
    if (!existsSync(path.join(folder, 'go.mod'))) await done(['go', 'mod', 'init', 'ask'], folder);
    await done(['go', 'get', `${module}@latest`], folder);
    await done(['go', 'mod', 'tidy'], folder);
    await done(['go', 'build', '-buildvcs=false', '-o', 'ask', '.'], folder);
  });
  return path.join(folder, 'ask');
}

/** Runs what has to succeed. */
async function done(command: readonly string[], cwd: string): Promise<void> {
  const { code, out, log } = await run(command, { cwd, env: process.env as Record<string, string> }, '', INSTALLING_MS);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${out}${log}`);
}

/** The SDK for Python finds authorities by a variable of AWS's, so only those questions get it that speak TLS. */
const withAuthority = (questions: readonly Asking[]): Asking[] =>
  questions.map((question) =>
    question.asks === 'bedrock'
      ? { ...question, env: { AWS_CA_BUNDLE: AUTHORITY, ...question.env } }
      : { ...question, env: question.env },
  );

async function inOneProcess(
  command: readonly string[],
  questions: readonly Asking[],
  env: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const { out, log } = await run(command, { env: { ...bare(), ...env } }, JSON.stringify(questions), 10 * LONGEST_MS);
  try {
    return (JSON.parse(out) as { said: string }[]).map(({ said }) => said);
  } catch (error) {
    throw new Error(`${command.join(' ')} did not run to its end:\n${out}${log}`, { cause: error });
  }
}

async function inTheirOwn(
  questions: readonly Asking[],
  command: (question: Asking) => readonly string[],
  env: Readonly<Record<string, string>> = {},
  withinMs = LONGEST_MS,
): Promise<string[]> {
  const said: string[] = [];
  const waiting = questions.map((question, index) => ({ question, index }));
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { question, index } = next;
      const place = { cwd: question.home, env: { ...env, ...question.env } };
      const { out, log } = await run(command(question), place, '', withinMs);
      said[index] = out + log;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return said;
}

const bare = (): Record<string, string> => ({ PATH: process.env.PATH ?? '', LANG: 'C.UTF-8' });

async function printed(command: readonly string[], ...more: string[]): Promise<string> {
  const { out, log } = await run([...command, ...more], { env: bare() }, '', LONGEST_MS);
  if (out.trim() === '') throw new Error(`${command.join(' ')} ${more.join(' ')} printed nothing:\n${log}`);
  return out.trim();
}

function run(
  [program = '', ...args]: readonly string[],
  options: SpawnOptionsWithoutStdio,
  input: string,
  withinMs: number,
): Promise<{ code: number | null; out: string; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: 'pipe' });
    let [out, log] = ['', ''];
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (log += chunk));
    child.stdin.on('error', () => {}).end(input);
    const hung = setTimeout(() => {
      log += `\nnot at its end after ${withinMs / 1000} seconds`;
      child.kill('SIGKILL');
    }, withinMs);
    child.on('error', reject).on('close', (code) => {
      clearTimeout(hung);
      resolve({ code, out, log });
    });
  });
}
