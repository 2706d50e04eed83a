import { authenticate } from './authentication.ts';
import { parseAuthorization } from './authorization.ts';
import { bearerPrincipal, type Directory } from './directory.ts';
import { bedrockFrontError } from './errors.ts';
import type { Exchange } from './exchange.ts';
import type { Call } from './identify.ts';
import { refuse } from './refusals.ts';
import { answerBedrock } from './services/bedrock.ts';
import { refusalFor } from './services/bedrock-models.ts';
import { answerRuntime } from './services/bedrock-runtime.ts';
import { answerDynamodb } from './services/dynamodb.ts';
import { answerIam } from './services/iam.ts';
import { answerIamToolbox } from './services/iam-toolbox.ts';
import { answerS3 } from './services/s3.ts';
import { answerSts, assumeRoleWithWebIdentity } from './services/sts.ts';
import { isUnsignedOperation } from './web-identity.ts';
import type { Incoming, Reply } from './wire.ts';
import type { Bucket } from './world.ts';

export async function answer(
  call: Call,
  incoming: Incoming,
  directory: Directory,
  now: number,
  reach: ReadonlyMap<string, string>,
): Promise<Reply> {
  if (isUnsignedOperation(call.service, call.operation))
    return assumeRoleWithWebIdentity({ call, incoming, directory, now }, reach);
  const bearer = answerBearer(call, incoming, directory, now);
  if (bearer) return bearer;
  const bucket = (call.service === 's3' && directory.world.buckets.find((b) => b.name === call.resource)) || null;
  const outcome = authenticate(call.service, incoming, directory, now, bucket);
  const reply =
    'fault' in outcome
      ? refuse(call.service, outcome.fault)
      : serve({ call, incoming, directory, now, ...outcome }, bucket);
  return bucket ? withBucketRegion(reply, incoming, bucket) : reply;
}

/** Bucket-level answers name the Region of an existing bucket, refusals too: https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html */
function withBucketRegion(reply: Reply, incoming: Incoming, bucket: Bucket): Reply {
  const objectLevel = incoming.path.split('/').slice(2).join('/') !== '';
  return objectLevel ? reply : { ...reply, headers: { ...reply.headers, 'x-amz-bucket-region': bucket.region } };
}

function serve(exchange: Exchange, bucket: Bucket | null): Reply {
  switch (exchange.call.service) {
    case 'sts':
      return answerSts(exchange);
    case 'iam':
      return answerIam(exchange);
    case 'iam-toolbox':
      return answerIamToolbox(exchange);
    case 'dynamodb':
      return answerDynamodb(exchange);
    case 's3':
      return answerS3(exchange, bucket);
    case 'bedrock':
      return answerBedrock(exchange);
    case 'bedrock-runtime':
      return answerRuntime(exchange);
  }
}

/** The answer to a request with a Bedrock API key; null for every other request. */
function answerBearer(call: Call, incoming: Incoming, directory: Directory, now: number): Reply | null {
  const parsed = parseAuthorization(incoming);
  if (parsed.kind !== 'bearer' || (call.service !== 'bedrock' && call.service !== 'bedrock-runtime')) return null;
  const region = directory.world.bearerRegion;
  const key = directory.world.bedrockApiKeys.find((k) => k.token === parsed.token);
  const denied = (message: string) => bedrockFrontError(403, 'AccessDeniedException', message);
  if (!key || (key.regions && !key.regions.includes(region)))
    return denied('Authentication failed: Please make sure your API Key is valid.');
  if (key.expiresAt !== undefined && key.expiresAt <= now) return denied('Bearer Token has expired');
  const exchange: Exchange = {
    call,
    incoming,
    directory,
    now,
    region,
    principal: bearerPrincipal(directory.world, key),
  };
  return refusalFor(exchange, 'bedrock:CallWithBearerToken', '*') ?? serve(exchange, null);
}
