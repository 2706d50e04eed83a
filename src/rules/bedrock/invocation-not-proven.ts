import { reasonOf } from '../../answers/bedrock-reasons.ts';
import { parseModelId } from '../../knowledge/bedrock-ids.ts';
import { offlineAnswer, tableDate } from '../../knowledge/bedrock-models.ts';
import { nearestFirst } from '../../knowledge/region-distance.ts';
import type { Observation, Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { cite, evidence } from '../evidence.ts';
import { type Evidence, inputs, proseRule } from '../rule.ts';
import { availabilityOf, isReadable } from './catalogue-facts.ts';
import { causeOf } from './judge.ts';

/** What the table says, where the account's own catalogue says nothing. */
function hint({ target, region }: Observation, now: number): Text {
  const given = offlineAnswer(target ?? '', region, now);
  if (given.answer === 'callable') return text`can be called from ${region} as it is`;
  if (given.answer === 'needs-profile') return text`is called from ${region} as ${enumerate(given.ids, 'or')}`;
  if (given.answer === 'ended') return text`ended on ${given.eol}`;
  if (given.answer === 'elsewhere')
    return text`is not served in ${region}${given.regions.length > 0 ? text`, and nearest in ${enumerate(nearestFirst(given.regions, region).slice(0, 3), 'or')}` : text``}`;
  return text``;
}

/** The model itself failed on a call that AWS had authorised and passed on to it. */
const MODEL_FAILED = /^Model(Error|StreamError|Timeout)Exception$/;

function unproven(scene: Scene): Observation[] {
  return scene.observations.filter((o) => {
    // What nobody was there to sign has its reason in another finding.
    if (o.service !== 'bedrock' || o.signer === 'none' || o.followUp || o.target === null || causeOf(o, scene) !== null)
      return false;
    return (
      o.status === 'not-evaluated' ||
      (o.status === 'failed' && o.error.kind === 'service' && MODEL_FAILED.test(o.error.code) && reasonOf(o) === null)
    );
  });
}

const reasonFor = (o: Observation): string =>
  o.status === 'not-evaluated'
    ? o.reason
    : o.status === 'failed'
      ? 'AWS passed the call on, and the model itself failed'
      : '';

function seen(scene: Scene, o: Observation): Evidence {
  if (o.status === 'failed') return cite(o);
  const base = parseModelId(o.target ?? '').base;
  const a = base ? availabilityOf(scene, base, o.region) : null;
  const told = isReadable(scene, o.region) ? [] : hint(o, scene.now);
  return {
    text: text`${o.target ?? ''}: ${[reasonFor(o)]}${told.length > 0 ? text`; by the action’s table of ${tableDate}, a hint, it ${told}` : text``}${a ? text`; the catalogue says agreement ${a.agreement}, authorisation ${a.authorization}, Region ${a.region}` : text``}`,
    observation: o,
  };
}

export const invocationNotProven = proseRule({
  id: 'bedrock/invocation-not-proven',
  severities: ['warning', 'notice'],
  title: 'The model was not invoked, so that it can be is not proven',
  since: '1.0',
  points: inputs('bedrock-models'),
  evaluate(scene) {
    const catalog = scene.settings.bedrockProbe === 'catalog';
    const groups = Map.groupBy(unproven(scene), (o) => `${reasonFor(o)}|${catalog && isReadable(scene, o.region)}`);
    return [...groups.values()].map((items) => {
      const [first] = items as [Observation, ...Observation[]];
      const names: Text = enumerate([...new Set(items.map((o) => o.target ?? ''))]);
      const readable = items.every((o) => isReadable(scene, o.region));
      return {
        subjects: [...new Set(items.map((o) => o.target ?? ''))],
        headline: text`${names} ${items.length > 1 ? text`were` : text`was`} not invoked.`,
        explanation: text`The reason: ${[reasonFor(first)]}. ${readable ? text`What the account’s catalogue shows speaks against nothing; whether policies, quota and agreement let a call through is not proven.` : text`The catalogue could not be read either, so nothing is known of the model in this account.`}`,
        evidence: evidence(items.map((o) => seen(scene, o))),
        fixes: [
          catalog
            ? {
                title: text`Prove it with one token`,
                steps: [
                  text`${'bedrock-probe: invoke'} makes the smallest real call for each model. A model’s first call in an account may start its Marketplace subscription.`,
                ],
              }
            : {
                title: text`Prove it where it is used`,
                steps: [
                  text`Let the job’s first real call be the test, or accept this with ${'ignore: bedrock/invocation-not-proven'}.`,
                ],
              },
          ...(readable
            ? []
            : [
                {
                  title: text`Let the catalogue be read`,
                  steps: [
                    text`${enumerate(['bedrock:ListFoundationModels', 'bedrock:ListInferenceProfiles', 'bedrock:GetFoundationModelAvailability'])} cost nothing, and tell what can be known without a call.`,
                  ],
                },
              ]),
        ],
        confidence: 'certain',
        // What was asked for is less than a call, and has been done: a notice.
        severity: catalog && readable ? 'notice' : 'warning',
      };
    });
  },
});
