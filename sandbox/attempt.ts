import type { Authorization } from './authorization.ts';
import type { Directory, FoundKey } from './directory.ts';
import type { Incoming } from './wire.ts';
import type { Bucket, Session } from './world.ts';

export type Service = 'sts' | 'iam' | 'iam-toolbox' | 'dynamodb' | 's3' | 'bedrock' | 'bedrock-runtime';

/** A signed request on its way through the checks. */
export type Attempt = {
  service: Service;
  incoming: Incoming;
  directory: Directory;
  /** AWS's time. */
  now: number;
  authorization: Authorization;
  found: FoundKey | null;
  /** The token that came along, and the session that it is of. */
  token: string | null;
  tokenSession: Session | null;
  bucket: Bucket | null;
};
