import { sayDenied } from '../denials.ts';
import { bedrockError, bedrockFrontError } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import { denialOf, denialText, writeDenial } from '../permissions.ts';
import type { Reply } from '../wire.ts';
import type { InferenceProfile, Model } from '../world.ts';

/** The geographies that begin the ids of inference profiles. */
const PROFILE_PREFIX = /^(us|eu|apac|jp|au|in|ca|us-gov|global)\./;

export const looksLikeProfile = (id: string): boolean => PROFILE_PREFIX.test(id);
export const modelArn = (region: string, id: string): string => `arn:aws:bedrock:${region}::foundation-model/${id}`;
export const profileArn = (region: string, account: string, id: string): string =>
  `arn:aws:bedrock:${region}:${account}:inference-profile/${id}`;

/** An id as such, or the one at the end of an ARN. */
export const bareId = (identifier: string): string =>
  /^arn:[\w-]+:bedrock:[\w-]*:\d*:(?:foundation-model|inference-profile)\/(.+)$/.exec(identifier)?.[1] ?? identifier;

export const findModel = ({ directory, region }: Exchange, id: string): Model | null =>
  directory.world.models.find((m) => m.id === id && m.regions.includes(region)) ?? null;
export const findProfile = ({ directory, region }: Exchange, id: string): InferenceProfile | null =>
  directory.world.inferenceProfiles.find((p) => p.id === id && p.sourceRegions.includes(region)) ?? null;

export const invalidId = (): Reply =>
  bedrockError(400, 'ValidationException', 'The provided model identifier is invalid.');

export function ended(model: Model, now: number): Reply | null {
  const end = model.lifecycle.endOfLifeTime;
  return end !== undefined && end <= now
    ? bedrockError(
        404,
        'ResourceNotFoundException',
        'This model version has reached the end of its life. Please refer to the AWS documentation for more details.',
      )
    : null;
}

/** The denial of an action, or null. A list has no ARN, and none is named in its denial. */
export function refusalFor(exchange: Exchange, action: string, resource: string | null): Reply | null {
  const asked = { action, resource: resource ?? '*', shown: resource };
  const denial = denialOf(exchange.principal, action, asked.resource);
  return denial && bedrockFrontError(403, 'AccessDeniedException', sayDenied(exchange, asked, denial));
}

export function refuseWrite({ principal }: Exchange, action: string): Reply {
  return bedrockFrontError(
    403,
    'AccessDeniedException',
    denialText(principal.arn, action, null, writeDenial(principal, action, '*')),
  );
}

export const unknownOperation = (): Reply =>
  bedrockFrontError(404, 'UnknownOperationException', 'The requested operation is not recognized by the service.');
