// What is read of an error in a log: plain data, before anything is made of it.
import type { ErrorKind } from '../aws/observation.ts';

/** A failure before any request: nothing of AWS answered. */
export type LocalFault =
  | 'no-credentials'
  | 'half-pair'
  | 'no-region'
  | 'malformed-region'
  | 'unknown-profile'
  | 'sign-in-ended'
  | 'no-id-token'
  | 'id-token-refused'
  | 'malformed-key'
  | 'source-failed'
  | 'endpoint-settings';

export type LogError = Readonly<{
  /** As people call the tool; null where several print alike. */
  tool: string | null;
  kind: ErrorKind;
  /** Set where nothing was sent. */
  local: LocalFault | null;
  /** As the tool prints it, e.g. `DynamoDB`, `bedrock-runtime`; null where it does not. */
  service: string | null;
  operation: string | null;
  code: string;
  message: string;
  httpStatus: number | null;
  requestId: string | null;
  /** A host of AWS that was asked. */
  host: string | null;
  region: string | null;
  /** A bucket, table or model that the text names. */
  target: string | null;
  /** How the access key begins, where the text shows it. */
  keyPrefix: 'AKIA' | 'ASIA' | null;
}>;

/** The first line where it is, counted from 1, and how often the log has it. */
export type FoundError = LogError & { readonly line: number; readonly times: number; readonly file?: string };

export type SecretKind =
  | 'secret access key'
  | 'session token'
  | 'signed URL'
  | 'OIDC or other bearer token'
  | 'Bedrock API key'
  | 'GitHub token'
  | 'password in a URL'
  | 'private key';

export type FoundSecret = { readonly kind: SecretKind; readonly line: number; readonly file?: string };
