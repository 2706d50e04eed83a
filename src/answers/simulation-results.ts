// What an answer of IAM's policy simulator says of each action on each resource. Since 2026 it has one result for each
// action, with the strictest decision over all resources, and below it one for each resource:
// https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html

import { table } from '../names/table.ts';
import type { SimulatedResult, SimulationDecision } from '../scene.ts';

type Shared = {
  MatchedStatements?: readonly { SourcePolicyId?: string | undefined }[] | undefined;
  MissingContextValues?: readonly string[] | undefined;
  PermissionsBoundaryDecisionDetail?: { AllowedByPermissionsBoundary?: boolean | undefined } | undefined;
};

type Specific = Shared & { EvalResourceName?: string | undefined; EvalResourceDecision?: string | undefined };

export type Evaluation = Shared & {
  EvalActionName?: string | undefined;
  EvalDecision?: string | undefined;
  OrganizationsDecisionDetail?: { AllowedByOrganizations?: boolean | undefined } | undefined;
  ResourceSpecificResults?: readonly Specific[] | undefined;
};

const DECISIONS: Readonly<Record<string, SimulationDecision>> = table({
  allowed: 'allowed',
  explicitDeny: 'explicitDeny',
  implicitDeny: 'implicitDeny',
});

const decided = (word: string | undefined): SimulationDecision | null => DECISIONS[word ?? ''] ?? null;
const isDenied = ({ EvalResourceDecision }: Specific): boolean => EvalResourceDecision !== 'allowed';
const deniedByOrganization = ({ OrganizationsDecisionDetail }: Evaluation): boolean =>
  OrganizationsDecisionDetail?.AllowedByOrganizations === false;

/** `resources` are those that were asked for. What the answer does not decide is left out. */
export const resultsOf = (evaluations: readonly Evaluation[], resources: readonly string[]): SimulatedResult[] =>
  evaluations.flatMap((evaluation) => resources.flatMap((resource) => resultOf(evaluation, resource, resources) ?? []));

function resultOf(evaluation: Evaluation, resource: string, resources: readonly string[]): SimulatedResult | null {
  const specific = specificOf(evaluation, resource, resources);
  // What is strictest over several resources is nobody's in particular, unless it allows all.
  const isOfAll = resources.length === 1 || evaluation.EvalDecision === 'allowed';
  const parts: readonly Shared[] = [...(specific ? [specific] : []), ...(isOfAll ? [evaluation] : [])];
  const own = decided(specific?.EvalResourceDecision) ?? (isOfAll ? decided(evaluation.EvalDecision) : null);
  const decision = own === 'allowed' && isDeniedAsAWhole(evaluation) ? decided(evaluation.EvalDecision) : own;
  if (decision === null || !evaluation.EvalActionName) return null;
  return {
    action: evaluation.EvalActionName,
    resource,
    decision,
    missing: unique(parts.flatMap(({ MissingContextValues = [] }) => MissingContextValues)),
    organization:
      decision === 'allowed' ? null : (evaluation.OrganizationsDecisionDetail?.AllowedByOrganizations ?? null),
    boundary:
      parts.flatMap((part) => part.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary ?? [])[0] ?? null,
    policies: unique((parts[0]?.MatchedStatements ?? []).flatMap(({ SourcePolicyId }) => SourcePolicyId || [])),
  };
}

/** A single resource may be named in another form than the one that was sent. */
function specificOf(
  { ResourceSpecificResults: results = [] }: Evaluation,
  resource: string,
  resources: readonly string[],
): Specific | undefined {
  const same = results.find(({ EvalResourceName }) => EvalResourceName === resource);
  return same ?? (resources.length === 1 && results.length === 1 ? results[0] : undefined);
}

/** The organization's part is told of all resources together: where none of them is denied for itself, it denies all. */
const isDeniedAsAWhole = (evaluation: Evaluation): boolean =>
  deniedByOrganization(evaluation) && !(evaluation.ResourceSpecificResults ?? []).some(isDenied);

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Actions that the organization denies on some of several resources, and the answer does not tell on which. */
export function unclearOrganization(evaluations: readonly Evaluation[], resources: readonly string[]): string[] {
  if (resources.length < 2) return [];
  return evaluations
    .filter(deniedByOrganization)
    .filter(({ ResourceSpecificResults = [] }) => ResourceSpecificResults.filter(isDenied).length !== 1)
    .flatMap(({ EvalActionName }) => EvalActionName ?? []);
}
