// Models that answered are asked once more the way Claude Code asks them, where the job runs it: by streaming, which is
// an action of its own in IAM.
// https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InvokeModelWithResponseStream.html
import {
  InvokeModelWithResponseStream$,
  type InvokeModelWithResponseStreamCommandInput,
  type InvokeModelWithResponseStreamCommandOutput,
} from '@aws-sdk/client-bedrock-runtime';
import { mayBeClaude } from '../../answers/claude-code.ts';
import { BEDROCK_RUNTIME } from '../../aws/apis/bedrock-runtime.ts';
import type { Command, SendOptions } from '../../aws/client.ts';
import { type Connection, clientOf } from '../../aws/connection.ts';
import type { Observation } from '../../aws/observation.ts';
import { observe } from '../../aws/observe.ts';
import { invokeBody } from '../../knowledge/bedrock-requests.ts';
import { isUnframed, keepingWords, recognise } from './words.ts';

/** Those whose first question was answered; Claude Code works with Anthropic's models alone. */
export const answeredModels = (observations: readonly Observation[]): Observation[] =>
  observations.filter(
    (o) =>
      o.service === 'bedrock' &&
      o.status === 'ok' &&
      !o.followUp &&
      o.target !== null &&
      (o.operation === 'Converse' || o.operation === 'InvokeModel') &&
      mayBeClaude(o.target),
  );

/** That AWS lets the call through is all that is asked: the model has answered already, so the stream is not read. */
export async function stream(
  connection: Connection,
  { target, region, signer }: Pick<Observation, 'target' | 'region' | 'signer'>,
): Promise<Observation> {
  const model = target ?? '';
  const client = clientOf(connection, BEDROCK_RUNTIME, signer, region);
  const reading = {
    send: async (command: Command, options: SendOptions): Promise<{ through: boolean }> => {
      try {
        const { body } = (await client.send(command, options)) as InvokeModelWithResponseStreamCommandOutput;
        return { through: body !== undefined };
      } catch (error) {
        // A gateway in between may answer whole, without the framing of events: let through all the same.
        if (options.abortSignal.aborted || !isUnframed(error)) throw error;
        return { through: true };
      }
    },
  };
  const command = {
    operation: InvokeModelWithResponseStream$,
    input: {
      modelId: model,
      contentType: 'application/json',
      accept: 'application/json',
      body: JSON.stringify(invokeBody('anthropic.')),
    } satisfies InvokeModelWithResponseStreamCommandInput,
  };
  return recognise(
    await observe(
      connection,
      {
        service: 'bedrock',
        operation: 'InvokeModelWithResponseStream',
        target: model,
        region,
        signer,
        followUp: false,
      },
      keepingWords(reading),
      command,
      ({ through }: { through: boolean }) => (through ? {} : null),
    ),
  );
}
