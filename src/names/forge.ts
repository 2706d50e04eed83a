// Whose Actions run the job. Forgejo and Gitea run the same workflows under the same variables, and their tokens, stores
// and commands are others than GitHub's.

import { table } from './table.ts';

export type Forge = 'github' | 'forgejo' | 'gitea';

export const FORGE_NAMES: Readonly<Record<Forge, string>> = { github: 'GitHub', forgejo: 'Forgejo', gitea: 'Gitea' };

const PUBLIC: Readonly<Record<string, Forge>> = table({ 'codeberg.org': 'forgejo', 'gitea.com': 'gitea' });

/** Forgejo's runner sets both variables, Gitea's its own alone: https://forgejo.org/docs/latest/user/actions/reference/ */
export function forgeIn(env: NodeJS.ProcessEnv): Forge {
  if (env.FORGEJO_ACTIONS === 'true') return 'forgejo';
  const host = URL.parse(env.GITHUB_SERVER_URL ?? '')?.hostname.toLowerCase() ?? '';
  return PUBLIC[host] ?? (env.GITEA_ACTIONS === 'true' ? 'gitea' : 'github');
}

/** The bot of GitHub alone, which sees stores of its own. */
export const isOfDependabot = ({ actor, forge }: { actor: string; forge: Forge }): boolean =>
  forge === 'github' && actor === 'dependabot[bot]';

/** Where a repository or an organization keeps what its workflows read. */
export const settingsOf = (forge: Forge, what: 'Secrets' | 'Variables'): string => {
  if (forge !== 'github') return `Settings → Actions → ${what}`;
  return what === 'Secrets'
    ? 'Settings → Secrets and variables → Actions'
    : 'Settings → Secrets and variables → Actions → Variables';
};

/** An action without the address at which other forges look for it: `https://github.com/OWNER/REPO@v1`. */
export const withoutAddress = (uses: string): string => uses.replace(/^https?:\/\/[^/]+\//i, '');
