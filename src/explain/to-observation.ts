// An error of a log as the observation that a probe would have made of the same answer.
import { parseArn } from '../names/arn.ts';
import { table } from '../names/table.ts';
import type { FailedObservation, ProbeService } from '../scene.ts';
import type { FoundError } from './log-error.ts';
import { kindOf } from './whereabouts.ts';

const ANY_ROLE = 'arn:aws:iam::ACCOUNT_ID:role/ROLE';
/** Where the text names none: words in capitals, which the reader replaces. */
const UNNAMED = { s3: 'BUCKET', dynamodb: 'TABLE', bedrock: 'MODEL_ID' } as const;

/** Bearer tokens of Bedrock are refused in words of their own. */
const BEARER = /make sure your API key is valid|bearer token|invalid api key format|CallWithBearerToken/i;

/** Operations that stand for the same question to the same service. */
const ALIKE: Readonly<Record<string, string>> = table({
  InvokeModelWithResponseStream: 'InvokeModel',
  ConverseStream: 'Converse',
  CountTokens: 'InvokeModel',
});

export function toObservation(error: FoundError): FailedObservation {
  const { service, operation, message, tool, line, file, times } = error;
  const known = kindOf(service);
  return {
    service: known ?? (`other:${spelled(service)}` as ProbeService),
    operation: operationOf(error, known),
    target: targetOf(error, known),
    region: error.region ?? '',
    durationMs: 0,
    signer: operation === 'AssumeRoleWithWebIdentity' ? 'none' : BEARER.test(message) ? 'bearer' : 'base',
    followUp: false,
    status: 'failed',
    error: errorOf(error),
    log: {
      tool,
      line,
      times,
      ...(file === undefined ? {} : { file }),
      operation,
      service: service ? spelled(service) : null,
      resources: [],
    },
  };
}

type Known = ReturnType<typeof kindOf>;

function operationOf({ operation, code }: FoundError, known: Known): string {
  // A table that does not exist is missing for all of its operations.
  if (known === 'dynamodb' && (!operation || code === 'ResourceNotFoundException')) return 'DescribeTable';
  if (operation) return ALIKE[operation] ?? operation;
  if (known === 'sts') return 'GetCallerIdentity';
  return known === 'bedrock' ? 'InvokeModel' : 'a request';
}

const errorOf = ({ kind, code, message, httpStatus, requestId, host }: FoundError): FailedObservation['error'] => ({
  kind,
  code: code === 'CERTIFICATE' ? 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' : code,
  message: bare(message),
  ...(httpStatus ? { httpStatus } : {}),
  ...(requestId ? { requestId } : {}),
  ...(host ? { host } : {}),
});

/** As AWS writes it, where a tool prints its own name for it. */
function spelled(service: string | null): string {
  if (!service) return 'AWS';
  const name = service.replace(/^(?:Amazon|AWS)\s?(?=[A-Z])/, '');
  return /^[a-z0-9-]{2,5}$/.test(name) ? name.toUpperCase() : name;
}

function targetOf({ target, operation, message }: FoundError, known: Known): string | null {
  if (known === null) return null;
  if (known === 'sts') {
    if (!/^AssumeRole/.test(operation ?? '') && !/AssumeRole|TagSession|SetSourceIdentity/.test(message)) return null;
    return target && parseArn(target) ? target : ANY_ROLE;
  }
  if (operation === 'ListBuckets' || operation === 'ListTables' || operation === 'ListFoundationModels') return null;
  return target ?? UNNAMED[known];
}

function messageIn(text: string): string {
  const inside = /^\{\s{0,9}"?[Mm]essage"?\s{0,9}:\s{0,9}"([\s\S]*)$/.exec(text)?.[1];
  return inside === undefined ? text : inside.replace(/"?\s{0,9}\}?$/, '');
}

/** The wrappers in which clients hand AWS's words on. */
const bare = (message: string): string =>
  messageIn(message.trim())
    .replace(/^(?:\w+(?:Exception|Error): )+(?=[A-Z])/, '')
    .trim();
