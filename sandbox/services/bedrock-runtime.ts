import { accountOf } from '../directory.ts';
import { bedrockError, bedrockReply } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import type { Reply } from '../wire.ts';
import type { Model } from '../world.ts';
import { type Body, inputTokens, malformed, outputFor, outputTokens } from './bedrock-bodies.ts';
import {
  bareId,
  ended,
  findModel,
  findProfile,
  invalidId,
  looksLikeProfile,
  modelArn,
  profileArn,
  refusalFor,
  unknownOperation,
} from './bedrock-models.ts';

const invalid = (message: string): Reply => bedrockError(400, 'ValidationException', message);

// The order here is inferred from which answer wins in users' reports; AWS does not document it: constraints of the API's model,
// permission for the profile and then for its models, the id, the model's life, access, and the body last.
export function answerRuntime(exchange: Exchange): Reply {
  const { call, incoming, principal, region } = exchange;
  if (!['Converse', 'InvokeModel', 'CountTokens'].includes(call.operation)) return unknownOperation();
  const id = bareId(call.resource ?? '');
  let body: Body;
  try {
    const parsed: unknown = JSON.parse(incoming.body.toString() || 'null');
    body = typeof parsed === 'object' && parsed !== null ? (parsed as Body) : {};
  } catch {
    return invalid('Malformed input request, please reformat your input and try again.');
  }
  const maxTokens = body.inferenceConfig?.maxTokens;
  if (call.operation === 'Converse' && maxTokens !== undefined && !(Number(maxTokens) >= 1)) {
    return invalid(
      `1 validation error detected: Value '${String(maxTokens)}' at 'inferenceConfig.maxTokens' failed to satisfy constraint: Member must have value greater than or equal to 1`,
    );
  }

  const profile = findProfile(exchange, id);
  // Converse asks for the same permission as InvokeModel: https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
  const action = call.operation === 'CountTokens' ? 'bedrock:CountTokens' : 'bedrock:InvokeModel';
  const own = profile || looksLikeProfile(id) ? profileArn(region, principal.account, id) : modelArn(region, id);
  for (const resource of [own, ...(profile?.modelArns ?? [])]) {
    const refusal = refusalFor(exchange, action, resource);
    if (refusal) return refusal;
  }
  if (call.operation === 'CountTokens') return invalid("The provided model doesn't support counting tokens.");

  const base = profile ? bareId(profile.modelArns[0] ?? '') : id;
  const model = profile
    ? (exchange.directory.world.models.find((m) => m.id === base) ?? null)
    : findModel(exchange, base);
  if (!model) return invalidId();
  if (!profile && !model.inferenceTypes.includes('ON_DEMAND')) {
    return invalid(
      `Invocation of model ID ${id} with on-demand throughput isn\u2019t supported. Retry your request with the ID or ARN of an inference profile that contains this model.`,
    );
  }
  return ended(model, exchange.now) ?? noAccess(exchange, model) ?? run(exchange, model, body);
}

function noAccess({ directory, principal }: Exchange, model: Model): Reply | null {
  if (model.id.startsWith('anthropic.') && !accountOf(directory.world, principal.account)?.anthropicFormSubmitted) {
    return bedrockError(
      404,
      'ResourceNotFoundException',
      'Model use case details have not been submitted for this account. Fill out the Anthropic use case details form before using the model. If you have already filled out the form, try again in 15 minutes.',
    );
  }
  return model.enabled
    ? null
    : bedrockError(403, 'AccessDeniedException', "You don't have access to the model with the specified model ID.");
}

function run({ call }: Exchange, model: Model, body: Body): Reply {
  if (call.operation === 'Converse' && !model.outputModalities.includes('TEXT'))
    return invalid(
      "This action doesn't support the model that you provided. Try again with a supported text or chat model.",
    );
  const fault = malformed(call.operation, model, body);
  if (fault) return invalid(fault);
  const input = inputTokens(body);
  const output = outputTokens(model, body);
  const headers = {
    'x-amzn-bedrock-invocation-latency': '12',
    'x-amzn-bedrock-input-token-count': String(input),
    'x-amzn-bedrock-output-token-count': String(output),
  };
  return bedrockReply(200, outputFor(call.operation, model, input, output), headers);
}
