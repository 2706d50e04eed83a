import { isFailed } from '../../answers/answer.ts';
import { sourceFailure } from '../../answers/source-failure.ts';
import { oidcFacts } from '../../remedies/oidc.ts';
import type { FailedObservation, Scene, SourceFailure } from '../../scene.ts';
import { denied } from '../assume-role/denied.ts';
import { durationExceeded } from '../assume-role/duration-exceeded.ts';
import { invalidParameter } from '../assume-role/invalid-parameter.ts';
import { tagSessionDenied } from '../assume-role/tag-session-denied.ts';
import { clockSkew } from '../environment/clock-skew.ts';
import { connectionFailed } from '../environment/connection-failed.ts';
import { dnsFailure } from '../environment/dns-failure.ts';
import { endpointMismatch } from '../environment/endpoint-mismatch.ts';
import { proxyRejected } from '../environment/proxy-rejected.ts';
import { serviceUnavailable } from '../environment/service-unavailable.ts';
import { timeout } from '../environment/timeout.ts';
import { tlsUntrusted } from '../environment/tls-untrusted.ts';
import { unexpectedResponse } from '../environment/unexpected-response.ts';
import { evidence } from '../evidence.ts';
import { audienceMismatch } from '../oidc/audience-mismatch.ts';
import { providerMissing } from '../oidc/provider-missing.ts';
import { providerUnreachable } from '../oidc/provider-unreachable.ts';
import { tokenExpired } from '../oidc/token-expired.ts';
import { trustPolicyMismatch } from '../oidc/trust-policy-mismatch.ts';
import { stsNotActive } from '../region/sts-not-active.ts';
import { unknown as unknownRegion } from '../region/unknown.ts';
import { type Finder, inputs, rule } from '../rule.ts';
import { hasOldNames, OLD_NAMES, ofFiles } from './missing.ts';
import { sessionExpired } from './session-expired.ts';
import { sessionInvalid } from './session-invalid.ts';
import {
  citeSource,
  explainSource,
  headlineOfSource,
  lookalikesOfSource,
  remediesForSource,
  type SourceFailed,
} from './source-words.ts';
import { unknownKey } from './unknown-key.ts';
import { wrongSecret } from './wrong-secret.ts';

/** What AWS or the network answered has an ID of its own where one of these finds it. */
const MORE_EXACT: readonly Finder[] = [
  trustPolicyMismatch,
  providerMissing,
  providerUnreachable,
  audienceMismatch,
  tokenExpired,
  denied,
  tagSessionDenied,
  invalidParameter,
  durationExceeded,
  sessionExpired,
  sessionInvalid,
  unknownKey,
  wrongSecret,
  unknownRegion,
  stsNotActive,
  clockSkew,
  dnsFailure,
  connectionFailed,
  timeout,
  tlsUntrusted,
  proxyRejected,
  unexpectedResponse,
  endpointMismatch,
  serviceUnavailable,
];

export const sourceFailed = rule<SourceFailed>({
  id: 'credentials/source-failed',
  severities: ['error'],
  title: 'The source of the credentials failed',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume', 'aws-access-key-id'),
  explains: ['credentials/missing', 'oidc/permission-missing'],
  find(scene) {
    const failure = sourceFailure(scene);
    const refusal = failure && refusalOf(scene, failure);
    if (!failure || !refusal || MORE_EXACT.some((other) => other.find(scene).length > 0)) return [];
    return [
      {
        subjects: [refusal.target ?? subjectOf(failure)],
        // A machine without an answer has no role, or cannot be reached from where the job runs.
        confidence: failure.kind === 'instance' && failure.fault === 'unreachable' ? 'likely' : 'certain',
        failure,
        refusal,
        inContainer: scene.context.workflowJob?.container ?? false,
        oidc: oidcFacts(scene),
        // Nothing else was configured that this action reads.
        ...(failure.kind === 'instance' && hasOldNames(scene) ? { oldNames: true } : {}),
        ...(failure.kind === 'instance' && scene.environment.unreadable
          ? { unreadable: scene.environment.unreadable }
          : {}),
      },
    ];
  },
  tell: (facts) => ({
    headline: headlineOfSource(facts),
    explanation: explainSource(facts),
    evidence: evidence([...citeSource(facts), ...(facts.oldNames ? [OLD_NAMES] : []), ...ofFiles(facts)]),
    remedies: remediesForSource(facts),
    ...lookalikesOfSource(facts),
  }),
});

/** Who asks for a role's own session is not a service under test. */
const refusalOf = (scene: Scene, { kind }: SourceFailure): FailedObservation | undefined =>
  scene.observations
    .filter(isFailed)
    .find(
      (o) =>
        !o.followUp &&
        (o.service === 'machine' ||
          o.service === kind ||
          (kind === 'login' && o.service === 'signin') ||
          (kind === 'role' && o.operation === 'AssumeRole') ||
          (kind === 'web-identity' && o.operation === 'AssumeRoleWithWebIdentity')),
    );

const subjectOf = (failure: SourceFailure): string =>
  failure.kind === 'container' || failure.kind === 'instance' ? failure.host || failure.kind : failure.kind;
