// The smallest real request for each family of models. Bodies: https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html
import { parseModelId } from './bedrock-ids.ts';
import { modelOf } from './bedrock-models.ts';

export type SmallestCall =
  | { call: 'converse'; maxTokens: number }
  | { call: 'invoke'; body: object }
  | { call: 'none'; reason: string };

const CHAT = { messages: [{ role: 'user', content: '.' }], max_tokens: 1 };

/** Families that Converse does not serve: InvokeModel alone. */
const INVOKE_ONLY: readonly [RegExp, object][] = [
  [/^amazon\.titan-embed/, { inputText: '.' }],
  [
    /^amazon\.nova.*embed/,
    {
      taskType: 'SINGLE_EMBEDDING',
      singleEmbeddingParams: { embeddingPurpose: 'GENERIC_INDEX', text: { truncationMode: 'END', value: '.' } },
    },
  ],
  [/^cohere\.embed/, { texts: ['.'], input_type: 'search_query' }],
  [/^cohere\.rerank/, { api_version: 2, query: '.', documents: ['.'], top_n: 1 }],
  [/^amazon\.rerank/, { query: '.', documents: ['.'], top_n: 1 }],
];

/** Text models, where Converse says that it does not serve one. */
const INVOKE_TEXT: readonly [RegExp, object][] = [
  [/^anthropic\./, { anthropic_version: 'bedrock-2023-05-31', ...CHAT }],
  [/^amazon\.nova/, { messages: [{ role: 'user', content: [{ text: '.' }] }], inferenceConfig: { maxTokens: 1 } }],
  [/^amazon\.titan-text/, { inputText: '.', textGenerationConfig: { maxTokenCount: 1 } }],
  [/^meta\.llama/, { prompt: '.', max_gen_len: 1 }],
  [/^mistral\.(mistral-7b|mixtral|mistral-(large|small)-24)/, { prompt: '<s>[INST].[/INST]', max_tokens: 1 }],
  [/^deepseek\.r1/, { prompt: '.', max_tokens: 1 }],
  [/^openai\.gpt-oss/, { messages: CHAT.messages, max_completion_tokens: 1 }],
  [/^(ai21\.jamba|mistral|deepseek|qwen|zai|moonshot(ai)?|minimax|google|nvidia|writer)\b/, CHAT],
];

type Unasked = 'image' | 'video' | 'speech';

const NEVER: readonly [RegExp, Unasked][] = [
  [/^(stability\.|amazon\.nova-canvas|amazon\.titan-image)/, 'image'],
  [/^(luma\.|amazon\.nova-reel)/, 'video'],
  [/sonic/, 'speech'],
  [/^twelvelabs\./, 'video'],
];

const WHY_NOT: Readonly<Record<Unasked | 'embedding', string>> = {
  image: 'an image model has no small request: one call would make a whole image',
  video: 'a video model has no small request: one call would make or read a whole video',
  speech: 'a speech model is spoken with over a two-way stream, and has no small request',
  embedding: 'no smallest request is known for this embedding model',
};

// OpenAI's models from GPT-5 on refuse fewer output tokens than 16.
const OPENAI_MINIMUM = 16;

export function smallestCall(base: string | null): SmallestCall {
  if (base === null) return { call: 'converse', maxTokens: 1 };
  const kind = NEVER.find(([pattern]) => pattern.test(base))?.[1] ?? modelOf(base)?.kind;
  const invoke = INVOKE_ONLY.find(([pattern]) => pattern.test(base));
  if (invoke) return { call: 'invoke', body: invoke[1] };
  if (kind) return { call: 'none', reason: `${WHY_NOT[kind]}, so it was not invoked` };
  const major = /^openai\.gpt-(\d+)/.exec(base)?.[1];
  return { call: 'converse', maxTokens: major && Number(major) >= 5 ? OPENAI_MINIMUM : 1 };
}

/** The smallest request for any identifier. A stored prompt sets its own limits, and takes none from the request. */
export function smallestRequest(written: string): SmallestCall {
  const { kind, base } = parseModelId(written);
  return kind === 'prompt'
    ? { call: 'none', reason: 'a stored prompt has no small request: it sets its own limits, so it was not invoked' }
    : smallestCall(base);
}

/** The body of InvokeModel for a model that Converse turns out not to serve. */
export const invokeBody = (base: string | null): object | null =>
  base === null ? null : ([...INVOKE_ONLY, ...INVOKE_TEXT].find(([pattern]) => pattern.test(base))?.[1] ?? null);
