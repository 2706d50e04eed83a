// Whether AWS gave an answer: each of its own carries the ID of the request, a block page and a gateway's error document
// do not, whatever code is in it. Logged of STS, IAM, DynamoDB and Bedrock (`x-amzn-RequestId`, in answers and
// refusals), of S3 (`x-amz-request-id`, to HEAD too):
// https://docs.aws.amazon.com/AmazonS3/latest/API/RESTCommonResponseHeaders.html
import { isAwsHost } from '../names/host.ts';
import type { ProbeService } from '../services/registry.ts';

type Headers = Readonly<Record<string, string>>;

const REQUEST_ID = ['x-amzn-requestid', 'x-amzn-request-id'] as const;
const REQUEST_ID_OF_S3 = ['x-amz-request-id', 'x-amz-id-2'] as const;

export const requestIdIn = (headers: Headers): string | undefined =>
  [...REQUEST_ID, ...REQUEST_ID_OF_S3].map((name) => headers[name]).find(Boolean);

/** Behind an endpoint override another system may answer, and many of them give no ids: its form decides there. */
export function speaksForAws(service: ProbeService, host: string | undefined, headers: Headers): boolean {
  if (!host || !isAwsHost(host)) return true;
  return (service === 's3' ? REQUEST_ID_OF_S3 : REQUEST_ID).some((name) => Boolean(headers[name]));
}
