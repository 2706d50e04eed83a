// What an encoded authorization message of a log says, where the identity may have it decoded: a read, and nothing more.
import {
  DecodeAuthorizationMessage$,
  type DecodeAuthorizationMessageCommandInput,
  type DecodeAuthorizationMessageCommandOutput,
} from '@aws-sdk/client-sts';
import { STS } from '../aws/apis/sts.ts';
import { clientOf } from '../aws/connection.ts';
import type { DecodedMessage, Observation } from '../aws/observation.ts';
import { observe } from '../aws/observe.ts';
import type { Scene } from '../scene.ts';
import type { ProbeContext } from './probe.ts';

const MOST_MESSAGES = 3;

export function decodeMessages({ connection, signer, signed }: ProbeContext, { log }: Scene): Promise<Observation>[] {
  const messages = [...new Set((log?.observations ?? []).flatMap((o) => o.log?.encoded ?? []))];
  if (!signed) return [];
  const { region } = connection;
  const client = clientOf(connection, STS, signer, region);
  return messages.slice(0, MOST_MESSAGES).map((encoded) =>
    observe(
      connection,
      { service: 'sts', operation: 'DecodeAuthorizationMessage', region, signer, followUp: true, target: null },
      client,
      {
        operation: DecodeAuthorizationMessage$,
        input: { EncodedMessage: encoded } satisfies DecodeAuthorizationMessageCommandInput,
      },
      ({ DecodedMessage }: DecodeAuthorizationMessageCommandOutput) => readDecoded(encoded, DecodedMessage ?? ''),
    ),
  );
}

type Decoded = {
  explicitDeny?: unknown;
  matchedStatements?: { items?: { statementId?: unknown }[] };
  context?: { principal?: { arn?: unknown }; action?: unknown; resource?: unknown };
};

/**
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html; null where it is not written
 * so.
 */
export function readDecoded(encoded: string, text: string): DecodedMessage | null {
  try {
    const { explicitDeny, matchedStatements, context } = JSON.parse(text) as Decoded;
    const { principal, action, resource } = context ?? {};
    if (typeof action !== 'string' || typeof resource !== 'string') return null;
    return {
      encoded,
      principal: typeof principal?.arn === 'string' ? principal.arn : '',
      action,
      resource,
      explicit: explicitDeny === true,
      statements: (matchedStatements?.items ?? []).flatMap(({ statementId }) =>
        typeof statementId === 'string' && statementId ? statementId : [],
      ),
    };
  } catch {
    return null;
  }
}
