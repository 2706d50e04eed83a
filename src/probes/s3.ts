import {
  CreateSession$,
  type CreateSessionCommandInput,
  type CreateSessionCommandOutput,
  ListBuckets$,
  type ListBucketsCommandInput,
  type ListBucketsCommandOutput,
  ListObjectsV2$,
  type ListObjectsV2CommandInput,
  type ListObjectsV2CommandOutput,
} from '@aws-sdk/client-s3';
import { answerOf } from '../answers/answer.ts';
import { realRegion } from '../answers/bucket-region.ts';
import { S3 } from '../aws/apis/s3.ts';
import type { Client } from '../aws/client.ts';
import { type Connection, clientOf, secretsOf } from '../aws/connection.ts';
import { endpointUrl } from '../aws/endpoint-settings.ts';
import { notEvaluated, ofOtherPartition } from '../aws/not-evaluated.ts';
import type { Observation, Signer } from '../aws/observation.ts';
import { observe } from '../aws/observe.ts';
import { foreignPartition, regionOfZone } from '../knowledge/regions.ts';
import { bucketName, keyPrefix, parseArn } from '../names/arn.ts';
import {
  bucketNameFault,
  directoryZone,
  isAccessPoint,
  type UnaskableKind,
  unaskableKind,
} from '../names/bucket-name.ts';
import { hostOf, isAwsHost } from '../names/host.ts';
import type { FollowUp, Probe } from './probe.ts';

export const probeS3: Probe = ({ connection, settings, signer }) => {
  if (settings.buckets.length > 0) {
    return settings.buckets.map((bucket) => {
      const reason = reasonNotToAsk(bucket, connection.region);
      const question = { service: 's3', operation: 'ListObjectsV2', target: bucket, signer } as const;
      return reason
        ? Promise.resolve(notEvaluated(question, connection.region, reason))
        : listObjects(connection, signer, bucket, homeOf(bucket) ?? connection.region, false);
    });
  }
  const client = clientIn(connection, signer, connection.region);
  return [
    observe(
      connection,
      { service: 's3', operation: 'ListBuckets', signer },
      client,
      { operation: ListBuckets$, input: { MaxBuckets: 1 } satisfies ListBucketsCommandInput },
      ({ Buckets, Owner }: ListBucketsCommandOutput) => (Buckets || Owner ? {} : null),
    ),
  ];
};

/** A directory bucket has a host in the Region of its zone alone. */
const homeOf = (bucket: string): string | null => {
  const zone = directoryZone(bucket);
  return zone && regionOfZone(zone);
};

const UNASKABLE: Readonly<Record<Exclude<UnaskableKind, 'requester-pays bucket'>, string>> = {
  'access point at a store': 'only AWS has access points, and an endpoint override sends the requests for S3 elsewhere',
  'multi-region access point':
    'a multi-Region access point needs signatures for all Regions (SigV4a), which this action does not make',
  'table bucket': 'a table bucket answers only S3 Tables, which this action does not check',
};

function reasonNotToAsk(bucket: string, region: string): string | null {
  const partition = foreignPartition(parseArn(bucket)?.partition, region);
  if (partition) return ofOtherPartition(partition);
  const kind = unaskableKind(bucket) ?? (isAccessPoint(bucket) && isAtStore() ? 'access point at a store' : null);
  if (kind) return UNASKABLE[kind];
  return bucketNameFault(bucket) ? 'the name breaks S3’s naming rules, so no such bucket can exist' : null;
}

/** ListObjectsV2 has words where HeadBucket has none, and needs the same permission; bucket-level answers name the bucket's Region. */
function listObjects(
  connection: Connection,
  signer: Signer,
  bucket: string,
  region: string,
  followUp: boolean,
): Promise<Observation> {
  const client = clientIn(connection, signer, region);
  const prefix = keyPrefix(bucket);
  const command = () => ({
    operation: ListObjectsV2$,
    input: {
      Bucket: bucketName(bucket),
      MaxKeys: 1,
      ...(prefix ? { Prefix: prefix } : {}),
    } satisfies ListObjectsV2CommandInput,
  });
  return observe(
    connection,
    { service: 's3', operation: 'ListObjectsV2', target: bucket, region, signer, followUp },
    client,
    command,
    (output: ListObjectsV2CommandOutput, headers) => {
      const bucketRegion = headers['x-amz-bucket-region'];
      // An answer without a document proves nothing, whatever headers it has.
      return output.Name || output.KeyCount !== undefined ? { ...(bucketRegion ? { bucketRegion } : {}) } : null;
    },
  );
}

function isAtStore(): boolean {
  const url = endpointUrl(S3.id);
  return url !== undefined && !isAwsHost(hostOf(url));
}

// A store behind an endpoint override seldom has a host for each bucket. A VPC endpoint of AWS's has one, and the SDK
// takes no ARN in a path.
const clientIn = (connection: Connection, signer: Signer, region: string): Client => {
  const client: Client = clientOf(connection, S3, signer, region, {
    forcePathStyle: isAtStore(),
    sessionOf: (bucket) => sessionFor(connection, client, bucket),
  });
  return client;
};

const WITHOUT_SESSION = { DisableS3ExpressSessionAuth: { type: 'staticContextParams', value: true } } as const;

/** AWS's own are longer. Of a stand-in's, a word would be hidden wherever it is written. */
const SHORTEST = 16;

/** What signs for a directory bucket. It is learnt, so that nothing shows it. */
async function sessionFor(connection: Connection, client: Client, bucket: string) {
  const command = {
    operation: CreateSession$,
    input: { Bucket: bucket } satisfies CreateSessionCommandInput,
    endpoint: WITHOUT_SESSION,
  };
  const output = (await client.send(command, { abortSignal: connection.deadline })) as CreateSessionCommandOutput;
  const { Credentials: given } = output;
  const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = given ?? {};
  if (!accessKeyId || !secretAccessKey || !sessionToken) throw new Error('the session has no credentials');
  const identity = { accessKeyId, secretAccessKey, sessionToken };
  connection.learn(secretsOf(identity).filter((value) => value.length >= SHORTEST));
  return identity;
}

/** A bucket that AWS puts in another Region is asked for there, to tell whether moving would be enough. */
export const followUpS3: FollowUp = ({ connection, signer }, observations) =>
  observations
    .filter((o) => o.operation === 'ListObjectsV2' && !o.followUp)
    .flatMap((o) => {
      const there = realRegion(o);
      return o.status === 'failed' && answerOf(o) !== 'network' && there && there !== o.region
        ? [listObjects(connection, signer, o.target ?? '', there, true)]
        : [];
    });
