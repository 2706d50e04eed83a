export type WebIdentityVerdict = { ok: true; subject: string; audience: string; provider: string } | { ok: false; status: number; code: string; message: string };

/** Judges an OIDC token for a role at AWS's time `now`. Plugged in from outside: keys and trust conditions are not the sandbox's matter. */
export type VerifyWebIdentity = (token: string, roleArn: string, now: number) => WebIdentityVerdict | Promise<WebIdentityVerdict>;

/** What an account without identity providers says. */
export const noProvider: VerifyWebIdentity = (token) => {
  const issuer = issuerIn(token);
  const message = issuer ? `No OpenIDConnect provider found in your account for ${issuer}` : 'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)';
  return { ok: false, status: 400, code: 'InvalidIdentityToken', message };
};

function issuerIn(token: string): string | null {
  try {
    const { iss } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { iss?: unknown };
    return typeof iss === 'string' ? iss : null;
  } catch {
    return null;
  }
}

/** AssumeRoleWithWebIdentity is the one operation here that nobody signs. */
export const isUnsignedOperation = (service: string, operation: string): boolean => service === 'sts' && operation === 'AssumeRoleWithWebIdentity';
