import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const READY_WITHIN_MS = 60_000;

export type Moto = {
  url: string;
  /** From here on moto checks keys, signatures and policies; until then it lets everything pass. */
  enforceIam(): Promise<void>;
  /** What moto's HTTP server has logged since the last call, one line per request. */
  requestsSince(): string[];
  stop(): Promise<void>;
};

async function freePort(): Promise<number> {
  const holder = net.createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  holder.close();
  await once(holder, 'close');
  return port;
}

async function untilReady(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`moto_server ended before it was ready:\n${said()}`);
    const answer = await fetch(`${url}/moto-api/`).catch(() => undefined);
    if (answer?.ok) return;
    await delay(100);
  }
  throw new Error(`moto_server was not ready within ${READY_WITHIN_MS / 1000} s:\n${said()}`);
}

/** Starts moto's server from the environment's programs on a free port of the loopback interface. */
export async function startMoto(programs: string): Promise<Moto> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(path.join(programs, 'python'), ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LANG: 'C.UTF-8',
      PYTHONUNBUFFERED: '1',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout.on('data', (chunk) => (log += chunk));
  child.stderr.on('data', (chunk) => (log += chunk));
  const ended = once(child, 'close');

  const stop = async () => {
    child.kill('SIGTERM');
    const hung = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(hung);
  };
  await untilReady(url, child, () => log).catch(async (error) => {
    await stop();
    throw error;
  });

  let read = log.length;
  return {
    url,
    stop,
    async enforceIam() {
      const answer = await fetch(`${url}/moto-api/reset-auth`, { method: 'POST', body: '0' });
      if (!answer.ok) throw new Error(`moto did not switch IAM on: ${answer.status} ${await answer.text()}`);
    },
    requestsSince() {
      const end = log.lastIndexOf('\n') + 1; // a line that is still being written waits for the next call
      const lines = log.slice(read, end).split('\n');
      read = Math.max(read, end);
      return lines.filter((line) => / HTTP\/1\.1/.test(line));
    },
  };
}
