import manifest from '../../package.json' with { type: 'json' };

const repository = manifest.repository.url.replace(/^git\+/, '').replace(/\.git$/, '');

/** The page of a finding, in this repository at the release's tag: `repository` and `version` in package.json are the one source of both. */
export const docsUrl = (id: string): string => `${repository}/blob/v${manifest.version}/docs/findings/${id}.md`;

export const README_URL = `${repository}/blob/v${manifest.version}/README.md`;

/** Every finding, by area. */
export const FINDINGS_URL = `${repository}/blob/v${manifest.version}/docs/findings/README.md`;

export const VERSION = manifest.version;

/** How a workflow names this action: `owner/repo@v1`. */
export const ACTION = `${new URL(repository).pathname.slice(1)}@v${manifest.version.split('.')[0]}`;
