// GitHub's issuers, by product. https://docs.github.com/en/actions/reference/security/oidc and
// https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom
export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';

export type IssuerKind = 'github.com' | 'ghe.com' | 'enterprise-server' | 'other';

const ISSUER = /^https:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?(?:\/[\w.~-]+)*\/?$/i;

/** The issuer as IAM names its provider: without the scheme. Null for anything that could not stand in an ARN. */
export const providerOf = (issuer: unknown): string | null =>
  typeof issuer === 'string' && issuer.length <= 255 && ISSUER.test(issuer) ? issuer.slice('https://'.length) : null;

export function issuerKind(issuer: string): IssuerKind {
  const provider = (providerOf(issuer) ?? issuer).toLowerCase();
  // An enterprise may have its slug in the path, so that its tokens are told from everybody's.
  if (/^token\.actions\.githubusercontent\.com(\/|$)/.test(provider)) return 'github.com';
  if (/^token\.actions\.[\w-]+\.ghe\.com(\/|$)/.test(provider)) return 'ghe.com';
  return /^[^/]+\/_services\/token\/?$/.test(provider) ? 'enterprise-server' : 'other';
}

/** The issuer that a server's jobs get their tokens from, where the token itself is not at hand. */
export function issuerFor(serverUrl: string): string {
  const host = /^https?:\/\/([a-z\d.:-]+)\/?$/i.exec(serverUrl)?.[1]?.toLowerCase();
  if (!host || host === 'github.com') return GITHUB_ISSUER;
  const subdomain = /^([\w-]+)\.ghe\.com$/.exec(host)?.[1];
  return subdomain ? `https://token.actions.${subdomain}.ghe.com` : `https://${host}/_services/token`;
}
