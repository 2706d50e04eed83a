import type { Replayed, Reply } from './types.ts';

/** In place of a signature; it must never be shown. */
export const SIGNATURE = 'c2lnbmF0dXJl';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const audienceOf = (url: string): string | null => new URL(url, 'http://localhost').searchParams.get('audience');

/** GitHub's id-token endpoint, as a job with id-token: write sees it. */
export function answerToken(url: string, replayed: Replayed): Reply | 'reset' | 'hang' {
  const rule = replayed.aws?.find((r) => r.service === 'github-oidc');
  if (rule?.fault === 'reset' || rule?.fault === 'hang') return rule.fault;
  if (rule && (rule.status || rule.body))
    return { status: rule.status ?? 500, headers: rule.headers ?? {}, body: String(rule.body ?? '') };
  const claims = {
    iss: 'https://token.actions.githubusercontent.com',
    aud: audienceOf(url) ?? 'https://github.com/octo',
    ...replayed.oidcClaims,
  };
  const value = `${encoded({ alg: 'RS256', kid: 'scenario' })}.${encoded(claims)}.${SIGNATURE}`;
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ value }) };
}

/** GitHub's API: this run's token may read nothing. */
export const answerApi = (): Reply => ({
  status: 404,
  headers: { 'content-type': 'application/json' },
  body: '{"message":"Not Found"}',
});
