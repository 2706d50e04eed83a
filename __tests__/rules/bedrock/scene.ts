// A small scene for rules on Bedrock: what one model answered, and what the account's catalogue says.

import type { Cause } from '../../../src/answers/bedrock-cause.ts';
import { parseModelId } from '../../../src/knowledge/bedrock-ids.ts';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import type { ModelFacts } from '../../../src/rules/bedrock/describe-models.ts';
import type { Confidence, FactRule, Found, Rule } from '../../../src/rules/rule.ts';
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
import { told } from '../facts.ts';
import { type Parts, scene as wholeScene } from '../scene.ts';

export const NOW = Date.parse('2026-11-22T12:00:00Z');
export const USER = 'arn:aws:iam::123456789012:user/deploy';

type Base = { operation: Operation } & Pick<
  Observation,
  'service' | 'target' | 'region' | 'signer' | 'followUp' | 'durationMs'
>;
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

export function scene(observations: Observation[], settings: Partial<Settings> = {}, more: Parts = {}): Scene {
  const models = [...new Set(observations.flatMap((o) => (o.followUp || o.target === null ? [] : [o.target])))];
  return wholeScene({
    settings: {
      region: observations[0]?.region ?? 'us-east-1',
      named: ['bedrock'],
      services: ['sts', 'bedrock'],
      models,
      ...settings,
    },
    observations,
    now: NOW,
    ...more,
  });
}

/** What every fact on models has, for the answers of one cause. */
export function facts<More extends object>(
  s: Scene,
  cause: Cause,
  observations: readonly Observation[],
  more: More,
  confidence: Confidence = 'certain',
): ModelFacts & More {
  const [first, ...others] = observations.map((observation) => ({
    cause,
    observation,
    ref: observation.target === null ? null : parseModelId(observation.target),
    region: observation.region,
  }));
  if (!first) throw new Error('facts of no answer');
  const items = [first, ...others] as const;
  return {
    subjects: [...new Set(items.map((j) => j.observation.target ?? 'Bedrock'))],
    confidence,
    items,
    region: first.region,
    run: runFacts(s),
    ...more,
  };
}

/** STS, which tells who the caller is. */
export const sts = (arn: string = USER): Observation =>
  ok(null, { accountId: '123456789012', arn }, { service: 'sts', operation: 'GetCallerIdentity' });

/** A control-plane read beside the invocations. */
export const read = (operation: Operation, facts: FactsOf<Operation>, region = 'us-east-1'): Observation =>
  ok(null, facts, { operation, region, followUp: true });

/** The ids of the rules that match, each once. */
export const idsOf = (rules: readonly Rule[], s: Scene): string[] => [
  ...new Set(rules.flatMap((rule) => rule.evaluate(s).map(() => rule.id))),
];

/** The words for all that a rule finds. */
export const wordsOf = <F extends Found>(rule: FactRule<F>, s: Scene): string =>
  rule
    .find(s)
    .map((each) => told(rule.tell(each)))
    .join('\n');
