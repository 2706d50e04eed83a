/// <reference path="./aws4.d.ts" />
import { createHash } from 'node:crypto';
import aws4 from 'aws4';
import { type Authorization, requestDate } from './authorization.ts';
import type { Incoming } from './wire.ts';

export type Recomputed = { matches: boolean; stringToSign: string; canonicalRequest: string };

/**
 * Signs the received request again with the secret on file, by a signer that shares no code with the SDK's, and compares.
 * Only the headers that the caller signed take part: what a proxy adds on the way does not spoil a signature, what it changes does.
 */
export function recompute(
  incoming: Incoming,
  { scope, signedHeaders, signature }: Authorization,
  secret: string,
): Recomputed {
  const date = requestDate(incoming)?.compact ?? '';
  const headers = Object.fromEntries(signedHeaders.map((name) => [name, incoming.headers.get(name) ?? '']));
  const bodyHash = createHash('sha256').update(incoming.body).digest('hex');
  // aws4 believes a signed x-amz-content-sha256. S3 compares that header with the body by itself, for it may say UNSIGNED-PAYLOAD;
  // every other service hashes the body that came.
  const bodyDiffers =
    scope.service !== 's3' &&
    headers['x-amz-content-sha256'] !== undefined &&
    headers['x-amz-content-sha256'] !== bodyHash;
  try {
    const signer = new aws4.RequestSigner(
      {
        method: incoming.method,
        path: incoming.target,
        headers,
        body: incoming.body,
        service: scope.service,
        region: scope.region,
        doNotModifyHeaders: true,
        // aws4 leaves some headers out by itself (user-agent, range …); the caller's list decides here.
        extraHeadersToInclude: Object.fromEntries(signedHeaders.map((name) => [name, true])),
      },
      { accessKeyId: scope.accessKeyId, secretAccessKey: secret },
    );
    signer.datetime = date; // with doNotModifyHeaders aws4 would take the time of now
    return {
      matches: signer.signature() === signature && !bodyDiffers,
      stringToSign: signer.stringToSign(),
      canonicalRequest: signer.canonicalString(),
    };
  } catch {
    // A path that is not a percent-encoding of anything: nothing that AWS would have signed.
    return { matches: false, stringToSign: '', canonicalRequest: '' };
  }
}

/** Whether S3's declared hash of the body is that of the body that came; what is not a hash (UNSIGNED-PAYLOAD …) is not compared. */
export function declaredHashFits(incoming: Incoming): boolean {
  const declared = incoming.headers.get('x-amz-content-sha256') ?? '';
  return !/^[0-9a-f]{64}$/.test(declared) || createHash('sha256').update(incoming.body).digest('hex') === declared;
}
