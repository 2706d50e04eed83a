// A small scene for rules on Bedrock: what one model answered, and what the account's catalogue says.

import type { Match, Rule } from '../../../src/rules/rule.ts';
import type {
  CatalogueModel,
  CatalogueProfile,
  FactsOf,
  FailedObservation,
  ModelAvailability,
  Observation,
  ObservedError,
  Operation,
  Scene,
  Settings,
} from '../../../src/scene.ts';
import { frozen } from '../../../src/scene.ts';
import { plain } from '../../../src/text.ts';
import { credentialsOf, LONG_TERM } from '../scene.ts';

export const NOW = Date.parse('2026-11-22T12:00:00Z');
export const USER = 'arn:aws:iam::123456789012:user/deploy';

type Base = Pick<Observation, 'service' | 'operation' | 'target' | 'region' | 'signer' | 'followUp' | 'durationMs'>;
const base = (operation: Operation, target: string | null, more: Partial<Base> = {}): Base => ({
  service: 'bedrock',
  operation,
  target,
  region: 'us-east-1',
  signer: 'base',
  followUp: false,
  durationMs: 1,
  ...more,
});

export const failed = (
  target: string | null,
  error: Partial<ObservedError>,
  more: Partial<Base> = {},
): FailedObservation => ({
  ...base(target === null ? 'ListFoundationModels' : 'Converse', target, more),
  status: 'failed',
  error: { kind: 'service', code: 'ValidationException', message: '', httpStatus: 400, requestId: 'r-1', ...error },
});
export const ok = (target: string | null, facts: FactsOf<Operation> = {}, more: Partial<Base> = {}): Observation =>
  ({ ...base('Converse', target, more), status: 'ok', facts }) as Observation;
export const notAsked = (target: string, reason: string, more: Partial<Base> = {}): Observation => ({
  ...base('InvokeModel', target, more),
  status: 'not-evaluated',
  reason,
});

export const denied = (
  target: string,
  action: string,
  resource: string,
  clause = 'because no identity-based policy allows the bedrock:InvokeModel action',
  more: Partial<Base> = {},
): FailedObservation =>
  failed(
    target,
    {
      code: 'AccessDeniedException',
      httpStatus: 403,
      message: `User: ${USER} is not authorized to perform: ${action} on resource: ${resource} ${clause}`,
    },
    more,
  );

export const listed = (models: (Partial<CatalogueModel> & { id: string })[], region = 'us-east-1'): Observation =>
  ok(
    null,
    {
      models: models.map((m) => ({
        inferenceTypes: ['ON_DEMAND'],
        outputModalities: ['TEXT'],
        lifecycle: 'ACTIVE',
        endOfLife: null,
        ...m,
      })),
    },
    { operation: 'ListFoundationModels', region, followUp: true },
  );

export const profiles = (ids: string[], region = 'us-east-1', destinations: string[] = [region]): Observation =>
  ok(
    null,
    {
      inferenceProfiles: ids.map(
        (id): CatalogueProfile => ({
          id,
          arn: `arn:aws:bedrock:${region}:123456789012:inference-profile/${id}`,
          modelArns: destinations.map((r) => `arn:aws:bedrock:${r}::foundation-model/${id.replace(/^[a-z-]+\./, '')}`),
          status: 'ACTIVE',
        }),
      ),
    },
    { operation: 'ListInferenceProfiles', region, followUp: true },
  );

export const availability = (
  target: string,
  values: Partial<ModelAvailability> = {},
  region = 'us-east-1',
): Observation =>
  ok(
    target,
    {
      availability: {
        agreement: 'AVAILABLE',
        authorization: 'AUTHORIZED',
        entitlement: 'AVAILABLE',
        region: 'AVAILABLE',
        ...values,
      },
    },
    { operation: 'GetFoundationModelAvailability', region, followUp: true },
  );

export function scene(observations: Observation[], settings: Partial<Settings> = {}, more: Partial<Scene> = {}): Scene {
  const models = [...new Set(observations.flatMap((o) => (o.followUp || o.target === null ? [] : [o.target])))];
  return frozen({
    settings: {
      region: observations[0]?.region ?? 'us-east-1',
      named: ['bedrock'],
      services: ['sts', 'bedrock'],
      models,
      bedrockProbe: 'invoke',
      allowedAccountIds: [],
      ignore: [],
      ...settings,
    } as unknown as Settings,
    credentials: credentialsOf(LONG_TERM, { roleToAssume: '' }),
    context: {} as Scene['context'],
    endpoints: [],
    claims: null,
    trustPolicy: null,
    observations,
    now: NOW,
    ...more,
  });
}

/** Everything a match tells, as one string. */
export const told = (match: Match): string =>
  JSON.stringify(
    (match.fixes ?? []).map((f) => [plain(f.title), f.steps.map(plain), f.snippets?.map((s) => s.content)]),
  ) +
  plain(match.headline) +
  plain(match.explanation) +
  match.evidence.map((e) => plain(e.text)).join('\n');

/** The ids of the rules that match, each once. */
export const idsOf = (rules: readonly Rule[], s: Scene): string[] => [
  ...new Set(rules.flatMap((rule) => rule.evaluate(s).map(() => rule.id))),
];
