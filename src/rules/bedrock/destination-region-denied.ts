import { denialOf } from '../../answers/answer.ts';
import type { PolicyLayer } from '../../answers/denial.ts';
import { enumerate, text } from '../../text.ts';
import { type Fix, inputs, proseRule } from '../rule.ts';
import { evidenceOf, invocationPolicy, matchOf, namesOf } from './advice.ts';
import { destinationsOf } from './catalogue-facts.ts';
import { deniedDestination, type Judged, judgedByRegion } from './judge.ts';

const LAYERS: Readonly<Partial<Record<PolicyLayer, string>>> = {
  identity: 'the caller’s identity-based policies',
  organization: 'a policy of the organisation',
  boundary: 'the permissions boundary',
  session: 'the session policy',
  resource: 'a resource-based policy',
  'vpc-endpoint': 'the VPC endpoint’s policy',
};

const layerOf = ({ observation }: Judged): PolicyLayer => denialOf(observation)?.layer ?? 'unspecified';

export const destinationRegionDenied = proseRule({
  id: 'bedrock/destination-region-denied',
  severities: ['error'],
  title: 'A policy denies the model in a Region that the profile routes to',
  since: '1.0',
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    return judgedByRegion(scene, 'destination-region-denied').map((items) => {
      const [{ region }] = items;
      const denied = [...new Set(items.map((j) => deniedDestination(j.observation) ?? ''))];
      const regions = denied.filter(Boolean);
      const layers = [...new Set(items.map(layerOf))];
      const routes = [...new Set(items.flatMap(({ ref }) => (ref ? (destinationsOf(scene, ref, region) ?? []) : [])))];
      const strays = routes.length > 0 ? denied.filter((d) => !routes.includes(d)) : [];
      const named = layers.flatMap((l) => LAYERS[l] ?? []).join(' and ');
      const explicit = items.some((j) => denialOf(j.observation)?.explicit);
      const allow: Fix = {
        title: text`Allow the profile, and the model in each of its Regions`,
        steps: [text`In the identity-based policy of the caller.`],
        snippets: [invocationPolicy(scene, items)],
      };
      const change: Fix = {
        title: text`Change the policy that denies`,
        steps: [
          text`The refusal names its kind${named ? text`: ${[named]}` : text``}. It must allow ${'bedrock:InvokeModel'} on the same ARNs.`,
        ],
      };
      return matchOf({
        items,
        headline: text`A policy denies ${namesOf(items)}${regions.length > 0 ? text` in ${enumerate(regions)}, where the profile routes requests` : text` outside any one Region, as a global profile calls it`}.`,
        explanation: text`The client calls ${region}, and the inference profile ran the request elsewhere. ${named ? [`${explicit ? 'It is denied by' : 'It is not allowed by'} ${named}. `] : []}${routes.length > 0 ? text`The profile may route to ${enumerate(routes.map((d) => d || 'any Region'))}${strays.length > 0 ? text`, and by this refusal to ${enumerate(strays.map((d) => d || 'any Region'))} too` : text``}.` : text``}`,
        evidence: evidenceOf(items, () => text``),
        fixes: layers.includes('organization')
          ? [exceptDestinations(denied, routes), allow]
          : [allow, ...(layers.some((l) => l !== 'identity') ? [change] : [])],
      });
    });
  },
});

/** A geographic profile's request fails where any of its destinations is denied, so all of them are named. */
function exceptDestinations(denied: readonly string[], routes: readonly string[]): Fix {
  const global = denied.includes('') || routes.includes('');
  const values = [...new Set([...routes, ...denied])].filter(Boolean).sort();
  return {
    title: text`Except Bedrock’s destinations from the organisation’s Region deny`,
    steps: [
      text`For whoever manages the organisation’s policies: a Region deny must let ${'bedrock:InvokeModel*'} through in every destination${global ? text`; a global profile’s requests carry ${'aws:RequestedRegion'} = ${'unspecified'}` : text``}. Or use a profile whose destinations are all allowed.`,
    ],
    snippets: [
      {
        language: 'json',
        caption: text`In the denying statement`,
        content: JSON.stringify(
          {
            Condition: {
              StringNotEquals: { 'aws:RequestedRegion': ['…', ...values, ...(global ? ['unspecified'] : [])] },
            },
          },
          null,
          2,
        ),
      },
    ],
  };
}
