import { assumeRoleWithOidc, type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { giveSessionToken, newKeyPair, passesToken, renewSession, useEnvironment } from '../../remedies/secrets.ts';
import type { Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { type Found, inputs, rule } from '../rule.ts';
import { sourceLabel } from './written.ts';

/** How the workflow hands the token on: not at all, from a secret that is empty, or by a variable that is. */
type Passed = 'no' | 'empty secret' | 'empty variable';

type MissingSessionToken = Found & {
  source: string;
  passed: Passed;
  /** A key in the environment that the inputs of this step hide: left by a step that signs in, or by something else. */
  hidden: 'by a step' | 'other' | null;
  run: RunFacts;
  oidc: OidcFacts;
};

export const missingSessionToken = rule<MissingSessionToken>({
  id: 'credentials/missing-session-token',
  severities: ['error'],
  title: 'A temporary key without its session token',
  since: '1.0',
  points: inputs('aws-session-token', 'aws-access-key-id'),
  stops: true,
  find(scene) {
    const { given } = scene.credentials;
    if (given.state !== 'session-without-token' || given.keyId.placeholder || given.secret.placeholder) return [];
    const run = runFacts(scene);
    return [
      {
        subjects: ['ASIA…', 'aws-session-token'],
        confidence: 'certain',
        source: sourceLabel(scene),
        passed: passedOf(scene, run),
        hidden: hiddenOf(scene, run),
        run,
        oidc: oidcFacts(scene),
      },
    ];
  },
  tell: ({ source, passed, hidden, run, oidc }) => ({
    headline: text`The temporary key ${'ASIA…'} came without its session token.`,
    explanation: text`A key that begins with ${'ASIA'} belongs to a session and works only together with that session’s token. Without it DynamoDB calls the token invalid and S3 says that the key does not exist; the session itself may be fine. Nothing was sent.`,
    evidence: [
      { text: text`The key id from ${[source]} begins with ${'ASIA'}: temporary.` },
      { text: PASSED[passed](run) },
      ...(hidden ? [{ text: HIDDEN }] : []),
    ],
    remedies: remediesFor({ passed, hidden, run, oidc }),
  }),
});

function passedOf({ credentials, context }: Scene, run: RunFacts): Passed {
  if (/\bsecrets\./.test(context.expressions?.['aws-session-token'] ?? '')) return 'empty secret';
  if (credentials.beside.empty.includes('AWS_SESSION_TOKEN')) return 'empty variable';
  return passesToken(run) ? 'empty secret' : 'no';
}

function hiddenOf({ credentials }: Scene, run: RunFacts): MissingSessionToken['hidden'] {
  if (run.source !== 'inputs' || credentials.beside.environmentKey !== 'pair') return null;
  return run.signInBefore ? 'by a step' : 'other';
}

const PASSED: Readonly<Record<Passed, (run: RunFacts) => Text>> = {
  no: () => text`Neither ${'aws-session-token'} nor ${'AWS_SESSION_TOKEN'} has a token for it.`,
  'empty secret': ({ secretNames }) =>
    text`The workflow passes the session token from ${`secrets.${secretNames.token}`}: that secret is empty or does not exist, or this job cannot see it.`,
  'empty variable': () => text`${'AWS_SESSION_TOKEN'} is set, but empty.`,
};

const HIDDEN = text`The environment has a key pair of its own, which the inputs of this step hide.`;

function remediesFor({
  passed,
  hidden,
  run,
  oidc,
}: Pick<MissingSessionToken, 'passed' | 'hidden' | 'run' | 'oidc'>): readonly [Remedy, ...Remedy[]] {
  const role = assumeRoleWithOidc(oidc);
  const give = run.source === 'profile' ? renewSession(run) : giveSessionToken(run, passed !== 'no');
  const rest = [...(role ? [role] : []), newKeyPair(run)];
  if (hidden === null) return [give, ...rest];
  const byEnvironment = useEnvironment(run, null);
  return hidden === 'by a step' ? [byEnvironment, give, ...rest] : [give, byEnvironment, ...rest];
}
