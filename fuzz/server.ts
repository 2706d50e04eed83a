// Everybody that a run asks: AWS in the services' own forms, GitHub's token endpoint, a container's, an instance's, a
// sign-in's. What it says of secrets, it says only after it has handed them out.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer as answerAws } from '../scenarios/replay/answer.ts';
import { identify } from '../scenarios/replay/identify.ts';
import { identitiesOf } from '../scenarios/replay/identities.ts';
import type { Call, Replayed, Reply, Rule } from '../scenarios/replay/types.ts';
import { xml } from '../scenarios/replay/wire.ts';
import type { Answer, Case } from './case.ts';
import { type Pieces, write } from './piece.ts';

export type Server = {
  url: string;
  /** What it has handed out so far, by name. */
  handed: Map<string, string>;
  close(): Promise<void>;
};

/** `given` are the secrets that the run has from its start. */
export async function startServer(one: Case, given: ReadonlyMap<string, string>): Promise<Server> {
  const handed = new Map<string, string>();
  const say = (text: string | Pieces): string =>
    typeof text === 'string' ? text : write(text, [...given.values(), ...handed.values()]);
  const reply = replier(one, say, handed);
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('error', () => {});
    request.on('end', () => {
      const found = reply(request, body);
      if (found === 'cut') return void request.socket.destroy();
      response.writeHead(found.status, safe(found.headers)).end(request.method === 'HEAD' ? undefined : found.body);
    });
  });
  server.on('connect', (_, socket) => {
    socket.on('error', () => {});
    socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    handed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const safe = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace(/[^\t\x20-\x7e]/g, '?')]));

type Say = (text: string | Pieces) => string;
type Replier = (request: http.IncomingMessage, body: string) => Reply | 'cut';

const json = (value: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: typeof value === 'string' ? value : JSON.stringify(value),
});

const LATER = '2099-01-01T00:00:00Z';

function replier(one: Case, say: Say, handed: Map<string, string>): Replier {
  const { canaries: c, texts, answers } = one;
  const hand = (...names: (keyof typeof c)[]): void => {
    for (const name of names) handed.set(name, c[name]);
  };
  const local = (granted: () => unknown): Reply | 'cut' => {
    const { local: answer } = answers;
    if (answer.is === 'cut') return 'cut';
    if (answer.is === 'raw')
      return { status: answer.status, headers: { 'content-type': answer.type }, body: say(answer.body) };
    if (answer.is === 'refused') return json({ code: say(answer.code), message: say(answer.message) }, answer.status);
    hand('handedKeyId', 'handedSecret', 'handedToken');
    return json(granted());
  };
  const keys = () => ({
    AccessKeyId: c.handedKeyId,
    SecretAccessKey: c.handedSecret,
    Token: c.handedToken,
    Expiration: LATER,
  });
  const replayed: Replayed = {
    identity: texts.arn ? { arn: say(texts.arn) } : {},
    tables: texts.listed ? [say(texts.listed), 'orders-live'] : ['orders-live'],
    asked: texts.model ? [say(texts.model)] : ['amazon.nova-micro-v1:0'],
    ...(texts.header ? { bucketRegions: { assets: say(texts.header) } } : {}),
  };
  const aws = awsReplier(one, { say, hand, replayed });
  return (request, body) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === '/container') return local(keys);
    if (path === '/token') return tokenReply(one, say, hand);
    if (path === '/federation/credentials')
      return local(() => ({
        roleCredentials: {
          accessKeyId: c.handedKeyId,
          secretAccessKey: c.handedSecret,
          sessionToken: c.handedToken,
          expiration: Date.parse(LATER),
        },
      }));
    if (path.startsWith('/latest/')) return instanceReply(path, local, keys);
    if (path.startsWith('/_github')) return json({ message: texts.local ? say(texts.local) : 'Not Found' }, 404);
    return aws(request, body);
  };
}

