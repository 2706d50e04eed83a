export type Source = 'inputs' | 'environment' | 'profile' | 'oidc' | 'assume-role' | 'container' | 'instance';

/** One of the three secret values, as far as it may be spoken of: never the value. */
export type ValueShape = {
  length: number;
  /** Faults that no service can forgive: found before any request. */
  faults: readonly string[];
  /** Oddities that count only once AWS has refused: a length or an alphabet. */
  oddities: readonly string[];
  /** The template text it matches, which is nobody's secret. */
  placeholder: string | null;
};

/** What a session token says in the open: a hint, since AWS documents none of it. Account and Region stand only in tokens of the newer kind. */
export type TokenContents = { issuedAt: string; account: string | null; region: string | null };

export type CredentialType = 'long-term' | 'temporary' | 'bedrock-api-key';

export type CredentialFacts = {
  /** Where key id, secret and token came from; null where no source had any. */
  source: Source | null;
  type: CredentialType | null;
  /** The first four letters of the key id, where they are letters. */
  prefix: string | null;
  keyId: ValueShape | null;
  secret: ValueShape | null;
  sessionToken: ValueShape | null;
  /** What the session token says in the open, where it can be read. */
  tokenContents: TokenContents | null;
  swapped: boolean;
  /** The account that the key id encodes, where it can be read; a hint, never an identity. */
  accountInKey: string | null;
  /** The known end of the credentials given, ISO 8601. */
  expiresAt: string | null;
  /** The input or variable that told the end. */
  expirySource: string | null;
  /** A source that was asked for and could not serve. */
  sourceError: {
    source: Source;
    reason: 'profile-not-found' | 'sso-expired' | 'profile-unusable' | 'request-failed';
    detail: string;
  } | null;
  /** What the environment holds of a key, used or not: other tools of the job take it. */
  environmentKey: 'pair' | 'id alone' | 'secret alone' | null;
  /** Variables or inputs that were set but empty. */
  empty: readonly string[];
  profile: string | null;
  bearerToken: boolean;
  /** Environment variables that could not be read, e.g. an expiration that is no time. */
  ignoredVariables: readonly string[];
  /** Whether the job can ask GitHub for an OIDC token. */
  idToken: boolean;
  /**
   * Where GitHub's token assumes the role: what could assume it in its place, by the settings alone, since nothing of it was asked. A self-hosted
   * machine may have a role of its own.
   */
  beside: 'environment' | 'web-identity' | 'profile' | 'container' | 'machine' | null;
};
