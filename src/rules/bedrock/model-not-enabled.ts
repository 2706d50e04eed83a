import { availabilityOf, formSubmitted } from '../../answers/bedrock-catalogue.ts';
import { type Judged, judged } from '../../answers/bedrock-cause.ts';
import { acceptAgreement, openModelAccess, submitFormAndAgree } from '../../remedies/administration.ts';
import { askSupport } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import type { ModelAvailability, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import {
  availabilityLook,
  basesOf,
  evidenceOf,
  isSome,
  type ModelFacts,
  modelFacts,
  namesOf,
  requestIdOf,
} from './describe-models.ts';

/** Who can open the model: GovCloud's own page, Anthropic's form, an agreement, or nobody but AWS. */
type Way = 'gov' | 'form' | 'agreement' | 'support';

type NotEnabled = ModelFacts & {
  known: readonly { base: string; availability: ModelAvailability }[];
  way: Way;
  requestId: string | null;
};

export const modelNotEnabled = rule<NotEnabled>({
  id: 'bedrock/model-not-enabled',
  severities: ['error'],
  title: 'The account has no access to the model',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  find(scene) {
    const items = judged(scene, 'model-not-enabled');
    if (!isSome(items)) return [];
    const known = items.flatMap(({ ref, region }) => {
      const availability = ref?.base ? availabilityOf(scene, ref.base, region) : null;
      return ref?.base && availability ? [{ base: ref.base, availability }] : [];
    });
    // A refusal that the catalog contradicts has a cause that nobody outside AWS sees.
    const contradicted = known.length > 0 && known.every(isPositive);
    return [
      {
        ...modelFacts(scene, items, contradicted ? 'likely' : 'certain'),
        known,
        way: wayFor(scene, items, contradicted),
        requestId: requestIdOf(items),
      },
    ];
  },
  tell: (facts) => ({
    headline: text`The account has no access to ${namesOf(facts.items)}.`,
    explanation: text`AWS accepted the credentials and refused the model, so the problem is neither the key nor a missing IAM action. ${WHY[facts.way]}`,
    evidence: evidenceOf(
      facts.items,
      () => [],
      ...facts.known.map(({ base, availability: a }) => ({
        text: text`GetFoundationModelAvailability of ${base}: agreement ${a.agreement}, authorization ${a.authorization}, entitlement ${a.entitlement}, Region ${a.region}`,
      })),
    ),
    remedies: remediesFor(facts),
    lookalikes: [
      text`Access was granted in another account: compare the account in the report with the one where the model works.`,
    ],
  }),
});

const isPositive = ({ availability }: NotEnabled['known'][number]): boolean =>
  availability.agreement === 'AVAILABLE' && availability.authorization === 'AUTHORIZED';

function wayFor(scene: Scene, items: readonly Judged[], contradicted: boolean): Way {
  if (items.some((j) => j.region.startsWith('us-gov-'))) return 'gov';
  if (contradicted) return 'support';
  if (items.some((j) => j.ref?.base?.startsWith('anthropic.') && formSubmitted(scene, j.region) === false))
    return 'form';
  // Amazon's own models take no agreement: https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html
  return basesOf(items).some((base) => !base.startsWith('amazon.')) ? 'agreement' : 'support';
}

const WHY: Readonly<Record<Way, Text>> = {
  gov: text`In GovCloud an administrator enables each model by hand, and nobody has enabled this one.`,
  form: text`Anthropic’s use case form has not been submitted in this account. AWS makes no agreement without it.`,
  agreement: text`Nobody has accepted the agreement for the model in this account, or it was not completed.`,
  support: text`The account has everything that it can grant itself, so AWS blocks the model.`,
};

function remediesFor({ way, items, region, run, requestId }: NotEnabled): readonly [Remedy, ...Remedy[]] {
  const names = namesOf(items);
  const bases = basesOf(items);
  const support = askSupport({
    run,
    asks: `Bedrock refuses ${bases.join(', ') || 'a model'} in ${region} with "You don't have access to the model". Please tell us what is missing, or give us access.`,
    requestId,
    after: text`the model ${names} answers in ${region}`,
    looks: availabilityLook(items),
  });
  const sold = bases.filter((base) => !base.startsWith('amazon.'));
  if (way === 'support' || !isSome(bases)) return [support];
  if (way === 'gov') return [openModelAccess(bases), support];
  if (!isSome(sold)) return [support];
  return [way === 'form' ? submitFormAndAgree(sold, region) : acceptAgreement(sold, region), support];
}
