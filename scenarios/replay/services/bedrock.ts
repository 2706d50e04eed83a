import { refusal } from '../refusal.ts';
import type { Exchange, Reply } from '../types.ts';
import { jsonReply } from '../wire.ts';

const MODELS = [
  'amazon.nova-lite-v1:0',
  'amazon.nova-micro-v1:0',
  'amazon.titan-embed-text-v2:0',
  'cohere.embed-english-v3',
  'mistral.mistral-large-3-675b-instruct',
  'qwen.qwen3-32b-v1:0',
  'openai.gpt-oss-120b-1:0',
];
const PREFIX = /^(us|eu|apac|jp|au|in|ca|us-gov|global)\./;

export function answerBedrock(exchange: Exchange): Reply {
  const { call, rule } = exchange;
  if (rule?.body !== undefined) return jsonReply(rule, rule.body);
  const id = call.resource ?? '';
  if (call.operation.startsWith('GetFoundationModel') && (PREFIX.test(id) || id.includes('inference-profile')))
    return refusal(call, {
      status: 400,
      error: { code: 'ValidationException', message: 'The provided model identifier is invalid.' },
    });
  return jsonReply(rule, granted(exchange, id));
}

function granted(exchange: Exchange, id: string): unknown {
  const { call } = exchange;
  switch (call.operation) {
    case 'GetFoundationModelAvailability':
      return {
        modelId: id,
        agreementAvailability: { status: 'AVAILABLE' },
        authorizationStatus: 'AUTHORIZED',
        entitlementAvailability: 'AVAILABLE',
        regionAvailability: 'AVAILABLE',
      };
    case 'GetFoundationModel':
      return { modelDetails: modelSummary(call.region, id) };
    case 'ListFoundationModels':
      return { modelSummaries: listedModels(exchange).map((model) => modelSummary(call.region, model)) };
    case 'GetInferenceProfile':
      return profile(exchange, id, []);
    case 'ListInferenceProfiles':
      return { inferenceProfileSummaries: listedProfiles(exchange) };
    case 'GetAccountDataRetention':
      return { mode: 'default' };
    default:
      return {};
  }
}

const modelArn = (region: string | null, id: string): string => `arn:aws:bedrock:${region}::foundation-model/${id}`;

const modelSummary = (region: string | null, id: string): unknown => ({
  modelId: id,
  modelArn: modelArn(region, id),
  modelName: id,
  providerName: id.split('.')[0],
  inputModalities: ['TEXT'],
  outputModalities: ['TEXT'],
  responseStreamingSupported: true,
  inferenceTypesSupported: ['ON_DEMAND'],
  modelLifecycle: { status: 'ACTIVE' },
});

function listedModels({ replayed }: Exchange): string[] {
  const asked = (replayed.asked ?? []).filter((id) => !PREFIX.test(id) && !id.startsWith('arn:'));
  return replayed.models ?? [...new Set([...MODELS, ...asked])];
}

function listedProfiles(exchange: Exchange): unknown[] {
  const { call, replayed } = exchange;
  const asked = (replayed.asked ?? []).filter((id) => PREFIX.test(id));
  return (
    replayed.inferenceProfiles ??
    asked.map((id) => profile(exchange, id, [{ modelArn: modelArn(call.region, id.replace(PREFIX, '')) }]))
  );
}

const profile = ({ call, identity }: Exchange, id: string, models: unknown[]): unknown => ({
  inferenceProfileId: id,
  inferenceProfileArn: `arn:aws:bedrock:${call.region}:${identity.account}:inference-profile/${id}`,
  inferenceProfileName: id,
  status: 'ACTIVE',
  type: 'SYSTEM_DEFINED',
  models,
});
