// The smallest policy for what a run asked for. Only names that AWS could have accepted enter it: no wildcard comes in through an input.

import { identityObservations } from '../answers/caller-identity.ts';
import { givenKey } from '../answers/given-key.ts';
import { partitionOf } from '../knowledge/regions.ts';
import type { Scene } from '../scene.ts';
import { actionFor, type Operation, SERVICES, type ServiceId, targetsOf } from '../services/registry.ts';
import type { Place } from '../services/service.ts';

type Statement = { Effect: 'Allow'; Action: string[]; Resource: string | string[] };

const SAFE_NAME = /^[A-Za-z0-9_.:/@+=-]+$/;

export function accountOf(scene: Scene): string {
  const known = identityObservations(scene).find(
    (o) => o.facts.accountId && o.signer !== 'environment' && o.signer !== 'profile',
  );
  return known?.facts.accountId ?? givenKey(scene.credentials)?.accountInKey ?? 'ACCOUNT_ID';
}

export function policyDocument(statements: readonly Statement[]): string {
  return JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: statements.map((s) => ({
        ...s,
        Resource: Array.isArray(s.Resource) && s.Resource.length === 1 ? s.Resource[0] : s.Resource,
      })),
    },
    null,
    2,
  );
}

/** Where a bare name of this run is meant. */
export const placeOf = (scene: Scene, region = scene.settings.region): Place => ({
  partition: partitionOf(scene.settings.region).id,
  region,
  account: accountOf(scene),
});

/** What this run’s questions need, statement by statement. GetCallerIdentity needs nothing. */
export function leastPrivilege(scene: Scene): string {
  const statements = scene.settings.services.flatMap((service) => statementFor(scene, service));
  return policyDocument(
    statements.length > 0 ? statements : [{ Effect: 'Allow', Action: ['sts:GetCallerIdentity'], Resource: '*' }],
  );
}

function statementFor(scene: Scene, service: ServiceId): Statement[] {
  const { listing, targets } = SERVICES[service];
  const named = targetsOf(scene.settings, service).filter((name) => SAFE_NAME.test(name));
  const allow = (operation: Operation, Resource: Statement['Resource']): Statement[] => {
    const action = operation === 'GetCallerIdentity' ? null : actionFor(operation);
    return action ? [{ Effect: 'Allow', Action: [action], Resource }] : [];
  };
  return targets && named.length > 0
    ? allow(
        targets.operation,
        named.flatMap((name) => targets.resources(name, placeOf(scene))),
      )
    : allow(listing, '*');
}
