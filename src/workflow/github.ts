// The workflow file by GitHub's API, where it is not checked out: exactly the file of the commit whose workflow runs.
import { askPlainly } from '../aws/ask-plainly.ts';
import { READ_LIMIT_BYTES } from '../files.ts';
import { isLoopback } from '../names/host.ts';
import type { WorkflowFiles } from './read.ts';

// An annotation is worth no more waiting than this.
const LIMIT_MS = 3_000;

type Options = { env: NodeJS.ProcessEnv; token: string; deadline: AbortSignal };

/** Null where there is no token, or no place to which it may be sent. Every failure of a read is silent: the action works without it. */
export async function fromGitHub({ env, token, deadline }: Options): Promise<WorkflowFiles | null> {
  const [owner, repo, ...rest] = (env.GITHUB_REPOSITORY ?? '').split('/');
  if (!token || !owner || !repo || rest.length > 0 || deadline.aborted || !maySend(env.GITHUB_API_URL)) return null;
  const ref = env.GITHUB_WORKFLOW_SHA;
  const base = (env.GITHUB_API_URL || USUAL).replace(/\/$/, '');
  const signal = AbortSignal.any([deadline, AbortSignal.timeout(LIMIT_MS)]);
  return {
    exact: Boolean(ref),
    read: async (file) => {
      const path = [owner, repo, 'contents', file].map(encodeURIComponent).join('/');
      try {
        const url = new URL(`${base}/repos/${path}${ref ? `?ref=${encodeURIComponent(ref)}` : ''}`);
        const { status, body } = await askPlainly(url, { headers: headersOf(token), signal });
        return status === 200 ? contentIn(JSON.parse(body)) : null;
      } catch {
        return null;
      }
    },
  };
}

function contentIn(answer: { type?: unknown; size?: unknown; content?: unknown }): string | null {
  const { type, size, content } = answer;
  if (type !== 'file' || typeof content !== 'string' || Number(size) > READ_LIMIT_BYTES) return null;
  return Buffer.from(content, 'base64').toString('utf8');
}

// https://docs.github.com/en/rest/repos/contents?apiVersion=2022-11-28#get-repository-content
const headersOf = (token: string): Record<string, string> => ({
  authorization: `token ${token}`,
  accept: 'application/vnd.github+json',
  'user-agent': 'aws-credentials-preflight',
  'x-github-api-version': '2022-11-28',
});

const USUAL = 'https://api.github.com';

/** No token goes over plain HTTP to another machine. */
function maySend(url: string | undefined): boolean {
  const parsed = URL.parse(url || USUAL);
  return (
    parsed !== null && (parsed.protocol === 'https:' || (parsed.protocol === 'http:' && isLoopback(parsed.hostname)))
  );
}
