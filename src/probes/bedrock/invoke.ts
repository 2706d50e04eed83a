import {
  Converse$,
  type ConverseCommandOutput,
  ConverseStream$,
  type ConverseStreamCommandOutput,
  InvokeModel$,
  type InvokeModelCommandInput,
  type InvokeModelCommandOutput,
} from '@aws-sdk/client-bedrock-runtime';
import { reasonOf } from '../../answers/bedrock-reasons.ts';
import { BEDROCK_RUNTIME } from '../../aws/apis/bedrock-runtime.ts';
import type { Client, Command, SendOptions } from '../../aws/client.ts';
import { type Connection, clientOf } from '../../aws/connection.ts';
import type { Observation } from '../../aws/observation.ts';
import { observe } from '../../aws/observe.ts';
import { parseModelId } from '../../knowledge/bedrock-ids.ts';
import { invokeBody, smallestRequest } from '../../knowledge/bedrock-requests.ts';
import { getProfile } from './list-models.ts';
import { questionOf, refuse, type Target } from './target.ts';
import { isUnframed, keepingWords, recognise } from './words.ts';

const NOT_SERVED =
  /action doesn.t support the model|(doesn.t|does not|isn.t|is not) support(ed)?\b.{0,30}\bconverse|use (the )?InvokeModel\b/i;
const STREAM_ONLY =
  /only (supports?|available (for|with)) streaming|streaming[- ]only|(doesn.t|does not) support non-?streaming|use (the )?(ConverseStream|InvokeModelWithResponseStream)|stream(ing)? is required/i;
// The request is this action's own: whatever is found wrong with its body says that AWS had authorized it and knew the model.
const MALFORMED =
  /malformed input request|extraneous key|required key|failed to satisfy constraint|unsupported (request )?(body|field)|^the model returned the following errors|max\w{0,30}tokens?\b.{0,80}\b(minimum|at least|greater than|>=|must be|not supported)|(doesn.t|does not) support the max\w{0,30}tokens?/i;
// "Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got 1 instead."
const MINIMUM =
  /max\w{0,30}tokens?\b.{0,80}?(?:>=|at least|greater than or equal to|minimum (?:value )?(?:of|is))\s{0,9}(\d{1,3})\b/i;
const MOST_TOKENS = 64;

/** Asks for the smallest answer that the model can give. Nothing is sent where no small request exists. */
export async function invoke(connection: Connection, target: Target): Promise<Observation> {
  const call = smallestRequest(target.model);
  if (call.call === 'none') return refuse(target, call.reason);
  if (call.call === 'invoke') return unlessMalformed(target, await invokeModel(connection, target, call.body));
  const answer = await converse(connection, target, call.maxTokens);
  if (answer.status !== 'failed' || answer.error.code !== 'ValidationException') return answer;
  const { message } = answer.error;
  const least = Number(MINIMUM.exec(message)?.[1] ?? 0);
  if (least > call.maxTokens && least <= MOST_TOKENS)
    return unlessMalformed(target, await converse(connection, target, least));
  if (STREAM_ONLY.test(message))
    return unlessMalformed(target, await converseStream(connection, target, call.maxTokens));
  return NOT_SERVED.test(message) ? withoutConverse(connection, target) : unlessMalformed(target, answer);
}

async function withoutConverse(connection: Connection, target: Target): Promise<Observation> {
  const body = invokeBody(await baseOf(connection, target));
  if (!body)
    return refuse(
      target,
      'Converse does not serve this model, and no smallest request for InvokeModel is known, so it was not invoked',
    );
  return unlessMalformed(target, await invokeModel(connection, target, body));
}

/** The model behind the identifier; behind an application profile only its entry tells, which is read where it is needed. */
async function baseOf(connection: Connection, { model, region, signer }: Target): Promise<string | null> {
  const { base, kind } = parseModelId(model);
  if (base !== null || kind !== 'application-profile') return base;
  const entry = await getProfile(connection, { region, signer, followUp: true }, model);
  const [arn] = entry.status === 'ok' ? entry.facts.inferenceProfile.modelArns : [];
  return arn ? parseModelId(arn).base : null;
}

/** That the body does not fit proves nothing against the model, nor for it. */
function unlessMalformed(target: Target, answer: Observation): Observation {
  if (answer.status !== 'failed' || answer.error.code !== 'ValidationException') return answer;
  const { message } = answer.error;
  return MALFORMED.test(message) && !/modelId/.test(message) && reasonOf(answer) === null
    ? refuse(target, `${answer.operation} found the smallest request malformed: ${message}`)
    : answer;
}

const clientFor = (connection: Connection, { signer, region }: Target): Client =>
  clientOf(connection, BEDROCK_RUNTIME, signer, region);

const shortest = ({ model }: Target, maxTokens: number) => ({
  modelId: model,
  messages: [{ role: 'user' as const, content: [{ text: '.' }] }],
  inferenceConfig: { maxTokens },
});

async function converse(connection: Connection, target: Target, maxTokens: number): Promise<Observation> {
  const command = { operation: Converse$, input: shortest(target, maxTokens) };
  return recognise(
    await observe(
      connection,
      questionOf(target, 'Converse'),
      keepingWords(clientFor(connection, target)),
      command,
      ({ output, usage }: ConverseCommandOutput) => (output || usage ? {} : null),
    ),
  );
}

/** A stream begins with 200 and may still end in an error, so it is read to its end: a few events for so short an answer. */
async function converseStream(connection: Connection, target: Target, maxTokens: number): Promise<Observation> {
  const client = clientFor(connection, target);
  let whole = false;
  const reading = {
    send: async (command: Command, options: SendOptions): Promise<{ events: number }> => {
      try {
        const { stream } = (await client.send(command, options)) as ConverseStreamCommandOutput;
        let events = 0;
        for await (const _ of stream ?? []) events++;
        return { events };
      } catch (error) {
        // A gateway in between may answer whole, without the framing of events.
        whole = !options.abortSignal.aborted && isUnframed(error);
        if (!whole) throw error;
        return { events: 1 };
      }
    },
  };
  const command = { operation: ConverseStream$, input: shortest(target, maxTokens) };
  const answer = recognise(
    await observe(
      connection,
      questionOf(target, 'ConverseStream'),
      keepingWords(reading),
      command,
      ({ events }: { events: number }) => (events > 0 ? {} : null),
    ),
  );
  return whole && answer.status === 'ok'
    ? refuse(target, 'the model only streams, and its answer was not a stream of events')
    : answer;
}

async function invokeModel(connection: Connection, target: Target, body: object): Promise<Observation> {
  const command = {
    operation: InvokeModel$,
    input: {
      modelId: target.model,
      contentType: 'application/json',
      accept: 'application/json',
      body: JSON.stringify(body),
    } satisfies InvokeModelCommandInput,
  };
  return recognise(
    await observe(
      connection,
      questionOf(target, 'InvokeModel'),
      keepingWords(clientFor(connection, target)),
      command,
      ({ body: answer }: InvokeModelCommandOutput) => (isObject(answer) ? {} : null),
    ),
  );
}

/** Every model answers with a JSON object. */
function isObject(body: Uint8Array): boolean {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof parsed === 'object' && parsed !== null;
  } catch {
    return false;
  }
}
