import { failedTokenOf } from '../../answers/source-failure.ts';
import { onRunner, runAgain } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { restartPods } from '../../remedies/sources.ts';
import type { FailedObservation } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { refusedExchanges } from '../../trust-policy/exchange.ts';
import { type IssuerKind, issuerKind } from '../../trust-policy/issuer.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

type TokenExpired = Found & {
  refusals: readonly FailedObservation[];
  /** As the token says it of itself. */
  issuedAt: string | null;
  endsAt: string | null;
  /** A server of one's own writes the token's end by its own clock. */
  server: 'GitHub Enterprise Server' | 'Forgejo server' | null;
  /** The file of the runner’s that has the token; null for GitHub’s. */
  file: string | null;
  run: RunFacts;
};

export const tokenExpired = rule<TokenExpired>({
  id: 'oidc/token-expired',
  severities: ['error'],
  title: 'The OIDC token had expired when STS checked it',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume'),
  find({ claims, ...scene }) {
    const refusals = refusedExchanges({ ...scene, claims }, 'AssumeRoleWithWebIdentity').filter(
      ({ error }) =>
        /^ExpiredToken(Exception)?$/.test(error.code) ||
        /token (is )?(expired|too old)|token has expired/i.test(error.message),
    );
    if (refusals.length === 0) return [];
    const file = failedTokenOf(scene)?.file ?? null;
    return [
      {
        subjects: [file ?? 'getIDToken'],
        confidence: 'certain',
        refusals,
        issuedAt: timeOf(claims?.iat),
        endsAt: timeOf(claims?.exp),
        server: SERVERS[issuerKind(String(claims?.iss))] ?? null,
        file,
        run: runFacts({ ...scene, claims }),
      },
    ];
  },
  tell: ({ refusals, issuedAt, endsAt, server, file, run }) => ({
    headline: file
      ? text`The runner’s web identity token has expired.`
      : text`The job’s OIDC token had expired when AWS received it.`,
    explanation: file
      ? text`The token in ${file} has expired. In a pod the cluster renews the file. A copy of it, or one that a container got when it started, is not renewed.`
      : text`This run requested the token, which is valid for some minutes. So the request to STS was delayed, or a clock is wrong. AWS issued no session.`,
    evidence: evidence([...citeAll(refusals), ...(endsAt ? [{ text: lifetime(issuedAt, endsAt) }] : [])]),
    remedies: file ? [restartPods(RENEWED)] : server ? [setClock(server), again(run)] : [again(run), SHORTEN_WAY],
  }),
});

const timeOf = (seconds: unknown): string | null =>
  typeof seconds === 'number' && seconds > 0 && seconds < 8e12 ? new Date(seconds * 1000).toISOString() : null;

const lifetime = (from: string | null, to: string): Text =>
  from ? text`the token was issued at ${from} and ends at ${to}` : text`the token ends at ${to}`;

const RENEWED = text`The cluster renews the token while the pod runs: read the file itself, not a copy of it.`;

const again = (run: RunFacts): Remedy => runAgain(run, 'failed', { after: text`the new run has a token of its own` });

const SERVERS: Readonly<Partial<Record<IssuerKind, 'GitHub Enterprise Server' | 'Forgejo server'>>> = {
  'enterprise-server': 'GitHub Enterprise Server',
  forgejo: 'Forgejo server',
};

const setClock = (server: string): Remedy =>
  onRunner({
    title: text`Set the clock of the ${[server]}`,
    setting: 'clock',
    says: text`Set the server’s clock by NTP: the end of a token comes from that clock.`,
    after: text`the server’s clock is right`,
  });

const SHORTEN_WAY = onRunner({
  title: text`If it happens each time, let the runner reach STS without delay`,
  setting: 'firewall',
  says: text`Check the runner’s connection to STS: if a request hangs for minutes, the token expires.`,
  after: text`STS answers the runner within seconds`,
});
