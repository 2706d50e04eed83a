// The part of GitHub's REST API that the recipes call, on loopback: issues and their comments, page by page.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export type Issue = {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  state_reason?: string;
  user: { login: string; type: string };
  pull_request?: object;
};
export type Comment = { id: number; issue: number; body: string; user: { login: string; type: string } };

export type FakeGitHub = { url: string; issues: Issue[]; comments: Comment[]; close(): Promise<void> };

const BOT = { login: 'github-actions[bot]', type: 'Bot' };
type Sent = Partial<Issue>;
type Answer = { status: number; body: unknown };

export async function startGitHub(): Promise<FakeGitHub> {
  const issues: Issue[] = [];
  const comments: Comment[] = [];
  const routes: readonly [RegExp, (sent: Sent, match: RegExpExecArray, query: URLSearchParams) => unknown][] = [
    [
      /^GET \/repos\/octo\/shop\/issues$/,
      (_sent, _match, query) =>
        issues
          .filter(
            ({ state, user }) => state === query.get('state') && user.login === (query.get('creator') ?? user.login),
          )
          .sort((a, b) => (query.get('direction') === 'asc' ? a.number - b.number : b.number - a.number)),
    ],
    [
      /^POST \/repos\/octo\/shop\/issues$/,
      ({ title = '', body = '' }) => {
        const issue: Issue = { number: issues.length + 1, title, body, state: 'open', user: BOT };
        issues.push(issue);
        return issue;
      },
    ],
    [
      /^PATCH \/repos\/octo\/shop\/issues\/(\d+)$/,
      (sent, [, number]) => Object.assign(issues.find((each) => each.number === Number(number)) ?? {}, sent),
    ],
    [
      /^GET \/repos\/octo\/shop\/issues\/(\d+)\/comments$/,
      (_, [, number]) => comments.filter(({ issue }) => issue === Number(number)),
    ],
    [
      /^POST \/repos\/octo\/shop\/issues\/(\d+)\/comments$/,
      ({ body = '' }, [, number]) => {
        const comment: Comment = { id: comments.length + 1, issue: Number(number), body, user: BOT };
        comments.push(comment);
        return comment;
      },
    ],
    [
      /^PATCH \/repos\/octo\/shop\/issues\/comments\/(\d+)$/,
      (sent, [, id]) => Object.assign(comments.find((each) => each.id === Number(id)) ?? {}, sent),
    ],
  ];
  const server = http.createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const sent = request.method === 'GET' ? {} : ((await json(request)) as Sent);
    const answer = route(`${request.method} ${pathname}`, sent, searchParams);
    const { body, link } = page(answer.body, searchParams, `${url}${pathname}`);
    response
      .writeHead(answer.status, { 'content-type': 'application/json', ...(link ? { link } : {}) })
      .end(JSON.stringify(body));
  });
  const route = (asked: string, sent: Sent, query: URLSearchParams): Answer => {
    for (const [pattern, respond] of routes) {
      const match = pattern.exec(asked);
      if (match) return { status: asked.startsWith('POST') ? 201 : 200, body: respond(sent, match, query) };
    }
    return { status: 404, body: { message: `Not Found: ${asked}` } };
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, issues, comments, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
function page(body: unknown, query: URLSearchParams, address: string): { body: unknown; link: string | null } {
  if (!Array.isArray(body)) return { body, link: null };
  const [size, number] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)];
  const next = new URLSearchParams([...query].filter(([name]) => name !== 'page'));
  next.set('page', String(number + 1));
  return {
    body: body.slice((number - 1) * size, number * size),
    link: body.length > number * size ? `<${address}?${next}>; rel="next"` : null,
  };
}
