// A role that does not trust the token of the runner itself, as a pod with a service account of EKS has it: its own
// words, since the job has no part in it.
import { failedTokenOf } from '../../answers/source-failure.ts';
import { parseArn } from '../../names/arn.ts';
import { ask, introduce } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { annotateServiceAccount, type ServiceAccount, serviceAccountOf } from '../../remedies/sources.ts';
import { acceptSubject } from '../../remedies/trust.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import type { Claims } from '../../trust-policy/context-keys.ts';
import { generateTrustPolicy } from '../../trust-policy/generate.ts';
import { providerOf } from '../../trust-policy/issuer.ts';
import { citeAll, evidence } from '../evidence.ts';
import type { Evidence, Found, Told } from '../rule.ts';
import { describeClaims } from './describe-conditions.ts';

export type RunnerRefused = Found & {
  granted: false;
  ofRunner: true;
  refusals: readonly FailedObservation[];
  role: string;
  file: string;
  profile: string | null;
  claims: Claims | null;
  subject: string | null;
  account: ServiceAccount | null;
  /** A trust policy that accepts this token and no other; null where none can be written. */
  document: unknown;
  run: RunFacts;
};

const UNKNOWN_ISSUER = 'https://ISSUER';

/** Null where the token was not the runner's. */
export function runnerRefused(scene: Scene, refusals: readonly FailedObservation[]): RunnerRefused | null {
  const failed = failedTokenOf(scene);
  if (!failed) return null;
  const { claims } = scene;
  const subject = typeof claims?.sub === 'string' ? claims.sub : null;
  const arn = parseArn(failed.role);
  const audience = [claims?.aud].flat()[0];
  const generated = generateTrustPolicy({
    partition: arn?.partition ?? '',
    account: arn?.account ?? '',
    issuer: providerOf(claims?.iss) ? String(claims?.iss) : UNKNOWN_ISSUER,
    audience: typeof audience === 'string' ? audience : 'sts.amazonaws.com',
    subjects: subject ? [subject] : [],
  });
  return {
    granted: false,
    ofRunner: true,
    subjects: [failed.role],
    // Without the policy, a role that does not exist gives the same answer.
    confidence: 'likely',
    refusals,
    role: failed.role,
    file: failed.file,
    profile: failed.profile,
    claims,
    subject,
    account: serviceAccountOf(subject),
    document: 'json' in generated ? JSON.parse(generated.json) : null,
    run: runFacts(scene),
  };
}

export const tellRunnerRefused = (facts: RunnerRefused): Told => ({
  headline: text`AWS does not let the runner assume its role: the role’s trust policy does not accept the runner’s token.`,
  explanation: explain(facts),
  evidence: evidence([
    ...citeAll(facts.refusals),
    ...settingsOf(facts),
    ...(facts.claims ? describeClaims(facts.claims) : [NO_CLAIMS]),
  ]),
  remedies: remediesFor(facts),
  lookalikes: [
    text`A role that does not exist, or whose name differs in upper and lower case, gives the same error.`,
    text`So does a role that was created or changed within the last minute.`,
  ],
});

const settingsOf = ({ profile, file, role }: RunnerRefused): readonly Evidence[] =>
  profile === null
    ? [{ text: text`${'AWS_WEB_IDENTITY_TOKEN_FILE'} is ${file}` }, { text: text`${'AWS_ROLE_ARN'} is ${role}` }]
    : [{ text: text`the profile ${profile} names the file ${file} and the role ${role}` }];

const WHICH_ISSUER = text`Replace ${'ISSUER'} with the issuer of the runner’s tokens, without ${'https://'}.`;

const NO_CLAIMS: Evidence = { text: text`the file has no token whose claims can be read` };

function explain({ account, subject, role }: RunnerRefused): Text {
  const who = account
    ? text`the service account ${account.name} of the namespace ${account.namespace}`
    : subject
      ? text`${subject}`
      : text`an identity that cannot be read here`;
  return text`The runner has a token of its own (IRSA, where it is a pod of EKS), which is for ${who}. STS refused it for ${role}. AWS does not say which condition failed. This action does not try the next source: a tool that does would use another identity.`;
}

function remediesFor({
  role,
  claims,
  document,
  subject,
  account,
  run,
  refusals,
}: RunnerRefused): readonly [Remedy, ...Remedy[]] {
  const annotate = annotateServiceAccount(account, 'ROLE_ARN');
  const notes = providerOf(claims?.iss) ? [] : [WHICH_ISSUER];
  if (document !== null && subject !== null) return [acceptSubject(role, subject, document, notes), annotate];
  return [
    ask({
      whom: text`the owner of the role ${role}`,
      title: text`Ask the owner of the role to trust the runner`,
      message: `${introduce(run)} Its runner may not assume the role ${role} with the token of its service account. Please let the trust policy accept it.`,
      requestId: refusals[0]?.error.requestId ?? null,
      after: text`the role’s trust policy accepts the runner’s token`,
    }),
    annotate,
  ];
}
