// The issuers of job tokens, by product. https://docs.github.com/en/actions/reference/security/oidc and
// https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom,
// https://forgejo.org/docs/latest/user/actions/security-openid-connect/
import type { Forge } from '../names/forge.ts';

export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';

export type IssuerKind = 'github.com' | 'ghe.com' | 'enterprise-server' | 'forgejo' | 'other';

const ISSUER = /^https:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?(?:\/[\w.~-]+)*\/?$/i;

/** The issuer as IAM names its provider: without the scheme. Null for anything that could not are in an ARN. */
export const providerOf = (issuer: unknown): string | null =>
  typeof issuer === 'string' && issuer.length <= 255 && ISSUER.test(issuer) ? issuer.slice('https://'.length) : null;

export function issuerKind(issuer: string): IssuerKind {
  const provider = (providerOf(issuer) ?? issuer).toLowerCase();
  // An enterprise may have its slug in the path, so that its tokens are told from everybody's.
  if (/^token\.actions\.githubusercontent\.com(\/|$)/.test(provider)) return 'github.com';
  if (/^token\.actions\.[\w-]+\.ghe\.com(\/|$)/.test(provider)) return 'ghe.com';
  if (/^[^/]+\/_services\/token\/?$/.test(provider)) return 'enterprise-server';
  return /^[^/]+(\/[\w.~-]+)*\/api\/actions\/?$/.test(provider) ? 'forgejo' : 'other';
}

/** Whose token it is, else whose runner. */
export const forgeOf = (claims: Readonly<Record<string, unknown>> | null, { forge }: { forge: Forge }): Forge =>
  typeof claims?.iss === 'string' && issuerKind(claims.iss) === 'forgejo' ? 'forgejo' : forge;

/** The issuer that a server's jobs get their tokens from, where the token itself is not at hand. */
export function issuerFor({ serverUrl, forge }: { serverUrl: string; forge: Forge }): string {
  if (forge === 'forgejo') return `${serverUrl.replace(/\/{1,9}$/, '')}/api/actions`;
  const host = /^https?:\/\/([a-z\d.:-]+)\/?$/i.exec(serverUrl)?.[1]?.toLowerCase();
  if (!host || host === 'github.com') return GITHUB_ISSUER;
  const subdomain = /^([\w-]+)\.ghe\.com$/.exec(host)?.[1];
  return subdomain ? `https://token.actions.${subdomain}.ghe.com` : `https://${host}/_services/token`;
}
