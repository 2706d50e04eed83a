// AWS under its own host names, with no endpoint override: a proxy leads every name to one server on loopback, whose
// certificate an authority of the tests' own has issued.
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, 'authority');
const pem = (name: string): Buffer => fs.readFileSync(path.join(FOLDER, `${name}.pem`));

/** The certificates that there are: out of time in either direction, and of a key that is too short. */
export type Certificate = 'server' | 'expired' | 'future' | 'weak';

export type AwsHosts = {
  /** What leads the action there. */
  environment: Record<string, string>;
  /** The hosts that were asked, in the order of the requests. */
  asked: string[];
  /** The most connections that were open at once. */
  mostOpen(): number;
  close(): Promise<void>;
};

/** Answers instead of AWS. */
export type Fault = (request: http.IncomingMessage, response: http.ServerResponse) => void;

type Options = {
  /** What answers in the place of AWS where there is no fault. */
  sandbox: string;
  /** By a part of the host’s name. */
  faults?: Readonly<Record<string, Fault>>;
  certificate?: Certificate;
};

export async function startAwsHosts({ sandbox, faults = {}, certificate = 'server' }: Options): Promise<AwsHosts> {
  const asked: string[] = [];
  const open = new Set<net.Socket>();
  let most = 0;
  const front = https.createServer(
    {
      cert: pem(`aws-${certificate}`),
      key: pem(certificate === 'weak' ? 'aws-weak-key' : 'aws-server-key'),
      // The test's own client is to refuse a weak key, and not this server.
      ciphers: 'DEFAULT@SECLEVEL=0',
    },
    (request, response) => {
      const host = request.headers.host ?? '';
      asked.push(host);
      const fault = Object.keys(faults).find((part) => host.includes(part));
      if (fault === undefined) forward(request, response, sandbox);
      else faults[fault]?.(request, response);
    },
  );
  front.on('connection', (socket: net.Socket) => {
    open.add(socket);
    most = Math.max(most, open.size);
    socket.on('close', () => open.delete(socket));
  });
  const inside = await listen(front);
  const tunnels = new Set<net.Socket>();
  const proxy = http.createServer((_, response) => response.writeHead(405).end());
  proxy.on('connect', (_, socket) => {
    const inner = net.connect(inside, '127.0.0.1', () => socket.write('HTTP/1.1 200 Connection Established\r\n\r\n'));
    for (const each of [socket as net.Socket, inner]) {
      tunnels.add(each);
      each.on('error', () => each.destroy());
      each.on('close', () => tunnels.delete(each));
    }
    socket.pipe(inner).pipe(socket);
    socket.on('close', () => inner.destroy());
  });
  return {
    environment: {
      HTTPS_PROXY: `http://127.0.0.1:${await listen(proxy)}`,
      AWS_CA_BUNDLE: path.join(FOLDER, 'aws-root.pem'),
    },
    asked,
    mostOpen: () => most,
    close: async () => {
      for (const socket of [...tunnels, ...open]) socket.destroy();
      await Promise.all([front, proxy].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** A bucket's own host is a path at the sandbox. */
function forward(request: http.IncomingMessage, response: http.ServerResponse, sandbox: string): void {
  const bucket = /^([a-z0-9.-]+)\.s3\.[a-z0-9-]+\.amazonaws\.com$/.exec(request.headers.host ?? '')?.[1];
  const target = new URL(`${sandbox}${bucket ? `/${bucket}` : ''}${request.url}`);
  const inner = http.request(target, { method: request.method, headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  inner.on('error', () => response.destroy());
  request.pipe(inner);
}

async function listen(server: net.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as net.AddressInfo).port;
}
