import type { Target } from './types.ts';

type Limits = {
  max_tokens?: unknown;
  max_tokens_to_sample?: unknown;
  max_gen_len?: unknown;
  textGenerationConfig?: { maxTokenCount?: unknown };
  inferenceConfig?: { maxTokens?: unknown };
  messages?: unknown;
};

const REFORMAT = 'please reformat your input and try again.';

/** Why a healthy model would refuse this body, or null. */
export function malformedReason({ service, operation }: Target, body: string): string | null {
  if (service !== 'bedrock-runtime' || operation === 'CountTokens') return null;
  let input: Limits | null;
  try {
    input = JSON.parse(body || 'null') as Limits | null;
  } catch {
    return `Malformed input request, ${REFORMAT}`;
  }
  return operation.startsWith('Converse') ? conversationFault(input) : invocationFault(input);
}

function conversationFault(input: Limits | null): string | null {
  if (!Array.isArray(input?.messages) || input.messages.length === 0)
    return 'A conversation must start with a user message. Try again with a conversation that starts with a user message.';
  return belowOne(input.inferenceConfig?.maxTokens)
    ? 'The value at inferenceConfig.maxTokens must be greater than or equal to 1.'
    : null;
}

function invocationFault(input: Limits | null): string | null {
  if (input === null || typeof input !== 'object' || Object.keys(input).length === 0)
    return `Malformed input request: #: required key [messages] not found, ${REFORMAT}`;
  const max =
    input.max_tokens ??
    input.max_tokens_to_sample ??
    input.max_gen_len ??
    input.textGenerationConfig?.maxTokenCount ??
    input.inferenceConfig?.maxTokens;
  return belowOne(max) ? 'max_tokens: Input should be greater than or equal to 1' : null;
}

const belowOne = (max: unknown): boolean => max !== undefined && !(Number(max) >= 1);
