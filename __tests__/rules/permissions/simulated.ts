// Scenes in which the job’s actions were simulated.
import type { Observation, Requirement, SimulatedResult } from '../../../src/scene.ts';
import { failed, identity, ok, ROLE, scene, unasked } from '../scene.ts';

export const REPO = 'arn:aws:ecr:us-east-2:123456789012:repository/app';

export const required = (action: string, resource = REPO, more: Partial<Requirement> = {}): Requirement => ({
  action,
  resource,
  by: 'required-actions',
  asked: action,
  context: {},
  unaskable: null,
  conditional: false,
  onAnyOnly: false,
  tags: null,
  ...more,
});

export const result = (
  action: string,
  decision: SimulatedResult['decision'],
  more: Partial<SimulatedResult> = {},
): SimulatedResult => ({
  action,
  resource: REPO,
  decision,
  missing: [],
  organization: null,
  boundary: null,
  policies: [],
  ...more,
});

const ASKED = { operation: 'SimulatePrincipalPolicy', target: ROLE, followUp: true } as const;

export const simulation = (...results: SimulatedResult[]): Observation => ok('iam', { results }, ASKED);
export const notAsked = (reason: string): Observation => unasked('iam', reason, ASKED);
export const refused = (code: string, message: string, status = 403, target: string = ROLE): Observation =>
  failed('iam', [code, message, status], { ...ASKED, target });
export const role = (roleArn: string | null): Observation =>
  roleArn
    ? ok('iam', { roleArn }, { operation: 'GetRole', target: ROLE, followUp: true })
    : failed('iam', ['AccessDenied', 'User is not authorized to perform: iam:GetRole', 403], {
        operation: 'GetRole',
        target: ROLE,
        followUp: true,
      });

export const simulated = (requirements: readonly Requirement[], ...observations: readonly Observation[]) =>
  scene({ requirements, observations: [identity(), ...observations] });
