// A server on loopback in the place of STS, DynamoDB, S3, Bedrock, a container's and an instance's credentials, and of
// the proxy to everything else. It believes everybody, and records what it was asked: by whose key, for which Region,
// at which host.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import path from 'node:path';
import type { Incoming } from '../../../sandbox/wire.ts';

/** One request that came in. What a request does not have is null. */
export type Asked = {
  /** The operation (`GetCallerIdentity`, `ListTables`, …), or `CONNECT` where a proxy was asked for a host. */
  operation: string;
  /** Without its port. */
  host: string;
  /** Of the credential scope, as sent. */
  keyId: string | null;
  region: string | null;
  token: string | null;
  /** What follows `Bearer `. */
  bearer: string | null;
  /** The whole request, to sign it again. */
  incoming: Incoming;
};

export type StandIn = {
  url: string;
  /** The same by TLS, with the certificate of `../../helpers/authority`. */
  tlsUrl: string;
  asked: readonly Asked[];
  close(): Promise<void>;
};

const AUTHORITY = path.resolve(import.meta.dirname, '../../helpers/authority');
const TLS = {
  key: readFileSync(path.join(AUTHORITY, 'server-key.pem')),
  cert: readFileSync(path.join(AUTHORITY, 'server.pem')),
};

export const ACCOUNT = '123456789012';
/** The key ids that the stand-in hands out. */
export const HANDED_OUT = {
  AssumeRole: 'ASIAROLEROLEROLEROLE',
  AssumeRoleWithWebIdentity: 'ASIAWEBIDENTITYWEBID',
  container: 'ASIACONTAINERCONTAIN',
  instance: 'ASIAINSTANCEINSTANCE',
} as const;

const CONTAINER = '/container';
export const INSTANCE_REGION = 'eu-central-1';
const METADATA = '/latest/meta-data/iam/security-credentials/';
const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+/, '');

/** What is odd about the machine: it hands out what is past its end, or its metadata service gives no tokens. */
export type MachineKind = 'expired' | 'no tokens';

