import { text } from '../../text.ts';
import { refusedExchanges, said } from '../../trust-policy/exchange.ts';
import { type Evidence, inputs, proseRule } from '../rule.ts';

export const tokenExpired = proseRule({
  id: 'oidc/token-expired',
  severities: ['error'],
  title: 'The OIDC token was past its end when STS saw it',
  since: '1.0',
  points: inputs('role-to-assume'),
  evaluate(scene) {
    const refused = refusedExchanges(scene, 'AssumeRoleWithWebIdentity').filter(
      (o) =>
        /^ExpiredToken(Exception)?$/.test(o.error.code) ||
        /token (is )?(expired|too old)|token has expired/i.test(o.error.message),
    );
    const [first, ...others] = refused;
    if (!first) return [];
    return [
      {
        subjects: ['getIDToken'],
        headline: text`GitHub's OIDC token had expired when AWS received it.`,
        explanation: text`The token was asked for in this run and is good for minutes, so time was lost on the way to STS, or a clock is wrong. No session was issued.`,
        evidence: [said(first), ...others.map(said), ...lifetime(scene.claims)],
        fixes: [
          { title: text`Run the job again`, steps: [text`Each run gets a fresh token.`] },
          {
            title: text`Where it happens each time`,
            steps: [
              text`On GitHub Enterprise Server, set the appliance's clock by NTP: its clock writes the token's end.`,
              text`Look whether the runner's way to STS is slow: a request that hangs for minutes outlives the token.`,
            ],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});

/** What the token itself says of its life. */
function lifetime(claims: Readonly<Record<string, unknown>> | null): Evidence[] {
  const iso = (seconds: unknown): string | null =>
    typeof seconds === 'number' && seconds > 0 && seconds < 8e12 ? new Date(seconds * 1000).toISOString() : null;
  const [from, to] = [iso(claims?.iat), iso(claims?.exp)];
  return to
    ? [{ text: from ? text`the token was issued at ${from} and ends at ${to}` : text`the token ends at ${to}` }]
    : [];
}
