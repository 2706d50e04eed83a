// Keys of a store that speaks S3's protocol and is not AWS's: what is missing is where its requests go.
import type { OtherStore } from '../scene.ts';
import { text } from '../text.ts';
import type { Change, Remedy } from './remedy.ts';
import type { RunFacts } from './run-facts.ts';
import { setInput } from './values.ts';

// Each provider's own page:
// https://developers.cloudflare.com/r2/api/s3/api/, https://cloud.google.com/storage/docs/interoperability,
// https://www.backblaze.com/docs/cloud-storage-s3-compatible-api, https://docs.digitalocean.com/reference/api/spaces/,
// https://www.scaleway.com/en/docs/object-storage/api-cli/object-storage-aws-cli/, https://www.alibabacloud.com/help/en/oss/developer-reference/use-amazon-s3-sdks-to-access-oss,
// https://www.tencentcloud.com/document/product/436/32537
const ENDPOINTS: Readonly<Record<OtherStore, string>> = {
  'Cloudflare R2': 'https://CLOUDFLARE_ACCOUNT_ID.r2.cloudflarestorage.com',
  'Google Cloud Storage': 'https://storage.googleapis.com',
  'Backblaze B2': 'https://s3.STORE_REGION.backblazeb2.com',
  'DigitalOcean Spaces': 'https://STORE_REGION.digitaloceanspaces.com',
  'Scaleway Object Storage': 'https://s3.STORE_REGION.scw.cloud',
  'Alibaba Cloud OSS': 'https://s3.oss-STORE_REGION.aliyuncs.com',
  'Tencent Cloud COS': 'https://cos.STORE_REGION.myqcloud.com',
  MinIO: 'https://STORE_HOST',
};

/** Requests to S3 go to the store, and AWS, which does not know its keys, is not asked. */
export function askOtherStore(run: RunFacts, store: OtherStore, s3Alone: boolean): Remedy {
  const endpoint = ENDPOINTS[store];
  const variable: Change = {
    kind: 'set-variable',
    name: 'AWS_ENDPOINT_URL_S3',
    value: endpoint,
    at: run.terminal ? 'terminal' : 'job',
  };
  return {
    title: store === 'MinIO' ? text`Send the requests to the store` : text`Send the requests to ${[store]}`,
    changes: s3Alone ? [variable] : [variable, { kind: 'set-input', name: 'services', value: 's3' }],
    after: text`${'AWS_ENDPOINT_URL_S3'} is ${endpoint}, and this step checks only S3`,
    notes: [
      ...(store !== 'MinIO' && /[A-Z]{5,}/.test(endpoint) ? [text`${[store]} shows the endpoint beside the key.`] : []),
      text`This is not an AWS key: without the variable, every tool of the job sends it to AWS.`,
    ],
  };
}

/** The store has its own endpoint already. */
export const askS3Alone = (): Remedy => setInput('services', 's3', { after: text`this step checks only S3` });
