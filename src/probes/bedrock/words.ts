// Some answers reach the SDK without a name: a refused API key has no `x-amzn-errortype`, and a model's own error comes in its provider's shape,
// `{"type":"error","error":{"type":"permission_error","message":"…"}}`, of which the SDK keeps no word.

import type { Sender } from '../../aws/client.ts';
import type { ObservationOf } from '../../aws/observation.ts';
import { isAwsHost } from '../../names/host.ts';
import type { Operation } from '../../services/registry.ts';

type Unnamed = { name?: string; message?: string; Message?: string; error?: { type?: string; message?: string } };

/** The client, with the answer's own words where the error's reader looks for them. */
export const keepingWords = <C>(client: Sender<C>): Sender<C> => ({
  send: async (command, options) => {
    try {
      return await client.send(command, options);
    } catch (thrown) {
      const error = thrown as Unnamed;
      const words = error?.error?.message ?? error?.Message;
      if (words && /^(UnknownError|Unknown)?$/.test(error.message ?? '')) {
        error.message = words;
        if (error.error?.type) error.name = error.error.type;
      }
      throw thrown;
    }
  },
});

const AWS_WORDS = /API key|bearer token|is not authorized to perform|security token/i;
// What AWS's front layer says of an API key; a gateway has other words for a key of its own.
const FRONT_LAYER = /^(Authentication failed: Please make sure your API Key is valid|Invalid API Key format\b)/i;

/**
 * A nameless JSON answer in AWS's own words is the service's, though it carries neither an error name nor a request ID.
 * At AWS's own host, its front layer alone answers without one.
 */
export function recognise<O extends Operation>(observation: ObservationOf<O>): ObservationOf<O> {
  if (observation.status !== 'failed' || observation.error.kind !== 'protocol') return observation;
  const { httpStatus, message, host, requestId } = observation.error;
  const words = host && isAwsHost(host) && requestId === undefined ? FRONT_LAYER : AWS_WORDS;
  if ((httpStatus !== 401 && httpStatus !== 403) || !words.test(message)) return observation;
  return { ...observation, error: { ...observation.error, kind: 'service' } };
}

type Unframed = { code?: unknown; $fault?: unknown; $metadata?: { httpStatusCode?: number } };

/** Whether a stream failed only because its answer came whole, without the framing of events, as from a gateway. */
export function isUnframed(error: unknown): boolean {
  const { code, $fault, $metadata } = error as Unframed;
  return code === undefined && $fault === undefined && ($metadata?.httpStatusCode ?? 200) === 200;
}
