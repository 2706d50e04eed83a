import { createHash } from 'node:crypto';
import { makeAccessKeyId, makeSecret, type RandomBytes } from '../sandbox/keys.ts';
import { makeSessionToken } from '../sandbox/session-token.ts';
import type { Identity } from './replay/types.ts';

export type CredentialSet = {
  accessKeyId: string;
  secretAccessKey: string;
  /** Of temporary credentials alone. */
  sessionToken?: string;
  /** Who AWS says they are. */
  identity: Required<Identity>;
};

const ACCOUNT = '123456789012';
const OTHER_ACCOUNT = '210987654321';
/** A session that began five minutes ago. */
const ISSUED = Date.now() - 5 * 60_000;

/** Credentials of the shape that AWS gives, and nobody's. All but a token's time of issue is the same in every run. */
export const CREDENTIAL_SETS = {
  /** A user's access key. */
  key: longTerm('key', ACCOUNT, 'deploy'),
  /** A session of a role. */
  session: temporary('session', ACCOUNT, 'deploy'),
  /** A user's access key of another account. */
  'other-key': longTerm('other-key', OTHER_ACCOUNT, 'other'),
  /** A session of a role of another account. */
  'other-session': temporary('other-session', OTHER_ACCOUNT, 'other'),
} satisfies Record<string, CredentialSet>;

export type CredentialSetName = keyof typeof CREDENTIAL_SETS;

function longTerm(name: string, account: string, user: string): CredentialSet {
  const random = randomFrom(name);
  return {
    accessKeyId: makeAccessKeyId('AKIA', account, random),
    secretAccessKey: makeSecret(random),
    identity: { account, arn: `arn:aws:iam::${account}:user/${user}`, userId: 'AIDAQ3EGVD5MOQ7LKXW2N' },
  };
}

function temporary(name: string, account: string, role: string): Required<CredentialSet> {
  const random = randomFrom(name);
  return {
    accessKeyId: makeAccessKeyId('ASIA', account, random),
    secretAccessKey: makeSecret(random),
    sessionToken: makeSessionToken('us-east-1', account, ISSUED, random),
    identity: {
      account,
      arn: `arn:aws:sts::${account}:assumed-role/${role}/GitHubActions`,
      userId: 'AROAQ3EGVD5MKZT4WPY6J:GitHubActions',
    },
  };
}

/** Bytes that a name decides. */
function randomFrom(name: string): RandomBytes {
  let drawn = 0;
  const block = (): Buffer => createHash('sha256').update(`${name} ${drawn++}`).digest();
  return (size) => Buffer.concat(Array.from({ length: Math.ceil(size / 32) }, block)).subarray(0, size);
}

export const asInputs = ({ accessKeyId, secretAccessKey, sessionToken }: CredentialSet): Record<string, string> => ({
  'aws-access-key-id': accessKeyId,
  'aws-secret-access-key': secretAccessKey,
  ...(sessionToken === undefined ? {} : { 'aws-session-token': sessionToken }),
});

export const asVariables = ({ accessKeyId, secretAccessKey, sessionToken }: CredentialSet): Record<string, string> => ({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  ...(sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: sessionToken }),
});