export async function startStandIn(machine?: MachineKind): Promise<StandIn> {
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();
  const plain = createServer();
  const tls = createTlsServer(TLS);
  for (const server of [plain, tls]) {
    server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => {})));
    server.on('request', async (request: IncomingMessage, response) => {
      const incoming = await read(request);
      const operation = operationOf(incoming);
      asked.push({ operation, ...signer(incoming), incoming });
      const { status, type, body, headers } = answer(operation, machine, formOf(incoming));
      response
        .writeHead(status, { ...headers, 'content-type': type, 'content-length': Buffer.byteLength(body) })
        .end(body);
    });
  }
  // As a proxy it takes the host's name down, and lets nobody through but to itself: osls knows no NO_PROXY.
  plain.on('connect', (request, socket) => {
    const incoming: Incoming = { ...NOTHING, method: 'CONNECT', target: request.url ?? '' };
    const [host = '', port = ''] = (request.url ?? '').split(/:(?=\d+$)/);
    if (host === '127.0.0.1' && [plainPort, tlsPort].includes(Number(port))) {
      const inner = connect(Number(port), host, () => socket.write('HTTP/1.1 200 Connection Established\r\n\r\n'));
      sockets.add(inner.on('error', () => socket.destroy()));
      socket.on('error', () => inner.destroy());
      socket.pipe(inner).pipe(socket);
      return;
    }
    asked.push({ operation: 'CONNECT', host, keyId: null, region: null, token: null, bearer: null, incoming });
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  });
  const port = (server: typeof plain): Promise<number> =>
    new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
  const [plainPort, tlsPort] = [await port(plain), await port(tls)];
  return {
    url: `http://127.0.0.1:${plainPort}`,
    tlsUrl: `https://127.0.0.1:${tlsPort}`,
    asked,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([plain, tls].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

const NOTHING: Incoming = {
  method: '',
  target: '',
  path: '',
  query: new URLSearchParams(),
  headers: new Map(),
  body: Buffer.alloc(0),
};

async function read(request: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: Buffer.concat(chunks),
  };
}

const PLACES: Readonly<Record<string, string>> = {
  '/latest/meta-data/placement/region': 'Region',
  '/latest/meta-data/placement/availability-zone': 'zone',
  // As the AWS CLI 2 asks for it.
  '/latest/meta-data/placement/availability-zone/': 'zone',
  '/latest/dynamic/instance-identity/document': 'Region of the document',
};

const formOf = ({ body }: Incoming): URLSearchParams => new URLSearchParams(body.toString('utf8'));

function operationOf(incoming: Incoming): string {
  const { method, path: asked, headers, query } = incoming;
  const form = formOf(incoming);
  const target = headers.get('x-amz-target');
  if (target) return target.split('.').at(-1) ?? '';
  if (asked.startsWith(CONTAINER)) return 'container';
  if (asked.startsWith(METADATA) && asked.length > METADATA.length) return 'instance';
  if (PLACES[asked]) return PLACES[asked];
  if (asked.startsWith('/latest/')) return asked.startsWith(METADATA) ? 'instance roles' : asked;
  if (asked.startsWith('/model/')) return 'Converse';
  const action = form.get('Action') ?? query.get('Action');
  if (action) return action;
  return method === 'GET' && asked === '/' ? 'ListBuckets' : `${method} ${asked}`;
}

function signer(incoming: Incoming): Pick<Asked, 'host' | 'keyId' | 'region' | 'token' | 'bearer'> {
  const header = incoming.headers.get('authorization') ?? '';
  // A key id may hold blanks and slashes here. The scope of an asymmetric signature names no Region.
  const scope = /Credential=(.*?)\/\d{8}\/(?:([^/]*)\/)?[^/,]+\/aws4_request/.exec(header);
  return {
    host: (incoming.headers.get('host') ?? '').replace(/:\d+$/, ''),
    keyId: scope?.[1] ?? null,
    region: scope?.[2] ?? null,
    token: incoming.headers.get('x-amz-security-token') ?? null,
    bearer: /^Bearer\b/.test(header) ? header.replace(/^Bearer ?/, '') : null,
  };
}

type Answer = { status: number; type: string; body: string; headers?: Readonly<Record<string, string>> };
const json = (body: object): Answer => ({ status: 200, type: 'application/json', body: JSON.stringify(body) });
const xml = (body: string, status = 200): Answer => ({ status, type: 'text/xml', body });

const refused = (code: string): Answer =>
  xml(`<ErrorResponse><Error><Code>${code}</Code><Message>not here</Message></Error></ErrorResponse>`, 400);

const credentials = (keyId: string, end = inAnHour()) => ({
  Code: 'Success',
  Type: 'AWS-HMAC',
  LastUpdated: '2026-01-01T00:00:00Z',
  AccessKeyId: keyId,
  SecretAccessKey: `${keyId}/secretsecretsecret`,
  Token: `token-of-${keyId}`,
  Expiration: end,
  AccountId: ACCOUNT,
});

function answer(operation: string, machine: MachineKind | undefined, form: URLSearchParams): Answer {
  if (form.has('RoleArn') && form.get('RoleArn') === '') return refused('ValidationError');
  const table: Record<string, () => Answer> = {
    GetCallerIdentity: () =>
      xml(sts('GetCallerIdentity', `<Arn>arn:aws:iam::${ACCOUNT}:user/x</Arn><UserId>AIDA</UserId>`)),
    AssumeRole: () => xml(sts('AssumeRole', session('AssumeRole'))),
    AssumeRoleWithWebIdentity: () => xml(sts('AssumeRoleWithWebIdentity', session('AssumeRoleWithWebIdentity'))),
    ListTables: () => ({ ...json({ TableNames: [] }), type: 'application/x-amz-json-1.0' }),
    ListBuckets: () =>
      xml('<ListAllMyBucketsResult><Owner><ID>x</ID></Owner><Buckets></Buckets></ListAllMyBucketsResult>'),
    Converse: () =>
      json({
        output: { message: { role: 'assistant', content: [{ text: 'hello' }] } },
        stopReason: 'end_turn',
        usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 },
        metrics: { latencyMs: 1 },
      }),
    container: () =>
      json(credentials(HANDED_OUT.container, machine === 'expired' ? '2020-01-01T00:00:00Z' : undefined)),
    instance: () => json(credentials(HANDED_OUT.instance)),
    'instance roles': () => ({ status: 200, type: 'text/plain', body: 'machine' }),
    '/latest/api/token': () => ({
      status: machine === 'no tokens' ? 403 : 200,
      type: 'text/plain',
      body: 'metadata-token',
      // Without it the SDK for Rust takes no token.
      headers: { 'x-aws-ec2-metadata-token-ttl-seconds': '21600' },
    }),
    zone: () => ({ status: 200, type: 'text/plain', body: `${INSTANCE_REGION}a` }),
    Region: () => ({ status: 200, type: 'text/plain', body: INSTANCE_REGION }),
    'Region of the document': () => json({ region: INSTANCE_REGION, availabilityZone: `${INSTANCE_REGION}a` }),
  };
  return table[operation]?.() ?? refused('ValidationError');
}

const sts = (operation: string, result: string): string =>
  `<${operation}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${operation}Result>${result}<Account>${ACCOUNT}</Account></${operation}Result>` +
  `<ResponseMetadata><RequestId>01234567-89ab-cdef-0123-456789abcdef</RequestId></ResponseMetadata></${operation}Response>`;

function session(operation: 'AssumeRole' | 'AssumeRoleWithWebIdentity'): string {
  const keyId = HANDED_OUT[operation];
  return (
    `<Credentials><AccessKeyId>${keyId}</AccessKeyId><SecretAccessKey>${keyId}/secretsecretsecret</SecretAccessKey>` +
    `<SessionToken>token-of-${keyId}</SessionToken><Expiration>${inAnHour()}</Expiration></Credentials>` +
    `<AssumedRoleUser><Arn>arn:aws:sts::${ACCOUNT}:assumed-role/deploy/job</Arn><AssumedRoleId>AROA:job</AssumedRoleId></AssumedRoleUser>`
  );
}
