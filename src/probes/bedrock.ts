// Bedrock is asked the way the job will ask it: with one token, where a model can be asked so. The control plane only explains.

import { denialOf } from '../answers/answer.ts';
import { type Reason, reasonOf } from '../answers/bedrock-reasons.ts';
import type { Connection } from '../aws/connection.ts';
import type { Observation, Signer } from '../aws/observation.ts';
import { type ModelKind, parseModelId } from '../knowledge/bedrock-ids.ts';
import { smallestRequest } from '../knowledge/bedrock-requests.ts';
import { partitionOf } from '../knowledge/regions.ts';
import {
  getAvailability,
  getForm,
  getModel,
  getProfile,
  getRetention,
  listModels,
  listProfiles,
} from './bedrock/list-models.ts';
import { signerOf } from './bedrock/signer.ts';
import { refuse, type Target } from './bedrock/target.ts';
import type { FollowUp, Probe, ProbeContext } from './probe.ts';

/** The runtime's client is loaded only where a model is invoked. */
const invoke = async (connection: Connection, target: Target): Promise<Observation> =>
  (await import('./bedrock/invoke.ts')).invoke(connection, target);

/** In the job's Region, also for an ARN that names another one: so the job will call it. */
const targetsOf = (context: ProbeContext): Target[] =>
  context.settings.models.map((model) => ({ model, region: context.connection.region, signer: signerOf(context) }));

export const probeBedrock: Probe = (context) => {
  const { connection, settings } = context;
  const signer = signerOf(context);
  const targets = targetsOf(context);
  const { region } = connection;
  // Where no model is invoked, the list is what Bedrock was asked; beside an invocation it only explains.
  const invoked = settings.bedrockProbe === 'invoke' && targets.some((t) => smallestRequest(t.model).call !== 'none');
  const lists = [
    listModels(connection, { region, signer, followUp: invoked }),
    listProfiles(connection, { region, signer, followUp: true }),
  ];
  if (settings.bedrockProbe === 'catalog') {
    const readers = targets.flatMap(({ model, region }) => {
      const { base } = parseModelId(model);
      return base ? [{ base, region, signer, followUp: true }] : [];
    });
    const entries = unique(readers, (r) => `${r.region} ${r.base}`).map((r) =>
      getAvailability(connection, pick(r), r.base),
    );
    const forms = unique(
      readers.filter((r) => isAnthropic(r.base)),
      (r) => r.region,
    ).map((r) => getForm(connection, pick(r)));
    return [
      ...targets.map(async (t) => refuse(t, 'bedrock-probe is catalog, so no model is invoked')),
      ...lists,
      ...entries,
      ...forms,
    ];
  }
  const invocations = targets.map(async (target) => {
    if (settings.allowedAccountIds.length > 0 && !(await context.accountConfirmed))
      return refuse(
        target,
        'STS has not confirmed that the account is one of allowed-account-ids, so no model is invoked',
      );
    return invoke(connection, target);
  });
  return [...invocations, ...lists];
};

const pick = ({ region, signer, followUp }: { region: string; signer: Signer; followUp: boolean }) => ({
  region,
  signer,
  followUp,
});
const isAnthropic = (base: string): boolean => base.startsWith('anthropic.');

/** Refusals about the account's access to a model: its availability tells more. */
const ABOUT_ACCESS: ReadonlySet<string> = new Set([
  'not-enabled',
  'form',
  'marketplace',
  'payment',
  'pending',
  'account',
]);
/** Refusals about the id: its own entry tells whether the model has ended. */
const ABOUT_ID: ReadonlySet<string> = new Set(['invalid-id', 'not-in-region', 'legacy']);

export const followUpBedrock: FollowUp = (context, observations) => {
  const { connection } = context;
  const questions = observations.flatMap((o): Question[] => {
    if (o.service !== 'bedrock' || o.followUp || o.target === null) return [];
    const reader = { region: o.region, signer: o.signer, followUp: true };
    return questionsAbout(context, o, observations).map(([ask, of]) => ({ ask, of, ...reader }));
  });
  return unique(questions, (q) => `${q.ask} ${q.region} ${q.of}`).map((q) => put(connection, q));
};

type Ask = 'model' | 'availability' | 'form' | 'profile' | 'retention' | 'elsewhere';
type Question = { ask: Ask; of: string; region: string; signer: Signer; followUp: boolean };

function put(connection: ProbeContext['connection'], q: Question): Promise<Observation> {
  const reader = pick(q);
  if (q.ask === 'model') return getModel(connection, reader, q.of);
  if (q.ask === 'availability') return getAvailability(connection, reader, q.of);
  if (q.ask === 'profile') return getProfile(connection, reader, q.of);
  if (q.ask === 'retention') return getRetention(connection, reader);
  if (q.ask === 'form') return getForm(connection, reader);
  return invoke(connection, {
    model: q.of,
    region: parseModelId(q.of).region ?? q.region,
    signer: q.signer,
    followUp: true,
  });
}

/** What would tell more of one answer; nothing where it says all there is to say. */
function questionsAbout(
  { settings }: ProbeContext,
  o: Observation,
  observations: readonly Observation[],
): [Ask, string][] {
  const written = o.target ?? '';
  const { base, kind, region } = parseModelId(written);
  // Under `catalog` nothing was refused: a model that the list does not have is asked for by its id.
  if (settings.bedrockProbe === 'catalog')
    return base && isListed(observations, o.region, base) === false ? [['model', base]] : [];
  const reason = reasonOf(o);
  if (region && region !== o.region && reason !== null && ABOUT_ID.has(reason))
    return partitionOf(region).id === partitionOf(o.region).id ? [['elsewhere', written]] : [];
  return [
    ...(needsEntry(o, kind, reason, observations) ? [['profile', written] as [Ask, string]] : []),
    ...(reason === 'retention' ? [['retention', ''] as [Ask, string]] : []),
    ...(base && reason !== null ? aboutModel(base, reason, o.region, observations) : []),
  ];
}

function aboutModel(
  base: string,
  reason: Reason,
  region: string,
  observations: readonly Observation[],
): [Ask, string][] {
  if (ABOUT_ID.has(reason)) return isListed(observations, region, base) ? [] : [['model', base]];
  if (!ABOUT_ACCESS.has(reason)) return [];
  return [
    ['availability', base],
    ...(isAnthropic(base) && reason !== 'payment' && reason !== 'account' ? [['form', ''] as [Ask, string]] : []),
  ];
}

/** A denial is fixed in each of a profile's destinations, and a withdrawn model has a successor: both are in the profile's entry. */
function needsEntry(
  o: Observation,
  kind: ModelKind,
  reason: Reason | null,
  observations: readonly Observation[],
): boolean {
  const denied = denialOf(o)?.action?.startsWith('bedrock:InvokeModel') === true;
  if (kind === 'application-profile') return denied || reason !== null;
  return (
    kind === 'profile' &&
    denied &&
    !observations.some(
      (each) => each.operation === 'ListInferenceProfiles' && each.region === o.region && each.status === 'ok',
    )
  );
}

/** Whether the Region's list has the model; null where the list could not be read. */
function isListed(observations: readonly Observation[], region: string, base: string): boolean | null {
  for (const o of observations)
    if (o.operation === 'ListFoundationModels' && o.region === region && o.status === 'ok')
      return o.facts.models.some((m) => m.id === base);
  return null;
}

const unique = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];
