import { parseModelId } from '../knowledge/bedrock-ids.ts';
import { profilesFor } from '../knowledge/bedrock-models.ts';
import { hasBedrock } from '../knowledge/regions.ts';
import { parseArn } from '../names/arn.ts';
import type { Place, Service } from './service.ts';

/** A profile needs its own ARN, and the model’s here and in every Region it routes to, where the table has them. */
function modelArns(model: string, { partition, region, account }: Place): string[] {
  if (parseArn(model)) return [model];
  const { prefix, base } = parseModelId(model);
  const modelArn = (where: string): string => `arn:${partition}:bedrock:${where}::foundation-model/${base}`;
  if (base === null) return [];
  if (prefix === null) return [modelArn(region)];
  const destinations = profilesFor(base, region).find((p) => p.prefix === prefix)?.destinations;
  // A global profile's requests name no Region: https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html
  const everywhere = prefix === 'global' ? [''] : [];
  const routes = destinations ? [...new Set([region, ...destinations, ...everywhere])] : ['*'];
  return [`arn:${partition}:bedrock:${region}:${account}:inference-profile/${model}`, ...routes.map(modelArn)];
}

export const bedrock = {
  name: 'Bedrock',
  reportKey: 'bedrock_runtime',
  // The control plane and the runtime are two clients, each with a variable of its own.
  endpoints: ['AWS_ENDPOINT_URL_BEDROCK', 'AWS_ENDPOINT_URL_BEDROCK_RUNTIME'],
  always: false,
  takesBearer: true,
  listing: 'ListFoundationModels',
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonbedrock.html
  actions: {
    ListFoundationModels: 'bedrock:ListFoundationModels',
    ListInferenceProfiles: 'bedrock:ListInferenceProfiles',
    GetFoundationModel: 'bedrock:GetFoundationModel',
    GetFoundationModelAvailability: 'bedrock:GetFoundationModelAvailability',
    GetInferenceProfile: 'bedrock:GetInferenceProfile',
    GetUseCaseForModelAccess: 'bedrock:GetUseCaseForModelAccess',
    GetAccountDataRetention: 'bedrock:GetAccountDataRetention',
    Converse: 'bedrock:InvokeModel',
    ConverseStream: 'bedrock:InvokeModelWithResponseStream',
    InvokeModel: 'bedrock:InvokeModel',
    InvokeModelWithResponseStream: 'bedrock:InvokeModelWithResponseStream',
  },
  targets: {
    input: 'bedrock-models',
    setting: 'models',
    operation: 'InvokeModel',
    uses: () => ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
    simulated: null,
    alias: null,
    bareName: (model) => model,
    arn: null,
    resources: modelArns,
    nameIn: null,
  },
  // A list shows what there is, not what may be called.
  provenBy: ['Converse', 'ConverseStream', 'InvokeModel'],
  isIn: hasBedrock,
} as const satisfies Service;
