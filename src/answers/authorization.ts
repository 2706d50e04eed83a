// AWS's own word on a denial: which check failed, by which policy and statement. A denial ends in an ID, for which
// iam-toolbox has the details. botocore 1.44.8, data/iam-toolbox/2018-05-10/service-2.json.

import { table } from '../names/table.ts';
import type {
  AuthorizationCheck,
  AuthorizationEvaluation,
  MatchedPolicy,
  Observation,
  OkOf,
  PolicyStatementSeen,
  Scene,
} from '../scene.ts';
import { answerOf } from './answer.ts';
import type { Denial, Organization, PolicyLayer } from './denial.ts';
import { successes } from './query.ts';

const ID = /\bauthorization id:?\s+([0-9a-z]{1,256})\b/;

/** The ID at the end of a denial; null where there is none. */
export const authorizationId = (o: Observation): string | null =>
  o.status === 'failed' && answerOf(o) === 'denied' ? (ID.exec(o.error.message)?.[1] ?? null) : null;

/** What decided: the checks that denied, in AWS's order, and the policies with the statements that did. */
export type Decision = {
  layer: PolicyLayer;
  organization: Organization | null;
  explicit: boolean;
  evaluation: AuthorizationEvaluation;
  checks: readonly AuthorizationCheck[];
  policies: readonly MatchedPolicy[];
};

const LAYERS: Readonly<Record<string, readonly [PolicyLayer, Organization | null]>> = table({
  SERVICE_CONTROL_POLICY: ['organization', 'service control'],
  RESOURCE_CONTROL_POLICY: ['organization', 'resource control'],
  VPC_ENDPOINT: ['vpc-endpoint', null],
  RESOURCE: ['resource', null],
  PRINCIPAL: ['identity', null],
  PERMISSIONS_BOUNDARY: ['boundary', null],
  SESSION: ['session', null],
});

/**
 * An explicit deny decides over a missing allow. Null where AWS shows no checks, as to a caller outside the account
 * and organization.
 */
export function decisionIn(evaluations: readonly AuthorizationEvaluation[]): Decision | null {
  const denied = evaluations.filter(({ effect }) => effect !== 'ALLOW');
  return decisionBy(denied, 'EXPLICIT_DENY') ?? decisionBy(denied, 'IMPLICIT_DENY');
}

function decisionBy(evaluations: readonly AuthorizationEvaluation[], effect: string): Decision | null {
  for (const evaluation of evaluations) {
    const checks = (evaluation.checks ?? []).filter((check) => check.effect === effect);
    const known = LAYERS[checks[0]?.type ?? ''];
    if (!known) continue;
    const [layer, organization] = known;
    const policies = checks
      .flatMap((check) => check.policies)
      .filter(({ statements }) => statements.some((each) => each.effect === 'DENY'));
    return { layer, organization, explicit: effect === 'EXPLICIT_DENY', evaluation, checks, policies };
  }
  return null;
}

export type Details = OkOf<'GetRequestAuthorizationDetails'>;

export const detailsOf = (scene: Scene, o: Observation): Details | null => {
  const id = authorizationId(o);
  return id === null
    ? null
    : (successes(scene, 'GetRequestAuthorizationDetails', { target: id, followUp: true })[0] ?? null);
};

export const decisionOf = (scene: Scene, o: Observation): Decision | null => {
  const details = detailsOf(scene, o);
  return details && decisionIn(details.facts.evaluations);
};

const isArn = (uri: string): boolean => uri.startsWith('arn:');

/**
 * A denial as its words have it, corrected by what AWS tells of it. A key that is out of reach stays the key's matter.
 */
export function refined(denial: Denial, decision: Decision | null): Denial {
  if (!decision || denial.layer === 'kms') return denial;
  const { layer, organization, explicit, policies, evaluation } = decision;
  return {
    ...denial,
    layer,
    organization,
    explicit,
    action: denial.action ?? (evaluation.action || null),
    resource: denial.resource ?? (evaluation.resource.startsWith('arn:') ? evaluation.resource : null),
    policyArn: policies.find(({ uri }) => isArn(uri))?.uri ?? denial.policyArn,
  };
}

/**
 * The statements that denied, of the policies that could be read. By its Sid; AWS makes one up for a statement that has
 * none.
 */
export function denyingStatements(scene: Scene, { policies }: Decision): readonly PolicyStatementSeen[] {
  return policies.flatMap(({ uri, statements }) => {
    const read =
      successes(scene, 'GetRequestAuthorizationPolicy', { target: uri, followUp: true })[0]?.facts.statements ?? [];
    const denying = read.filter(({ effect }) => effect === 'Deny');
    const matched = statements.filter(({ effect }) => effect === 'DENY').map(({ sid }) => sid);
    const named = denying.filter(({ sid }) => sid !== null && matched.includes(sid));
    return named.length > 0 ? named : denying.length === 1 ? denying : [];
  });
}
