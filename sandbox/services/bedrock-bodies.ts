import type { Model } from '../world.ts';

export type Body = {
  messages?: unknown;
  inferenceConfig?: { maxTokens?: unknown };
  max_tokens?: unknown;
  inputText?: unknown;
  [key: string]: unknown;
};

const OUTPUT = '.';

const isEmbedding = (model: Model): boolean => model.outputModalities.includes('EMBEDDING');

/** What a model says of a body that it cannot use, or null. */
export function malformed(operation: string, model: Model, body: Body): string | null {
  const chat = Array.isArray(body.messages) && body.messages.length > 0;
  const least = leastTokens(model);
  if (operation === 'Converse' && Number(limitOf(body) ?? least) < least)
    return `Invalid 'max_output_tokens': integer below minimum value. Expected a value >= ${least}, but got ${Number(limitOf(body))} instead.`;
  if (operation === 'Converse')
    return chat
      ? null
      : 'A conversation must start with a user message. Try again with a conversation that starts with a user message.';
  const required = (key: string) =>
    `Malformed input request: #: required key [${key}] not found, please reformat your input and try again.`;
  if (isEmbedding(model)) return typeof body.inputText === 'string' ? null : required('inputText');
  // Families without messages (Llama, older Mistral …) have a prompt.
  if (!chat && typeof body.prompt !== 'string') return required('messages');
  if (model.id.startsWith('anthropic.') && body.anthropic_version === undefined) return required('anthropic_version');
  if (model.id.startsWith('anthropic.') && body.max_tokens === undefined) return required('max_tokens');
  const limit = limitOf(body);
  return limit === undefined || Number(limit) >= 1 ? null : 'max_tokens: Input should be greater than or equal to 1';
}

const limitOf = (body: Body): unknown =>
  body.max_tokens ?? body.max_completion_tokens ?? body.max_gen_len ?? body.inferenceConfig?.maxTokens;

/** OpenAI's models from GPT-5 on refuse fewer output tokens: https://github.com/BerriAI/litellm/issues/24365 */
const leastTokens = ({ id }: Model): number => (Number(/^openai\.gpt-(\d+)/.exec(id)?.[1] ?? 0) >= 5 ? 16 : 1);

/** A model may use up its limit, and one without a limit would: the most that can be billed. */
export const outputTokens = (model: Model, body: Body): number =>
  isEmbedding(model) ? 0 : Number(limitOf(body) ?? 4096);

/** About four characters to a token, with the overhead of a chat's framing. */
export function inputTokens(body: Body): number {
  const texts: string[] = [];
  const collect = (value: unknown, key = ''): void => {
    if (typeof value === 'string' && /^(text|content|inputText|prompt)$/.test(key)) texts.push(value);
    else if (Array.isArray(value)) for (const item of value) collect(item, key);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) collect(inner, name);
  };
  collect(body);
  return texts.reduce((sum, text) => sum + Math.ceil(text.length / 4), Array.isArray(body.messages) ? 7 : 0);
}

export function outputFor(operation: string, model: Model, input: number, output: number): unknown {
  const usage = { inputTokens: input, outputTokens: output, totalTokens: input + output };
  const message = { role: 'assistant', content: [{ text: OUTPUT }] };
  if (operation === 'Converse')
    return { output: { message }, stopReason: 'max_tokens', usage, metrics: { latencyMs: 12 } };
  if (isEmbedding(model)) return { embedding: [0.0625, -0.0625], inputTextTokenCount: input };
  if (model.id.startsWith('anthropic.')) {
    return {
      id: 'msg_bdrk_sandbox',
      type: 'message',
      role: 'assistant',
      model: model.id.replace(/^anthropic\.|-v\d+:\d+$/g, ''),
      content: [{ type: 'text', text: OUTPUT }],
      stop_reason: 'max_tokens',
      stop_sequence: null,
      usage: { input_tokens: input, output_tokens: output },
    };
  }
  if (model.id.startsWith('amazon.')) return { output: { message }, stopReason: 'max_tokens', usage };
  return {
    choices: [{ index: 0, message: { role: 'assistant', content: OUTPUT }, finish_reason: 'length' }],
    usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
  };
}
