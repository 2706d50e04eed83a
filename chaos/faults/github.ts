// GitHub's own ends of a run: the token endpoint, the API, the event.
import fs from 'node:fs';
import path from 'node:path';
import type { Case, Lab } from '../case.ts';
import { type Fault, http, reply } from '../fault.ts';
import { ELSEWHERE } from '../places.ts';
import { HTTP_ROWS, type Row } from './http.ts';
import { TCP_ROWS, TLS_ROWS } from './tcp.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const json = (body: unknown, status = 200): Fault => reply(status, JSON_TYPE, JSON.stringify(body));

/** Of the HTTP faults, those by name. */
const httpRows = (...names: readonly string[]): Row[] => HTTP_ROWS.filter(({ name }) => names.includes(name));
const tcpRows = (...names: readonly string[]): Row[] =>
  [...TCP_ROWS, ...TLS_ROWS].filter(({ name }) => names.includes(name));

const FORMS = ['html', 'empty', 'json'];
const pagesOf = (...statuses: readonly number[]): string[] =>
  statuses.flatMap((status) => FORMS.map((form) => `${status}-${form}`));

const BROKEN: readonly Row[] = [
  ...httpRows(
    ...pagesOf(200, 400, 401, 403, 404, 500, 503),
    ...['200-typed-null', '200-typed-list', '200-typed-deep-json', '200-typed-cut-json', '200-endless', '200-2-mib'],
    ...['403-endless', '301-to-elsewhere', '307-to-elsewhere', '302-to-itself', 'silence', 'body-stalls', '101'],
    ...['short-body', 'bad-chunk-size', 'no-status-line', 'reset-at-once', 'header-flood', 'endless-header'],
  ),
  ...tcpRows('closed', 'reset-at-hello', 'no-bytes', 'ssh', 'alert-40', 'stranger', 'expired', 'wrong-host'),
];

const VALUES: Readonly<Record<string, unknown>> = {
  'no-value': {},
  'null-value': { value: null },
  'empty-value': { value: '' },
  'number-value': { value: 7 },
  'word-value': { value: 'token' },
  'two-dots': { value: 'a.b.c' },
  'object-value': { value: { token: 'a.b.c' } },
};

const ADDRESSES: Readonly<Record<string, string>> = {
  malformed: 'https://',
  'no-url': 'not a url',
  'plain-http': `http://${ELSEWHERE}/token?api-version=2.0`,
  'unknown-host': 'https://unknown.actions.test/token?api-version=2.0',
  'closed-port': 'https://127.0.0.1:1/token?api-version=2.0',
};

const TOKEN_FAILED = 'oidc/token-request-failed';
const NETWORK = ['connection-failed', 'timeout', 'tls-untrusted', 'dns-failure', 'unexpected-response', 'clock-skew'];
const expectToken = {
  roots: [TOKEN_FAILED, ...NETWORK.map((name) => `environment/${name}`)],
  faulted: ['sts'] as const,
};

export const tokenCases = (): Case[] => [
  ...BROKEN.map(
    ({ name, fault }): Case => ({
      id: `token/${name}`,
      group: "GitHub's token endpoint",
      who: 'oidc',
      faults: { token: fault },
      expect: expectToken,
    }),
  ),
  ...Object.entries(VALUES).map(
    ([name, value]): Case => ({
      id: `token/${name}`,
      group: "GitHub's token endpoint",
      who: 'oidc',
      faults: { token: json(value) },
      expect: { roots: [TOKEN_FAILED], faulted: ['sts'] },
    }),
  ),
  ...Object.entries(ADDRESSES).map(
    ([name, url]): Case => ({
      id: `token/address-${name}`,
      group: "GitHub's token endpoint",
      who: 'oidc',
      set: ({ env }) => {
        env.ACTIONS_ID_TOKEN_REQUEST_URL = url;
      },
      expect: expectToken,
    }),
  ),
  {
    id: 'token/redirect-relative',
    group: "GitHub's token endpoint",
    who: 'oidc',
    faults: { token: reply(302, { location: '../elsewhere' }, '') },
    expect: expectToken,
  },
  {
    id: 'token/after-one-503',
    group: "GitHub's token endpoint",
    who: 'oidc',
    faults: {
      token: http(async ({ count, response, healthy }) => {
        if (count === 1) return response.writeHead(503).end();
        const { status, headers, body } = await healthy();
        return response.writeHead(status, headers).end(body);
      }),
    },
    expect: { roots: [null, TOKEN_FAILED] },
  },
];

