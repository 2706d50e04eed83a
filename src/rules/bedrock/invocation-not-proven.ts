import { denialOf } from '../../answers/answer.ts';
import { availabilityOf, isReadable } from '../../answers/bedrock-catalogue.ts';
import { causeOf } from '../../answers/bedrock-cause.ts';
import { reasonOf } from '../../answers/bedrock-reasons.ts';
import { mayBeClaude, usesClaudeOnBedrock } from '../../answers/claude-code.ts';
import { asksForGuardrail } from '../../answers/guardrail.ts';
import { parseModelId } from '../../knowledge/bedrock-ids.ts';
import { type OfflineAnswer, offlineAnswer, tableDate } from '../../knowledge/bedrock-models.ts';
import { nearestFirst } from '../../knowledge/region-distance.ts';
import { allowCaller } from '../../remedies/attach-policy.ts';
import { runAgain } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { acceptFinding, setInput } from '../../remedies/values.ts';
import type { ModelAvailability, Observation, Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { cite, evidence } from '../evidence.ts';
import { type Evidence, type Found, inputs, rule } from '../rule.ts';
import { forCount, isSome } from './describe-models.ts';

/** What is known of a model that was not invoked; a hint of the table where the account's own catalog says nothing. */
type Unproven = { observation: Observation; hint: OfflineAnswer | null; availability: ModelAvailability | null };

/**
 * `catalog`: nobody asked for more. `model`: AWS passed the call on, and the model failed. `guardrail`: a policy asks
 * for one, and this action sends none. `unasked`: no small call exists, or none was let through. `streaming`: Claude
 * Code asks by streaming, and that was not asked.
 */
type Why = 'catalog' | 'model' | 'guardrail' | 'unasked' | 'streaming';

type NotProven = Found & {
  models: readonly [Unproven, ...Unproven[]];
  reason: string;
  why: Why;
  readable: boolean;
  run: RunFacts;
  ignored: readonly string[];
};

export const invocationNotProven = rule<NotProven>({
  id: 'bedrock/invocation-not-proven',
  severities: ['warning', 'notice'],
  title: 'The model was not invoked, so access is not proven',
  since: '1.0',
  points: inputs('bedrock-models'),
  find(scene) {
    const catalog = scene.settings.bedrockProbe === 'catalog';
    const groups = Map.groupBy(
      [...unproven(scene), ...notStreamed(scene)],
      (o) => `${reasonFor(o)}|${catalog && isReadable(scene, o.region)}`,
    );
    return [...groups.values()].flatMap((group): NotProven[] => {
      if (!isSome(group)) return [];
      const readable = group.every((o) => isReadable(scene, o.region));
      const [first, ...others] = group.map((o) => knownOf(scene, o));
      return [
        {
          subjects: [...new Set(group.map((o) => o.target ?? ''))],
          confidence: 'certain',
          // What was asked for is less than a call, and has been done: a notice.
          severity: catalog && readable ? 'notice' : 'warning',
          models: [first as Unproven, ...others],
          reason: reasonFor(group[0]),
          why: whyOf(group[0], catalog),
          readable,
          run: runFacts(scene),
          ignored: scene.settings.ignore,
        },
      ];
    });
  },
  tell: (facts) => {
    const { subjects, models, reason, readable } = facts;
    return {
      headline: text`${enumerate(subjects)} ${forCount(models, 'was', 'were')} not invoked${[facts.why === 'streaming' ? ' by streaming' : '']}.`,
      explanation: text`The reason: ${[reason]}. ${readable ? NOTHING_AGAINST : NOTHING_KNOWN}`,
      evidence: evidence(models.map((model) => seen(model, reason))),
      remedies: remediesFor(facts),
    };
  },
});

/** The model itself failed on a call that AWS had authorized and passed on to it. */
const MODEL_FAILED = /^Model(Error|StreamError|Timeout)Exception$/;

function unproven(scene: Scene): Observation[] {
  return scene.observations.filter((o) => {
    // What nobody was there to sign has its reason in another finding.
    if (o.service !== 'bedrock' || o.signer === 'none' || o.followUp || o.target === null || causeOf(o, scene) !== null)
      return false;
    return (
      (o.status === 'not-evaluated' && !o.tooLate) ||
      asksForGuardrail(scene, o) ||
      (o.status === 'failed' && o.error.kind === 'service' && MODEL_FAILED.test(o.error.code) && reasonOf(o) === null)
    );
  });
}

/** The job runs Claude Code, and its file was read only after the questions had been sent. */
function notStreamed(scene: Scene): Observation[] {
  if (!usesClaudeOnBedrock(scene.context.jobSteps)) return [];
  const asked = scene.observations.filter(({ operation }) => operation === 'InvokeModelWithResponseStream');
  return scene.observations.filter(
    (o) =>
      o.service === 'bedrock' &&
      o.status === 'ok' &&
      !o.followUp &&
      (o.operation === 'Converse' || o.operation === 'InvokeModel') &&
      mayBeClaude(o.target ?? '') &&
      !asked.some(({ target }) => target === o.target),
  );
}

const STREAMS = 'Claude Code in this job uses streaming, and the workflow file was read too late to test that';

const PASSED_ON = 'AWS passed the call on, and the model itself failed';

const GUARDED = 'a policy denies calls without a guardrail, and this action sends none';

const reasonFor = (o: Observation): string => {
  if (o.status === 'not-evaluated') return o.reason;
  if (o.status === 'ok') return STREAMS;
  return denialOf(o) ? GUARDED : PASSED_ON;
};

const whyOf = (o: Observation, catalog: boolean): Why => {
  if (o.status === 'ok') return 'streaming';
  if (o.status === 'failed') return denialOf(o) ? 'guardrail' : 'model';
  return catalog ? 'catalog' : 'unasked';
};

const knownOf = (scene: Scene, observation: Observation): Unproven => {
  const { base } = parseModelId(observation.target ?? '');
  return {
    observation,
    hint: isReadable(scene, observation.region)
      ? null
      : offlineAnswer(observation.target ?? '', observation.region, scene.now),
    availability: base ? availabilityOf(scene, base, observation.region) : null,
  };
};

const NOTHING_AGAINST = text`The account’s catalog shows no problem. It does not prove that policies, quota and agreement allow a call.`;
const NOTHING_KNOWN = text`The catalog could not be read either, so nothing is known about the model in this account.`;

/** What the table says, where the account's own catalog says nothing. */
function tellHint(hint: OfflineAnswer, region: string): Text {
  switch (hint.answer) {
    case 'callable':
      return text`it can be called from ${region} as it is`;
    case 'needs-profile':
      return text`it is called from ${region} as ${enumerate(hint.ids, 'or')}`;
    case 'ended':
      return text`it ended on ${hint.eol}`;
    case 'elsewhere':
      return hint.regions.length > 0
        ? text`${region} does not offer it, and the nearest Region that does is ${enumerate(nearestFirst(hint.regions, region).slice(0, 3), 'or')}`
        : text`${region} does not offer it`;
    case 'unknown':
      return [];
  }
}

function seen({ observation: o, hint, availability: a }: Unproven, reason: string): Evidence {
  if (o.status === 'failed') return cite(o);
  const told = hint ? tellHint(hint, o.region) : [];
  const table =
    told.length > 0 ? text`. According to this action’s table of ${tableDate}, which is a hint, ${told}` : [];
  const catalogue = a
    ? text`. The catalog says agreement ${a.agreement}, authorization ${a.authorization}, Region ${a.region}`
    : [];
  return { text: text`${o.target ?? ''}: ${[reason]}${table}${catalogue}`, observation: o };
}

const checkOut: Remedy = {
  title: text`Check the repository out before this step`,
  changes: [{ kind: 'add-step', uses: 'actions/checkout@v5', with: { 'persist-credentials': 'false' } }],
  after: text`this step can read the workflow file, and also calls the models with streaming`,
};

const CATALOGUE = {
  Effect: 'Allow',
  Action: ['bedrock:ListFoundationModels', 'bedrock:ListInferenceProfiles', 'bedrock:GetFoundationModelAvailability'],
  Resource: '*',
} as const;

const SEND_GUARDRAIL = text`The job’s own calls must name the guardrail: ${'guardrailConfig'} of Converse, ${'guardrailIdentifier'} of InvokeModel.`;

function remediesFor({ subjects, why, readable, run, ignored }: NotProven): readonly [Remedy, ...Remedy[]] {
  const accept = acceptFinding('bedrock/invocation-not-proven', ignored);
  const read = readable
    ? null
    : allowCaller(run.principal, [CATALOGUE], {
        title: text`Let the caller read the catalog`,
        notes: [text`Reading is free, and shows what can be known without a call.`],
      });
  const reading = read ? [read] : [];
  if (why === 'catalog')
    return [
      setInput('bedrock-probe', 'invoke', {
        title: text`Prove it with one token`,
        after: text`this step has invoked ${enumerate(subjects)}`,
        notes: [
          text`${'invoke'} makes the smallest real call for each model. A model’s first call in an account may start its Marketplace subscription.`,
        ],
      }),
      accept,
      ...reading,
    ];
  if (why === 'streaming') return [checkOut, accept];
  if (why === 'guardrail') return [{ ...accept, notes: [SEND_GUARDRAIL] }, ...reading];
  if (why === 'model') return [runAgain(run, 'passed', { after: text`${enumerate(subjects)} answers` }), accept];
  return [accept, ...reading];
}
