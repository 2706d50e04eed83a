import { availabilityOf } from '../../answers/bedrock-catalogue.ts';
import { type Judged, judged } from '../../answers/bedrock-cause.ts';
import { parseModelId } from '../../knowledge/bedrock-ids.ts';
import { modelOf } from '../../knowledge/bedrock-models.ts';
import { swapModels } from '../../remedies/models.ts';
import { ask, askSales, askSupport, introduce } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import type { Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import {
  availabilityLook,
  basesOf,
  evidenceOf,
  isSome,
  type ModelFacts,
  messageOf,
  modelFacts,
  namesOf,
  requestIdOf,
  targetsOf,
} from './describe-models.ts';
import { type Offer, OTHER_MODEL, offerIds, sourcesOf, succeeding, swapsOf } from './offer-models.ts';

/** Who blocks the account: its reseller, the model's provider by country, AWS Sales, or AWS altogether. */
type Block = 'reseller' | 'country' | 'sales' | 'account';

type Restricted = ModelFacts & {
  block: Block;
  unauthorized: readonly string[];
  requestId: string | null;
  /** Other models of the same provider, where AWS opens models to accounts one by one. */
  offers: readonly Offer[];
};

const WORDS: readonly (readonly [Block, RegExp])[] = [
  ['reseller', /channel program/i],
  ['country', /unsupported countries/i],
  ['sales', /not available for (this|your) account|contact AWS Sales/i],
  ['account', /^/],
];

export const accountRestricted = rule<Restricted>({
  id: 'bedrock/account-restricted',
  severities: ['error'],
  title: 'AWS restricts the account’s use of Bedrock or of the model',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  find(scene) {
    const blocks = Map.groupBy(judged(scene, 'account-restricted'), blockOf);
    return [...blocks].flatMap(([block, items]) =>
      isSome(items)
        ? [
            {
              ...modelFacts(scene, items),
              block,
              unauthorized: items.flatMap((j) => (isUnauthorized(scene, j) ? [j.ref?.base ?? ''] : [])),
              requestId: requestIdOf(items),
              offers: block === 'sales' ? offerIds(scene, items, open(scene)) : [],
            },
          ]
        : [],
    );
  },
  tell: (facts) => {
    const { items, block, unauthorized, region } = facts;
    return {
      headline: HEADLINES[block](targetsOf(items)[0] === 'Bedrock' ? text`Bedrock` : namesOf(items)),
      explanation: text`${REASONS[block]} The credentials were accepted, and the refusal names no policy.`,
      evidence: evidenceOf(
        items,
        ({ ref }) => notAuthorized(ref?.base ?? '', region),
        ...items
          .filter((j) => j.observation.status === 'failed' && unauthorized.includes(j.ref?.base ?? ''))
          .map((j) => ({ text: notAuthorized(j.ref?.base ?? '', region) })),
      ),
      remedies: remediesFor(facts),
    };
  },
});

const startOf = (base: string | null | undefined): number => Date.parse(modelOf(base ?? '')?.start ?? '');

// AWS opens a new model to accounts one by one for some months.
const OPEN_DAYS = 240;

/** The generation before, which accounts have had for long. */
const open =
  (scene: Scene) =>
  (item: Judged): readonly string[] =>
    succeeding(scene)(item).filter((id) => {
      const start = startOf(parseModelId(id).base);
      return scene.now - start > OPEN_DAYS * 86_400_000 && !(start > startOf(item.ref?.base));
    });

function remediesFor(facts: Restricted): readonly [Remedy, ...Remedy[]] {
  const asking = { ...askWhom(facts), looks: availabilityLook(facts.items) };
  const other = useOpen(facts);
  return other ? [other, asking] : [asking];
}

/** AWS's own refusal says that other models are open to the account. */
function useOpen({ offers, region }: Restricted): Remedy | null {
  const swaps = swapsOf(offers);
  return isSome(swaps)
    ? swapModels(swaps, { region, notes: [...sourcesOf(offers, region), ONLY_A_CALL, OTHER_MODEL] })
    : null;
}

const ONLY_A_CALL = text`Only a call shows whether the account can use a model.`;

const blockOf = (item: Judged): Block => WORDS.find(([, words]) => words.test(messageOf(item)))?.[0] ?? 'account';

const notAuthorized = (base: string, region: string): Text =>
  text`GetFoundationModelAvailability of ${base} in ${region}: authorization ${'NOT_AUTHORIZED'}`;

const isUnauthorized = (scene: Scene, { ref, region }: Judged): boolean =>
  ref?.base != null && availabilityOf(scene, ref.base, region)?.authorization === 'NOT_AUTHORIZED';

const HEADLINES: Readonly<Record<Block, (what: Text) => Text>> = {
  reseller: (what) => text`${what} is not available to accounts that a reseller manages.`,
  country: (what) => text`The provider of ${what} does not allow calls from this country.`,
  sales: (what) => text`AWS does not offer ${what} to this account.`,
  account: (what) => text`AWS blocks this account from ${what}.`,
};

const REASONS: Readonly<Record<Block, Text>> = {
  reseller: text`The account is managed by an AWS Solution Provider or Distributor, and cannot subscribe to this model.`,
  country: text`The provider checks the account’s address and where the request comes from: see https://www.anthropic.com/supported-countries. The Region in the configuration does not change that.`,
  sales: text`AWS opens some newer models account by account. The catalog may show no problem: only a call shows it. The previous generation is usually open to every account.`,
  account: text`AWS blocks the account, not the caller: no IAM policy can change that. New accounts are often blocked until they are verified or have paid a first invoice.`,
};

function askWhom({ block, items, region, run, requestId }: Restricted): Remedy {
  const models = basesOf(items).join(', ') || 'Bedrock';
  const after = text`${namesOf(items)} answers in ${region}`;
  const opening = { run, requestId, after };
  switch (block) {
    case 'reseller':
      return ask({
        whom: text`the AWS Solution Provider or Distributor that manages the account`,
        title: text`Ask the reseller to open the model`,
        message: `${introduce(run)} Bedrock answers that ${models} is not available for channel program accounts. Please have the model opened for our account, or name an account that may use it.`,
        requestId,
        after,
      });
    case 'country':
      return ask({
        whom: text`whoever owns the AWS account and the runner`,
        title: text`Ask for a check of the account’s address and the runner’s country`,
        message: `${introduce(run)} Bedrock answers that the provider of ${models} does not serve our country. Please check the address of the AWS account, and check in which country the runner or its proxy is. If both are right, we need a model of another provider.`,
        requestId,
        after,
      });
    case 'sales':
      return askSales({
        ...opening,
        asks: `Bedrock answers that ${models} is not available for the account in ${region}. Please open the model to it.`,
      });
    case 'account':
      return askSupport({
        ...opening,
        asks: `Bedrock refuses ${models} in ${region}, and names no policy. Please open the account’s access to Bedrock.`,
      });
  }
}
