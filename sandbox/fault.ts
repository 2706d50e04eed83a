/** What is wrong with a request's credentials, before any service has put it into its own words. */
export type Fault =
  | { kind: 'unsigned' }
  | { kind: 'other-algorithm' }
  | { kind: 'no-date' }
  | { kind: 'malformed'; part: 'components' | 'credential'; message: string }
  | { kind: 'host-unsigned' }
  | { kind: 'scope'; message: string; region?: string }
  | {
      kind: 'bucket-elsewhere';
      how: 'malformed' | 'redirect' | 'location';
      asked: string;
      bucket: string;
      region: string;
    }
  | { kind: 'clock'; message: string }
  | { kind: 'clock-s3'; requestTime: string; serverTime: string }
  | { kind: 'key-unknown'; accessKeyId: string }
  | { kind: 'token-missing'; accessKeyId: string }
  | { kind: 'token-undecodable'; token: string }
  | { kind: 'token-foreign'; accessKeyId: string }
  | { kind: 'token-stray'; token: string }
  | { kind: 'expired'; token: string }
  | { kind: 'issuer-gone'; accessKeyId: string }
  | { kind: 'signature'; accessKeyId: string; provided: string; stringToSign: string; canonicalRequest: string }
  | { kind: 'body-hash'; declared: string; computed: string };
