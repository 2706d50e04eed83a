// Bedrock is asked the way the job will ask it: with one token, where a model can be asked so. The control plane only explains.
import { parseModelId } from '../knowledge/bedrock-ids.ts';
import { smallestCall } from '../knowledge/bedrock-requests.ts';
import { reasonOf } from '../rules/bedrock/reasons.ts';
import type { Observation, Signer } from '../types.ts';
import { getAvailability, getForm, getModel, listModels, listProfiles } from './bedrock/catalogue.ts';
import { invoke, refuse, type Target } from './bedrock/invoke.ts';
import { limited } from './bedrock/limit.ts';
import type { FollowUp, Probe, ProbeContext } from './probe.ts';

const WIDTH = 8;

/** Both SDK clients prefer a bearer token to any other credentials, and so does the job. */
const signerOf = ({ connection, signer }: ProbeContext): Signer => (connection.bearer ? 'bearer' : signer);

/** A model given as an ARN is asked for where the ARN puts it: in another Region AWS would not know it. */
const targetsOf = (context: ProbeContext): Target[] => context.settings.models.map((model) => ({ model, region: parseModelId(model).region ?? context.connection.region, signer: signerOf(context) }));

export const probeBedrock: Probe = (context) => {
  const { connection, settings } = context;
  const signer = signerOf(context);
  const targets = targetsOf(context);
  if (targets.length === 0) return [listModels(connection, { region: connection.region, signer, followUp: false })];

  const run = limited(WIDTH);
  const regions = [...new Set(targets.map((t) => t.region))];
  // Where no model is invoked, the list is what Bedrock was asked; beside an invocation it only explains.
  const invoked = (region: string): boolean => settings.bedrockProbe === 'invoke' && targets.some((t) => t.region === region && smallestCall(parseModelId(t.model).base).call !== 'none');
  const lists = regions.flatMap((region) => [run(() => listModels(connection, { region, signer, followUp: invoked(region) })), run(() => listProfiles(connection, { region, signer, followUp: true }))]);
  if (settings.bedrockProbe === 'catalog') {
    const readers = targets.flatMap(({ model, region }) => {
      const { base } = parseModelId(model);
      return base ? [{ base, region, signer, followUp: true }] : [];
    });
    const entries = unique(readers, (r) => `${r.region} ${r.base}`).map((r) => run(() => getAvailability(connection, pick(r), r.base)));
    const forms = unique(
      readers.filter((r) => isAnthropic(r.base)),
      (r) => r.region,
    ).map((r) => run(() => getForm(connection, pick(r))));
    return [...targets.map(async (t) => refuse(t, 'bedrock-probe is catalog, so no model is invoked')), ...lists, ...entries, ...forms];
  }
  const invocations = targets.map(async (target) => {
    if (settings.allowedAccountIds.length > 0 && !(await context.accountConfirmed)) return refuse(target, 'STS has not confirmed that the account is one of allowed-account-ids, so no model is invoked');
    return run(() => invoke(connection, target));
  });
  return [...invocations, ...lists];
};

const pick = ({ region, signer, followUp }: { region: string; signer: Signer; followUp: boolean }) => ({ region, signer, followUp });
const isAnthropic = (base: string): boolean => base.startsWith('anthropic.');

/** Refusals about the account's access to a model: its availability tells more. */
const ABOUT_ACCESS: ReadonlySet<string> = new Set(['not-enabled', 'form', 'marketplace', 'payment', 'pending', 'account']);
/** Refusals about the id: its own entry tells whether the model has ended. */
const ABOUT_ID: ReadonlySet<string> = new Set(['invalid-id', 'not-in-region', 'legacy']);

export const followUpBedrock: FollowUp = (context, observations) => {
  const { connection, settings } = context;
  const run = limited(WIDTH);
  const questions = observations.flatMap((o): Question[] => {
    if (o.service !== 'bedrock' || o.followUp || o.target === null) return [];
    const { base } = parseModelId(o.target);
    const reader = { region: o.region, signer: o.signer, followUp: true };
    const reason = reasonOf(o);
    if (!base) return [];
    // Under `catalog` nothing was refused: a model that the list does not have is asked for by its id.
    if (settings.bedrockProbe === 'catalog') return isListed(observations, o.region, base) === false ? [{ ask: 'model', base, ...reader }] : [];
    if (reason === null) return [];
    if (ABOUT_ID.has(reason)) return isListed(observations, o.region, base) ? [] : [{ ask: 'model', base, ...reader }];
    if (!ABOUT_ACCESS.has(reason)) return [];
    return [{ ask: 'availability', base, ...reader }, ...(isAnthropic(base) && reason !== 'payment' && reason !== 'account' ? [{ ask: 'form' as const, base: '', ...reader }] : [])];
  });
  return unique(questions, (q) => `${q.ask} ${q.region} ${q.base}`).map((q) => run(() => (q.ask === 'model' ? getModel(connection, pick(q), q.base) : q.ask === 'availability' ? getAvailability(connection, pick(q), q.base) : getForm(connection, pick(q)))));
};

type Question = { ask: 'model' | 'availability' | 'form'; base: string; region: string; signer: Signer; followUp: boolean };

/** Whether the Region's list has the model; null where the list could not be read. */
function isListed(observations: readonly Observation[], region: string, base: string): boolean | null {
  const list = observations.find((o) => o.operation === 'ListFoundationModels' && o.region === region && o.status === 'ok');
  return list?.status === 'ok' ? (list.facts.models ?? []).some((m) => m.id === base) : null;
}

const unique = <T>(items: readonly T[], key: (item: T) => string): T[] => [...new Map(items.map((item) => [key(item), item])).values()];
