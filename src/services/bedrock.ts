import { hasBedrock } from '../knowledge/regions.ts';
import type { Service } from './service.ts';

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
    nameIn: null,
  },
  // A list shows what there is, not what may be called.
  provenBy: ['Converse', 'ConverseStream', 'InvokeModel'],
  isIn: hasBedrock,
} as const satisfies Service;
