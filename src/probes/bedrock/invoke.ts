import { BedrockRuntimeClient, ConverseCommand, type ConverseCommandOutput, InvokeModelCommand, type InvokeModelCommandOutput } from '@aws-sdk/client-bedrock-runtime';
import { type Connection, clientSettings } from '../../aws/connection.ts';
import { notEvaluated, type Question } from '../../aws/not-evaluated.ts';
import { observe } from '../../aws/observe.ts';
import { parseModelId } from '../../knowledge/bedrock-ids.ts';
import { invokeBody, smallestCall } from '../../knowledge/bedrock-requests.ts';
import type { Facts, Observation, Signer } from '../../types.ts';
import { keepWords, recognise } from './words.ts';

export type Target = { model: string; region: string; signer: Signer };

const NOT_SERVED = /action doesn.t support the model/i;
const MALFORMED = /malformed input request|extraneous key|required key|failed to satisfy constraint|unsupported (request )?(body|field)/i;
// "Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got 1 instead."
const MINIMUM = /max\w*tokens?\b.{0,80}?(?:>=|at least|greater than or equal to|minimum (?:value )?(?:of|is))\s*(\d{1,3})\b/i;
const MOST_TOKENS = 64;

/** Asks for the smallest answer that the model can give. Nothing is sent where no small request exists. */
export async function invoke(connection: Connection, target: Target): Promise<Observation> {
  const { base } = parseModelId(target.model);
  const call = smallestCall(base);
  if (call.call === 'none') return refuse(target, call.reason);
  if (call.call === 'invoke') return unlessMalformed(target, await invokeModel(connection, target, call.body));
  const answer = await converse(connection, target, call.maxTokens);
  if (answer.status !== 'failed') return answer;
  const { message } = answer.error;
  const least = Number(MINIMUM.exec(message)?.[1] ?? 0);
  if (least > call.maxTokens && least <= MOST_TOKENS) return converse(connection, target, least);
  if (!NOT_SERVED.test(message)) return unlessMalformed(target, answer);
  const body = invokeBody(base);
  if (!body) return refuse(target, 'Converse does not serve this model, and no smallest request for InvokeModel is known, so it was not invoked');
  return unlessMalformed(target, await invokeModel(connection, target, body));
}

/** The body is this action's, not the job's: that it does not fit proves nothing against the model, nor for it. */
function unlessMalformed(target: Target, answer: Observation): Observation {
  if (answer.status !== 'failed' || answer.error.code !== 'ValidationException') return answer;
  const { message } = answer.error;
  return MALFORMED.test(message) && !/modelId/.test(message) ? refuse(target, `${answer.operation} found the smallest request malformed: ${message}`) : answer;
}

const questionOf = (target: Target, operation: string): Question => ({ service: 'bedrock', operation, target: target.model, region: target.region, signer: target.signer });

export const refuse = (target: Target, reason: string): Observation => notEvaluated(questionOf(target, 'InvokeModel'), target.region, reason);

const clientFor = (connection: Connection, { signer, region }: Target): BedrockRuntimeClient => new BedrockRuntimeClient(clientSettings(connection, signer, region));

async function converse(connection: Connection, target: Target, maxTokens: number): Promise<Observation> {
  const command = new ConverseCommand({ modelId: target.model, messages: [{ role: 'user', content: [{ text: '.' }] }], inferenceConfig: { maxTokens } });
  return recognise(await observe<ConverseCommandOutput>(connection, questionOf(target, 'Converse'), clientFor(connection, target), keepWords(command), ({ output, usage }) => (output || usage ? tokens(usage?.inputTokens, usage?.outputTokens) : null)));
}

async function invokeModel(connection: Connection, target: Target, body: object): Promise<Observation> {
  const command = new InvokeModelCommand({ modelId: target.model, contentType: 'application/json', accept: 'application/json', body: JSON.stringify(body) });
  return recognise(
    await observe<InvokeModelCommandOutput>(connection, questionOf(target, 'InvokeModel'), clientFor(connection, target), keepWords(command), (output, headers) => {
      const answer = parseBody(output.body);
      if (!answer) return null;
      const { usage } = answer;
      return tokens(count(headers['x-amzn-bedrock-input-token-count']) ?? usage?.input_tokens ?? usage?.prompt_tokens ?? answer.inputTextTokenCount, count(headers['x-amzn-bedrock-output-token-count']) ?? usage?.output_tokens ?? usage?.completion_tokens);
    }),
  );
}

type Body = { usage?: Record<string, number>; inputTextTokenCount?: number };

function parseBody(body: { transformToString?: () => string } | Uint8Array | undefined): Body | null {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(body as Uint8Array));
    return typeof parsed === 'object' && parsed !== null ? (parsed as Body) : null;
  } catch {
    return null;
  }
}

const count = (header: string | undefined): number | undefined => (header && /^\d+$/.test(header) ? Number(header) : undefined);
const tokens = (input: number | undefined, output: number | undefined): Facts => ({ ...(input === undefined ? {} : { inputTokens: input }), ...(output === undefined ? {} : { outputTokens: output }) });
