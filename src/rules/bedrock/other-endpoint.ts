import { isReadable } from '../../answers/bedrock-catalogue.ts';
import { judgedByRegion } from '../../answers/bedrock-cause.ts';
import { partitionOf } from '../../knowledge/regions.ts';
import { allowCaller } from '../../remedies/attach-policy.ts';
import { swapModels } from '../../remedies/models.ts';
import type { Change, Remedy } from '../../remedies/remedy.ts';
import { enumerate, text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { evidenceOf, forCount, isSome, type ModelFacts, modelFacts, namesOf, targetsOf } from './describe-models.ts';
import { type Offer, OTHER_MODEL, offerIds, sourceNote, sourcesOf, succeeding, swapsOf } from './offer-models.ts';

type OtherEndpoint = ModelFacts & {
  readable: boolean;
  host: string;
  /** The project in which requests run that name none. */
  project: string;
  /** An API key is used: the endpoint has an action of its own for that. */
  bearer: boolean;
  others: readonly Offer[];
};

export const otherEndpoint = rule<OtherEndpoint>({
  id: 'bedrock/other-endpoint',
  severities: ['error'],
  title: 'The model needs another endpoint, not bedrock-runtime',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  find: (scene) =>
    judgedByRegion(scene, 'other-endpoint').map((items) => {
      const { region } = items[0];
      const readable = isReadable(scene, region);
      const facts = modelFacts(scene, items, readable ? 'certain' : 'likely');
      return {
        ...facts,
        readable,
        host: `bedrock-mantle.${region}.api.aws`,
        project: `arn:${partitionOf(region).id}:bedrock-mantle:${region}:${facts.run.account ?? '*'}:project/default`,
        bearer: items.some((j) => j.observation.signer === 'bearer'),
        others: offerIds(scene, items, succeeding(scene)),
      };
    }),
  tell: (facts) => {
    const { items, region, readable, host } = facts;
    return {
      headline: text`The endpoint ${'bedrock-mantle'} serves ${namesOf(items)}, and ${'bedrock-runtime'} does not.`,
      explanation: text`A client of ${'bedrock-runtime'} (Converse, InvokeModel) gets no answer from ${forCount(items, 'this model', 'these models')}. The job must call ${`https://${host}/v1`} with a client for OpenAI’s APIs, and needs ${'bedrock-mantle:CreateInference'} instead of ${'bedrock:InvokeModel'}. ${sourceNote(readable, region)}`,
      evidence: evidenceOf(
        items,
        (j) => text`The account’s list in ${j.region} does not have ${j.observation.target ?? ''}.`,
      ),
      remedies: remediesFor(facts),
      lookalikes: [text`If ${'bedrock-runtime'} serves the model by now, its answer is different.`],
    };
  },
});

// https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonBedrockMantleInferenceAccess.html
const infer = (project: string) =>
  ({ Effect: 'Allow', Action: 'bedrock-mantle:CreateInference', Resource: project }) as const;
const WITH_KEY = { Effect: 'Allow', Action: 'bedrock-mantle:CallWithBearerToken', Resource: '*' } as const;

function remediesFor({
  items,
  region,
  run,
  host,
  project,
  bearer,
  others,
}: OtherEndpoint): readonly [Remedy, ...Remedy[]] {
  const names = targetsOf(items);
  const allowed = allowCaller(run.principal, [infer(project), ...(bearer ? [WITH_KEY] : [])]);
  const [first, ...more] = names.map((item): Change => ({ kind: 'remove-value', name: 'bedrock-models', item }));
  const swaps = swapsOf(others);
  return [
    {
      title: text`Call ${enumerate(names)} at ${'bedrock-mantle'}, and remove it from this check`,
      changes: [first as Change, ...more, ...(allowed?.changes ?? [])],
      after: text`the job calls ${enumerate(names)} at ${host}, and this step checks only other models`,
      notes: [
        text`This action asks only ${'bedrock-runtime'}: it cannot prove that a model works at ${'bedrock-mantle'}.`,
        text`Set the base URL of the job’s client to ${`https://${host}/v1`}. Use a Bedrock API key, or sign for the service ${'bedrock-mantle'}.`,
      ],
    },
    ...(isSome(swaps) ? [swapModels(swaps, { region, notes: [...sourcesOf(others, region), OTHER_MODEL] })] : []),
  ];
}