/** The API is asked for the workflow file where a finding is to be shown on its line. */
export const apiCases = (): Case[] =>
  [
    ...BROKEN,
    { name: 'list', fault: json([]) },
    { name: 'folder', fault: json({ type: 'dir' }) },
    { name: 'no-content', fault: json({ type: 'file', size: 3 }) },
    { name: 'number-content', fault: json({ type: 'file', size: 3, content: 7 }) },
    { name: 'not-base64', fault: json({ type: 'file', size: 3, content: '%%%', encoding: 'base64' }) },
    { name: 'not-yaml', fault: json({ type: 'file', size: 3, content: btoa('{[:'), encoding: 'base64' }) },
    {
      name: 'other-size',
      fault: json({ type: 'file', size: 3, content: btoa('a'.repeat(1 << 20)), encoding: 'base64' }),
    },
  ].map(
    ({ name, fault }): Case => ({
      id: `api/${name}`,
      group: "GitHub's API",
      who: 'unknown-key',
      faults: { api: fault },
      expect: { roots: ['credentials/unknown-key'], faulted: ['sts', 'dynamodb', 's3', 'bedrock_runtime'] },
    }),
  );

const EVENT_FILES: Readonly<Record<string, (file: string, lab: Lab) => unknown>> = {
  missing: (file) => fs.rmSync(file),
  empty: (file) => fs.writeFileSync(file, ''),
  broken: (file) => fs.writeFileSync(file, '{"repository":'),
  null: (file) => fs.writeFileSync(file, 'null'),
  list: (file) => fs.writeFileSync(file, '[]'),
  number: (file) => fs.writeFileSync(file, '7'),
  'wrong-types': (file) => fs.writeFileSync(file, '{"repository":7,"pull_request":[1],"sender":"x"}'),
  binary: (file) => fs.writeFileSync(file, Buffer.from([0xff, 0xfe, 0, 1])),
  bom: (file) => fs.writeFileSync(file, '\ufeff{}'),
  long: (file) => fs.writeFileSync(file, JSON.stringify({ note: 'a'.repeat(6 << 20) })),
  deep: (file) => fs.writeFileSync(file, `${'['.repeat(20_000)}${']'.repeat(20_000)}`),
  folder: (file) => {
    fs.rmSync(file);
    fs.mkdirSync(file);
  },
  pipe: (_, { env, dir }) => {
    // Nobody writes to it.
    env.GITHUB_EVENT_PATH = path.join(dir, 'event.pipe');
  },
  device: (_, { env }) => {
    env.GITHUB_EVENT_PATH = '/dev/zero';
  },
  'null-device': (_, { env }) => {
    env.GITHUB_EVENT_PATH = '/dev/null';
  },
  loop: (file) => {
    fs.rmSync(file);
    fs.symlinkSync(file, file);
  },
  unset: (_, { env }) => {
    delete env.GITHUB_EVENT_PATH;
  },
};

export const eventCases = (): Case[] =>
  Object.entries(EVENT_FILES).flatMap(([name, spoil]) =>
    (['session', 'unknown-key'] as const).map(
      (who): Case => ({
        id: `event/${name}/${who}`,
        group: 'event payload',
        who,
        set: (lab) => {
          spoil(lab.env.GITHUB_EVENT_PATH ?? '', lab);
          if (name === 'pipe') lab.shell = 'mkfifo "$GITHUB_EVENT_PATH" && exec "$NODE" "$BUNDLE"';
        },
        expect: { roots: who === 'session' ? [null] : ['credentials/unknown-key'] },
      }),
    ),
  );
