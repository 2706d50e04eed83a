// The workflow file by GitHub's API, where it is not checked out: exactly the file of the commit whose workflow runs.
import fs from 'node:fs';
import { READ_LIMIT_BYTES } from '../files.ts';
import { isLoopback } from '../names/host.ts';
import type { WorkflowFiles } from './read.ts';

// An annotation is worth no more waiting than this.
const LIMIT_MS = 3_000;

type Options = { env: NodeJS.ProcessEnv; token: string; deadline: AbortSignal };

/** Null where there is no token, or no place to which it may be sent. Every failure of a read is silent: the action works without it. */
export async function fromGitHub({ env, token, deadline }: Options): Promise<WorkflowFiles | null> {
  const [owner, repo, ...rest] = (env.GITHUB_REPOSITORY ?? '').split('/');
  if (
    !token ||
    !owner ||
    !repo ||
    rest.length > 0 ||
    deadline.aborted ||
    !maySend(env.GITHUB_API_URL) ||
    !hasPayload(env)
  )
    return null;
  const signal = AbortSignal.any([deadline, AbortSignal.timeout(LIMIT_MS)]);
  try {
    const { getOctokit } = await import('@actions/github');
    // GitHub's deprecation notes are no business of the log.
    const silent = { debug() {}, info() {}, warn() {}, error() {} };
    const octokit = getOctokit(token, { log: silent });
    const ref = env.GITHUB_WORKFLOW_SHA;
    return {
      exact: Boolean(ref),
      read: async (path) => {
        try {
          const { data } = await octokit.rest.repos.getContent({
            owner,
            repo,
            path,
            ...(ref ? { ref } : {}),
            request: { signal },
          });
          if (Array.isArray(data) || data.type !== 'file' || !('content' in data) || data.size > READ_LIMIT_BYTES)
            return null;
          return Buffer.from(data.content, 'base64').toString('utf8');
        } catch {
          return null;
        }
      },
    };
  } catch {
    return null;
  }
}

/** No token goes over plain HTTP to another machine. */
function maySend(url = 'https://api.github.com'): boolean {
  const parsed = URL.parse(url);
  return (
    parsed !== null && (parsed.protocol === 'https:' || (parsed.protocol === 'http:' && isLoopback(parsed.hostname)))
  );
}

/** Without its payload, `@actions/github` would say so on stdout when it is loaded. */
const hasPayload = ({ GITHUB_EVENT_PATH: file }: NodeJS.ProcessEnv): boolean => !file || fs.existsSync(file);
