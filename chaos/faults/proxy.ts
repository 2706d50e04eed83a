// Proxies that do not what they should, and addresses of proxies that are none.
import type net from 'node:net';
import type { Case, Lab } from '../case.ts';
import { PROXY_LOGIN, type ProxyFault } from '../proxy.ts';

const REJECTED = ['environment/proxy-rejected'];
const CUT = ['environment/proxy-rejected', 'environment/connection-failed'];
const STRANGE = [...CUT, 'environment/unexpected-response', 'environment/tls-untrusted'];
const SLOW = ['environment/timeout'];
const ALL = ['sts', 'dynamodb', 's3', 'bedrock_runtime'] as const;
const PAGE = '<html><body>Sign in</body></html>';

const says =
  (text: string, then: (socket: net.Socket) => unknown = (socket) => socket.end()): ProxyFault =>
  (socket) => {
    socket.write(text);
    then(socket);
  };
const status = (code: number, headers = '', body = ''): ProxyFault =>
  says(`HTTP/1.1 ${code} Something\r\n${headers}Content-Length: ${body.length}\r\n\r\n${body}`);
const keep = (): void => {};
const OPEN = 'HTTP/1.1 200 Connection Established\r\n\r\n';

function flood(socket: net.Socket): void {
  const push = (): void => {
    while (!socket.destroyed && socket.writable && socket.write(Buffer.alloc(65_536, 'a')));
    if (!socket.destroyed) socket.once('drain', push);
  };
  push();
}

const BEHAVIOURS: readonly [string, ProxyFault, readonly (string | null)[]][] = [
  ['ok', 'none', [null]],
  ...([301, 302, 400, 401, 403, 404, 405, 429, 500, 502, 503, 504] as const).map(
    (code): [string, ProxyFault, string[]] => [`${code}`, status(code), CUT],
  ),
  ['407', status(407, 'Proxy-Authenticate: Basic realm="proxy"\r\n'), REJECTED],
  ['407-negotiate', status(407, 'Proxy-Authenticate: Negotiate\r\n'), REJECTED],
  ['407-page', status(407, 'Content-Type: text/html\r\n', PAGE), REJECTED],
  ['403-page', status(403, 'Content-Type: text/html\r\n', PAGE), CUT],
  ['200-page', says(`${OPEN}${PAGE}`), STRANGE],
  ['200-then-end', says(OPEN), CUT],
  ['200-then-reset', says(OPEN, (socket) => setTimeout(() => socket.resetAndDestroy(), 20)), CUT],
  ['200-then-silence', says(OPEN, keep), SLOW],
  ['200-then-endless', says(OPEN, flood), STRANGE],
  ['end', (socket) => socket.end(), CUT],
  ['reset', (socket) => socket.resetAndDestroy(), CUT],
  ['garbage', says('garbage\r\n\r\n'), STRANGE],
  ['page-without-status', says(PAGE), STRANGE],
  ['status-without-number', says('HTTP/1.1 OK\r\n\r\n'), STRANGE],
  ['half-a-status', says('HTTP/1.1 20', keep), SLOW],
  ['half-a-head', says('HTTP/1.1 200 OK\r\nX-Slow: ', keep), SLOW],
  ['endless-head', says('HTTP/1.1 200 OK\r\nX-Filler: ', flood), [...STRANGE, ...SLOW]],
  ['long-head', says(`HTTP/1.1 200 OK\r\nX-Filler: ${'a'.repeat(1 << 20)}\r\n\r\n`), [...STRANGE, ...SLOW]],
  ['closed', 'closed', ['environment/connection-failed']],
  ['reset-at-connect', 'reset', ['environment/connection-failed', 'environment/proxy-rejected']],
  ['silent', 'silent', SLOW],
];

type Way = { name: string; set: (lab: Lab, url: string) => void };

const variable = (name: string): Way => ({
  name,
  set: ({ env }, url) => {
    env[name] = url;
  },
});
const INPUT: Way = {
  name: 'input',
  set: ({ env }, url) => {
    env['INPUT_HTTP-PROXY'] = url;
  },
};

export const proxyCases = (): Case[] =>
  BEHAVIOURS.flatMap(([name, proxy, roots]) =>
    [variable('HTTPS_PROXY'), INPUT].flatMap((way) =>
      [false, true].map(
        (login): Case => ({
          id: `proxy/${name}/${way.name}${login ? '-login' : ''}`,
          group: 'proxy behaviour',
          proxy,
          set: (lab) => way.set(lab, login ? lab.proxy.replace('//', `//${PROXY_LOGIN}@`) : lab.proxy),
          expect: { roots, faulted: roots.includes(null) ? [] : ALL },
        }),
      ),
    ),
  );

const UNREACHED = ['environment/connection-failed', 'environment/dns-failure', 'environment/timeout'];

/** Each address, from the proxy's own, with the causes that are right beside a refusal of the setting. */
const ADDRESSES: readonly [string, (url: string) => string, readonly (string | null)[]][] = [
  ['good', (url) => url, [null]],
  ['slash', (url) => `${url}/`, [null]],
  ['upper-case', (url) => url.replace('http', 'HTTP'), [null]],
  ['no-scheme', (url) => url.replace('http://', ''), [null]],
  ['no-scheme-slashes', (url) => url.replace('http:', ''), [null]],
  ['only-scheme', () => 'http://', []],
  ['words', () => 'not a url', []],
  ['bare-ipv6', () => 'http://::1:3128', []],
  ['port-99999', () => 'http://127.0.0.1:99999', []],
  ['port-word', () => 'http://127.0.0.1:proxy', []],
  ['socks5', (url) => url.replace('http', 'socks5'), []],
  ['socks5h', (url) => url.replace('http', 'socks5h'), []],
  ['socks4', (url) => url.replace('http', 'socks4'), []],
  ['ftp', (url) => url.replace('http', 'ftp'), []],
  ['percent-password', (url) => url.replace('//', '//builder:hunter%zz2hunter2@'), []],
  ['encoded-password', (url) => url.replace('//', '//builder:hunter2%2Dhunter2@'), [null]],
  ['space', () => 'http://127.0.0.1 :3128', []],
  ['quoted', (url) => `"${url}"`, []],
  ['closed', () => 'http://127.0.0.1:1', UNREACHED],
  ['unknown-host', () => 'http://proxy.unknown.test:3128', UNREACHED],
  ['tls-to-plain', (url) => url.replace('http', 'https'), [...STRANGE, ...SLOW]],
];

export const addressCases = (): Case[] =>
  ADDRESSES.flatMap(([name, of, roots]) =>
    [variable('HTTPS_PROXY'), variable('https_proxy'), variable('ALL_PROXY'), INPUT].map(
      (way): Case => ({
        id: `proxy-address/${name}/${way.name}`,
        group: 'proxy address',
        proxy: 'none',
        set: (lab) => way.set(lab, of(lab.proxy)),
        expect: {
          roots,
          invalid: way === INPUT ? 'http-proxy' : way.name,
          faulted: roots.includes(null) ? [] : ALL,
        },
      }),
    ),
  );
