// What a refusal of Bedrock means, by its words: the same reason comes as a 400, a 403 or a 404, and a ValidationException proves nothing by its name.
// https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html; wordings as users quote them, 2024 to 2026-11.

import { parseModelId } from '../knowledge/bedrock-ids.ts';
import type { FailedObservation, Observation } from '../scene.ts';
import { answerOf } from './answer.ts';

export type Reason =
  | 'api-key'
  | 'payment'
  | 'marketplace'
  | 'pending'
  | 'form'
  | 'retention'
  | 'end-of-life'
  | 'legacy'
  | 'profile-required'
  | 'not-enabled'
  | 'account'
  | 'not-in-region'
  | 'invalid-id'
  | 'quota';

// The first that matches counts: a payment fault is told in a Marketplace sentence, and a pending subscription in one about the account.
const WORDS: readonly [Reason, RegExp][] = [
  [
    'api-key',
    /make sure your API key is valid|bearer token (has expired|is (invalid|expired|malformed))|invalid bearer token|invalid_api_key|invalid API key format|API key (is (invalid|expired|not valid)|has expired)/i,
  ],
  [
    'payment',
    /INVALID_PAYMENT_INSTRUMENT|\b(provide|add|needs?|requires?|without|no|missing) (a )?valid payment (instrument|method)|valid payment (instrument|method) (must|is (needed|required|missing)|was not|could not)/i,
  ],
  [
    'marketplace',
    /required AWS Marketplace actions|not authorized to perform:? aws-marketplace:|aws-marketplace:Subscribe/i,
  ],
  [
    'pending',
    /subscription for this model is still being processed|MPAgreementBeingCreated|(agreement|subscription)\b.{0,60}\b(is (still )?(pending|being (created|processed))|in progress)/i,
  ],
  [
    'form',
    /use case details have not been submitted|(not|n.t) (been )?(filled|submitted|completed)\b.{0,40}\b(use[- ]case|request) (details )?form|fill out the .{0,20}use case details form|FTUFormNotFilled/i,
  ],
  ['retention', /data[- ]retention mode/i],
  [
    'end-of-life',
    /reached (the )?end[- ]of[- ](its |their )?life|past its end[- ]of[- ]life|\bmodel\b.{0,80}\b(has|have) been (retired|discontinued|withdrawn)|\bmodel\b.{0,80}\bis no longer (available|supported|offered)(?!.{0,30}\bregion)/i,
  ],
  ['legacy', /marked by (the )?provider as legacy|model is (in )?legacy/i],
  [
    'profile-required',
    /on-demand (throughput|inference|invocations?)\b.{0,20}\b(isn.t|is not|not) (supported|available)|(doesn.t|does not) support on-demand|ID or ARN of an inference profile/i,
  ],
  [
    'not-enabled',
    /don.t have access to the model|does(n.t| not) have an agreement|not (available|accessible)\b.{0,60}\buntil\b.{0,40}\benabled?\b|model access (is|has) not (been )?(enabled|granted)|\bmodel\b.{0,80}\b(is|been) not enabled for (this|your) account/i,
  ],
  [
    'account',
    /^(\w+: )?operation not allowed[.!]?$|account is not authorized to (invoke this API|perform this action|access this model)|is not available for (this|your) account|channel program account|not allowed from unsupported countries|contact AWS Sales/i,
  ],
  [
    'not-in-region',
    /model\b.{0,80}(\bnot|n.t) (supported|available|offered) in ((this|the|your)\b.{0,20}\bregion|[a-z]{2}(-[a-z]+)+-\d)|not (supported|available) in region|no longer (available|supported|offered)\b.{0,30}\bregion/i,
  ],
  [
    'quota',
    /\b(tokens?|requests?|invocations?|quota|limit|max\w*)\b.{0,60}\bper day\b|daily\b.{0,30}\b(quota|limit)|quota\b.{0,40}\b(is|of) (0|zero)\b/i,
  ],
  [
    'invalid-id',
    /model (id|identifier)\b.{0,120}\b(is |isn.t |is not )?(invalid|not valid|isn.t valid)|invalid model (id|identifier|name)|could not resolve the foundation model|(model|inference profile|resource)\b.{0,60}\b(does not exist|not found|could not be found)|at 'modelId' failed to satisfy/i,
  ],
];

/** Whether a refusal of a bearer token says that of the token, and not by its status alone. */
export function saysKeyRejected(o: FailedObservation): boolean {
  const words = WORDS.find(([reason]) => reason === 'api-key')?.[1];
  return (
    ['bearer-rejected', 'key-unrecognized', 'expired'].includes(answerOf(o)) || words?.test(o.error.message) === true
  );
}

/** A 404 in words not seen before is about the ID only where they say so, or where a resource of the account's own was named. */
const isNothingThere = (target: string, message: string): boolean =>
  message === '' || saysNothingThere(message) || parseModelId(target).base === null;
const NOTHING_THERE =
  /not (be )?found|(doesn.t|does not) exist|no such|unknown (model|resource)|could ?n.t (be )?(find|found|resolve)|identifier\b.{0,20}\binvalid/i;
export const saysNothingThere = (message: string): boolean => NOTHING_THERE.test(message);

/** Why Bedrock refused, or null where it did not, or where the answer is another area's: credentials, network, permissions, plain throttling. */
export function reasonOf(o: Observation): Reason | null {
  if (o.status !== 'failed' || o.service !== 'bedrock' || o.error.kind !== 'service') return null;
  const { code, message } = o.error;
  const answer = answerOf(o);
  if (answer === 'bearer-rejected') return 'api-key';
  if (o.signer === 'bearer' && (o.error.httpStatus === 401 || answer === 'key-unrecognized' || answer === 'expired'))
    return 'api-key';
  if (answer !== 'denied' && answer !== 'other' && answer !== 'throttled') return null;
  if (code === 'ServiceQuotaExceededException') return 'quota';
  const reason = WORDS.find(([, words]) => words.test(message))?.[0] ?? null;
  if (answer === 'throttled') return reason === 'quota' ? 'quota' : null;
  // A key is judged only where one was sent.
  if (reason === 'api-key' && o.signer !== 'bearer') return null;
  // "User: … is not authorized to perform: bedrock:InvokeModel on resource: …" is a matter of policies, whatever else it says.
  if (reason !== 'marketplace' && /^user: .+ is not authorized to perform:? bedrock/i.test(message)) return null;
  if (reason === null && code === 'ResourceNotFoundException' && o.target !== null && isNothingThere(o.target, message))
    return 'invalid-id';
  return reason;
}