function instanceReply(
  path: string,
  local: (granted: () => unknown) => Reply | 'cut',
  keys: () => object,
): Reply | 'cut' {
  const plain = (body: string): Reply => ({ status: 200, headers: { 'content-type': 'text/plain' }, body });
  if (path === '/latest/api/token') return plain('metadata-token-of-a-test');
  if (/security-credentials\/?$/.test(path)) return plain('deploy');
  if (path.includes('security-credentials')) return local(() => ({ Code: 'Success', Type: 'AWS-HMAC', ...keys() }));
  return { status: 404, headers: {}, body: '' };
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenReply(
  { canaries, texts, answers: { local } }: Case,
  say: Say,
  hand: (name: 'signature') => void,
): Reply | 'cut' {
  if (local.is === 'cut') return 'cut';
  if (local.is === 'raw')
    return { status: local.status, headers: { 'content-type': local.type }, body: say(local.body) };
  if (local.is === 'refused') return json({ message: say(local.message) }, local.status);
  hand('signature');
  const claim = texts.claim ? say(texts.claim) : 'octo/shop';
  const claims = {
    ...{ iss: 'https://token.actions.githubusercontent.com', aud: 'sts.amazonaws.com' },
    ...{ sub: `repo:${claim}:ref:refs/heads/main`, repository: claim, actor: claim, ref: claim },
  };
  return json({ value: `${encoded({ alg: 'RS256' })}.${encoded(claims)}.${canaries.signature}` });
}

type Aws = {
  say: Say;
  hand: (...names: ('handedKeyId' | 'handedSecret' | 'handedToken' | 'sessionSecret' | 'sessionToken')[]) => void;
  replayed: Replayed;
};

function awsReplier(one: Case, { say, hand, replayed }: Aws): Replier {
  const { canaries: c, texts } = one;
  const role = { arn: null, session: null };
  const granted = (call: Call): string | null => {
    if (call.operation === 'CreateSession') {
      hand('sessionSecret', 'sessionToken');
      return `<CreateSessionResult><Credentials><AccessKeyId>ASIASCENARIO</AccessKeyId><SecretAccessKey>${c.sessionSecret}</SecretAccessKey><SessionToken>${c.sessionToken}</SessionToken><Expiration>${LATER}</Expiration></Credentials></CreateSessionResult>`;
    }
    if (!/^AssumeRole/.test(call.operation)) return null;
    hand('handedKeyId', 'handedSecret', 'handedToken');
    const arn = texts.arn ? say(texts.arn) : 'arn:aws:sts::123456789012:assumed-role/deploy/preflight';
    return `<${call.operation}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${call.operation}Result><Credentials><AccessKeyId>${c.handedKeyId}</AccessKeyId><SecretAccessKey>${c.handedSecret}</SecretAccessKey><SessionToken>${c.handedToken}</SessionToken><Expiration>${LATER}</Expiration></Credentials><AssumedRoleUser><AssumedRoleId>AROAX:preflight</AssumedRoleId><Arn>${xml(arn)}</Arn></AssumedRoleUser></${call.operation}Result></${call.operation}Response>`;
  };
  return (request, body) => {
    const call = identify(request, body);
    const answer = answerTo(call, one.answers);
    if (answer.is === 'cut') return 'cut';
    if (answer.is === 'raw')
      return {
        status: answer.status,
        headers: { 'content-type': answer.type, 'x-amzn-requestid': '1' },
        body: say(answer.body),
      };
    const headers = texts.header
      ? { 'x-amzn-requestid': say(texts.header), 'x-amz-bucket-region': say(texts.header) }
      : {};
    const own = answer.is === 'granted' ? granted(call) : null;
    if (own) return { status: 200, headers: { 'content-type': 'text/xml', ...headers }, body: own };
    const rule: Rule | null =
      answer.is === 'granted'
        ? null
        : { status: answer.status, error: { code: say(answer.code), message: say(answer.message) }, headers };
    return answerAws({ call, rule, replayed, role, ...identitiesOf(call, replayed, role) });
  };
}

function answerTo({ service, operation }: Call, answers: Case['answers']): Answer {
  if (operation.startsWith('AssumeRole')) return answers.role;
  if (operation === 'CreateSession') return { is: 'granted' };
  if (service === 'sts' || service === 'dynamodb' || service === 's3') return answers[service];
  return service.startsWith('bedrock') ? answers.bedrock : { is: 'granted' };
}
