import { denialOf, isFailed } from '../../answers/answer.ts';
import { decisionOf, refined } from '../../answers/authorization.ts';
import { destinationsOf, refOf } from '../../answers/bedrock-catalogue.ts';
import { deniedDestination, judgedByRegion } from '../../answers/bedrock-cause.ts';
import type { PolicyLayer } from '../../answers/denial.ts';
import { allow } from '../../remedies/attach-policy.ts';
import { swapModels } from '../../remedies/models.ts';
import { ask, introduce } from '../../remedies/people.ts';
import { holderOf } from '../../remedies/policy-holder.ts';
import type { PolicyHolder, PolicyStatement, Remedy } from '../../remedies/remedy.ts';
import type { Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { type ToldDenial, toldDenials } from '../permissions/denial-facts.ts';
import { inspectable, tellDetails } from '../permissions/describe-denials.ts';
import { inputs, rule } from '../rule.ts';
import {
  evidenceOf,
  type Items,
  isSome,
  type ModelFacts,
  modelFacts,
  namesOf,
  requestIdOf,
  targetsOf,
} from './describe-models.ts';
import { allowInvocation, invocationArns } from './invocation-arns.ts';
import { type Offer, offerIds, sameModel, sourcesOf, swapsOf } from './offer-models.ts';

type DestinationDenied = ModelFacts & {
  /** Regions; '' for the ARN without a Region that a global profile is authorized by. */
  denied: readonly string[];
  routes: readonly string[];
  layers: readonly PolicyLayer[];
  told: readonly ToldDenial[];
  explicit: boolean;
  policyArn: string | null;
  holder: PolicyHolder | null;
  statements: readonly PolicyStatement[];
  /** Ids of the same model that route to none of what is denied. */
  offers: readonly Offer[];
};

export const destinationRegionDenied = rule<DestinationDenied>({
  id: 'bedrock/destination-region-denied',
  severities: ['error'],
  title: 'A policy denies the model in a Region that the profile routes to',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  find: (scene) =>
    judgedByRegion(scene, 'destination-region-denied').map((items) => {
      const { region } = items[0];
      const denials = items.flatMap(({ observation }) => {
        const denial = denialOf(observation);
        return denial ? [refined(denial, decisionOf(scene, observation))] : [];
      });
      const denied = [...new Set(items.map((j) => deniedDestination(j.observation) ?? ''))];
      const arns = [...new Set(items.flatMap(({ ref }) => (ref ? invocationArns(scene, ref, region) : [])))];
      return {
        ...modelFacts(scene, items),
        told: toldDenials(scene, items.map(({ observation }) => observation).filter(isFailed)),
        denied,
        routes: [...new Set(items.flatMap(({ ref }) => (ref ? (destinationsOf(scene, ref, region) ?? []) : [])))],
        layers: [...new Set(denials.map((d) => d.layer))],
        explicit: denials.some((d) => d.explicit),
        policyArn: denials.flatMap((d) => d.policyArn ?? [])[0] ?? null,
        holder: denials.flatMap((d) => holderOf(d.principal) ?? [])[0] ?? null,
        statements: arns.length > 0 ? [allowInvocation(arns)] : [],
        offers: offersAvoiding(scene, items, denied),
      };
    }),
  tell: (facts) => {
    const { items, region, denied } = facts;
    return {
      headline: text`A policy denies ${namesOf(items)}${where(denied)}.`,
      explanation: text`The client calls ${region}, and the inference profile ran the request elsewhere. ${byWhom(facts)}${routesTo(facts)}`,
      evidence: evidenceOf(items, () => [], ...facts.told.flatMap(tellDetails)),
      remedies: inspectable(facts, remediesFor(facts)),
    };
  },
});

/**
 * The other IDs of the same model, where their destinations are known and none of them is denied. A global profile's requests name no Region: what
 * denies one Region denies them as well.
 */
const offersAvoiding = (scene: Scene, items: Items, denied: readonly string[]): Offer[] =>
  offerIds(scene, items, (item) =>
    sameModel(scene)(item).filter((id) => {
      const ref = refOf(scene, id, item.region);
      const routes = ref.prefix ? destinationsOf(scene, ref, item.region) : [item.region];
      return routes?.every((to) => to !== '' && !denied.includes(to));
    }),
  );

const where = (denied: readonly string[]): Text => {
  const regions = denied.filter(Boolean);
  return regions.length > 0
    ? text` in ${enumerate(regions)}, where the profile routes requests`
    : text` for requests of a global profile, which name no Region`;
};

const LAYERS: Readonly<Partial<Record<PolicyLayer, string>>> = {
  identity: 'the caller’s identity-based policies',
  organization: 'a policy of the organization',
  boundary: 'the permissions boundary',
  session: 'the session policy',
  resource: 'a resource-based policy',
  'vpc-endpoint': 'the VPC endpoint’s policy',
};

const named = ({ layers }: DestinationDenied): string => layers.flatMap((l) => LAYERS[l] ?? []).join(' and ');

function byWhom(facts: DestinationDenied): Text {
  const policies = named(facts);
  if (!policies) return [];
  return facts.explicit ? [`It is denied by ${policies}. `] : [`It is not allowed by ${policies}. `];
}

const places = (regions: readonly string[]): Text => enumerate(regions.map((region) => region || 'any Region'));

function routesTo({ routes, denied }: DestinationDenied): Text {
  if (routes.length === 0) return [];
  const strays = denied.filter((region) => !routes.includes(region));
  return strays.length > 0
    ? text`The profile may route to ${places(routes)}, and according to this denial also to ${places(strays)}.`
    : text`The profile may route to ${places(routes)}.`;
}

function remediesFor(facts: DestinationDenied): readonly [Remedy, ...Remedy[]] {
  const { region, offers, explicit } = facts;
  const swaps = swapsOf(offers);
  const other = isSome(swaps)
    ? [
        swapModels(swaps, {
          region,
          notes: [...sourcesOf(offers, region), text`It does not route to any Region that the denial names.`],
        }),
      ]
    : [];
  const attach = explicit ? null : attachWhereMissing(facts);
  // What only allows may allow another ID no better: nothing tells.
  const first = attach ?? askOwners(facts);
  const remedies = explicit ? [...other, first] : [first, ...other];
  return isSome(remedies) ? remedies : [askOwners(facts)];
}

/** The policy that allows too little is the caller's own, or the endpoint's, to which everybody's requests go. */
function attachWhereMissing({ layers, holder, statements, run }: DestinationDenied): Remedy | null {
  if (layers.every((layer) => layer === 'identity')) return allow(holder, statements, { notes: [WHOLE] });
  if (!layers.every((layer) => layer === 'vpc-endpoint')) return null;
  const ofEndpoint = statements.map((statement) => ({ ...statement, Principal: '*' as const }));
  return allow({ type: 'vpc-endpoint', name: null, account: run.account }, ofEndpoint, { notes: [WHOLE] });
}

const WHOLE = text`A caller needs permission for the profile’s own ARN, and for the model’s ARN in every Region that the profile routes to.`;

const OWNERS: Readonly<Partial<Record<PolicyLayer, Text>>> = {
  organization: text`the owners of the organization’s policies`,
  boundary: text`whoever manages the caller’s permissions boundary`,
  session: text`whoever wrote the session policy with which the role is assumed`,
  'vpc-endpoint': text`whoever manages the VPC endpoint of Bedrock`,
};

/** A geographic profile's request fails where any of its destinations is denied, so all of them are named. */
function askOwners(facts: DestinationDenied): Remedy {
  const { items, run, denied, routes, layers, policyArn, statements } = facts;
  const all = [...new Set([...routes, ...denied])];
  const regions = all.filter(Boolean).sort();
  const global = all.includes('');
  const resources = statements.flatMap(({ Resource }) => Resource).join(', ');
  const exceptions = [
    regions.length > 0 ? `in ${regions.join(', ')}` : '',
    global ? 'where aws:RequestedRegion is "unspecified", as in the requests of a global profile' : '',
  ].filter(Boolean);
  return ask({
    whom:
      layers.map((layer) => OWNERS[layer]).find((owner) => owner !== undefined) ??
      text`whoever manages the caller’s policies`,
    title: text`Ask for Bedrock in ${enumerate([...regions, ...(global ? ['unspecified'] : [])])} to be allowed`,
    message: [
      introduce(run),
      `${policyArn ? `The policy ${policyArn}` : `A policy (${named(facts) || 'AWS does not say of which kind'})`} denies ${targetsOf(items).join(', ')}, an inference profile that routes to several Regions.`,
      `Please allow bedrock:InvokeModel and bedrock:InvokeModelWithResponseStream ${exceptions.join(', and ')}${resources ? `, on ${resources}` : ''}.`,
    ].join(' '),
    requestId: requestIdOf(items),
    after: text`${namesOf(items)} answers, whichever Region the profile routes to`,
    notes: [text`A request fails if any one of the profile’s Regions is denied: all of them must be allowed.`],
  });
}
