export type CredentialSource = 'inputs' | 'environment' | 'web-identity' | 'profile' | 'container' | 'instance';

/** A store that speaks S3's protocol and makes key IDs of its own. */
export type OtherStore =
  | 'Cloudflare R2'
  | 'Google Cloud Storage'
  | 'Backblaze B2'
  | 'DigitalOcean Spaces'
  | 'Scaleway Object Storage'
  | 'Alibaba Cloud OSS'
  | 'Tencent Cloud COS'
  | 'MinIO';

/** `says` is what is said of the value; `stray` what does not belong to it, null where it is another thing altogether. */
export type ValueFault = { readonly says: string; readonly stray: string | null };

/** One of the three secret values, as far as it may be spoken of: never the value. */
export type ValueShape = {
  readonly length: number;
  /** Faults that no service can forgive: found before any request. */
  readonly faults: readonly ValueFault[];
  /** Oddities that count only once AWS has refused, a length or an alphabet: each as what is said of the value. */
  readonly oddities: readonly string[];
  /** The template text it matches, which is nobody's secret. */
  readonly placeholder: string | null;
  /** A dollar sign before a value that has AWS's form: what is left of `$${{ … }}`. */
  readonly dollar: boolean;
  /** Whose key ID it has the form of, where that is not AWS's. */
  readonly keyOf: OtherStore | null;
  /** It has the form of a Bedrock API key. */
  readonly bedrockKey: boolean;
};

/** What a session token says in the open: a hint, since AWS documents none of it. Only tokens of the newer kind tell account and Region. */
export type TokenContents = {
  readonly issuedAt: string;
  readonly account: string | null;
  readonly region: string | null;
};

/** A person's sign-in that has ended, or of which this machine has none: by IAM Identity Center, or by `aws login`. */
export type SignInFault = 'sso-expired' | 'sso-absent' | 'login-expired' | 'login-absent';

/** Why a profile supplied no credentials; `request-failed` where what it asks or runs for them failed. */
export type ProfileFault = 'profile-not-found' | SignInFault | 'profile-unusable' | 'request-failed';

/**
 * What was asked or run for credentials, and why it supplied none: of a profile's chain, the link that failed. What it
 * answered is an observation. `profile` has the settings; null where variables or the machine decide. `unreachable` is
 * the network's fault.
 */
export type SourceFailure =
  | {
      readonly kind: 'web-identity';
      readonly profile: string | null;
      readonly role: string;
      /** The file of the token. */
      readonly file: string;
      readonly fault: 'token-file' | 'token-empty' | 'refused' | 'unreachable';
    }
  | {
      readonly kind: 'container';
      readonly profile: string | null;
      readonly host: string;
      /** The variable that names the address. */
      readonly variable: string;
      /** Who runs the endpoint, by its address. */
      readonly by: 'eks' | 'ecs' | 'other';
      readonly tokenFile: string | null;
      readonly fault: 'address' | 'token-file' | 'token' | 'refused' | 'answer' | 'unreachable';
    }
  | {
      readonly kind: 'instance';
      readonly profile: string | null;
      readonly host: string;
      readonly selfHosted: boolean;
      readonly fault:
        | 'switched-off'
        | 'no-role'
        | 'unusable-role'
        | 'version-1-off'
        | 'refused'
        | 'answer'
        | 'unreachable';
    }
  | {
      readonly kind: 'process';
      readonly profile: string;
      /** The first word of the command: the others may be secret. */
      readonly program: string;
      readonly fault: 'not-there' | 'failed' | 'slow' | 'output' | 'ended' | 'not-run';
      /** The variable that names the file with the command, where that file is in the workspace. */
      readonly inWorkspace: string | null;
    }
  | {
      readonly kind: 'sso';
      readonly profile: string;
      /** The settings that are missing, the session that has no section, or what the cached sign-in lacks. */
      readonly names: readonly string[];
      readonly account: string | null;
      readonly role: string | null;
      readonly fault:
        | 'settings'
        | 'session-section'
        | 'start-url'
        | 'cache'
        | 'role-refused'
        | 'account-unknown'
        | 'refused'
        | 'unreachable';
    }
  | {
      readonly kind: 'login';
      readonly profile: string;
      /** What the cached sign-in lacks; empty where it is not JSON. */
      readonly names: readonly string[];
      readonly fault: 'cache' | 'not-permitted' | 'refused' | 'unreachable';
    }
  | {
      readonly kind: 'role';
      readonly profile: string;
      readonly role: string;
      /** The profile or the `credential_source` whose credentials are to assume it. */
      readonly source: string;
      readonly fault: 'source-profile' | 'source-empty' | 'cycle' | 'mfa' | 'refused' | 'unreachable';
    };

type KeyFacts = {
  readonly source: CredentialSource;
  /** The first four letters of the key ID, where they are letters. */
  readonly prefix: string | null;
  /** The account that the key ID encodes, where it can be read; a hint, never an identity. */
  readonly accountInKey: string | null;
  /** Where the session token came from, where that is another place than the key's: a variable's token joins a pair that inputs give. */
  readonly tokenJoins: boolean;
  /** The profile that has the key, where a profile is the source. */
  readonly profile?: string;
};
type BothHalves = KeyFacts & { readonly keyId: ValueShape; readonly secret: ValueShape };

/** A source gave one half of the pair alone, with or without a token. */
export type HalfPair = KeyFacts & {
  readonly state: 'half-pair';
  readonly sessionToken: ValueShape | null;
} & ({ readonly keyId: ValueShape; readonly secret: null } | { readonly keyId: null; readonly secret: ValueShape });

/** Key ID and secret are in each other's place. */
export type SwappedPair = BothHalves & { readonly state: 'swapped-pair'; readonly sessionToken: ValueShape | null };

/** `AKIA…`. A token beside it belongs to something else. */
export type LongTermPair = BothHalves & { readonly state: 'long-term-pair'; readonly sessionToken: ValueShape | null };

/** All three values. The prefix is another than `ASIA` only where the key id is not written as one. */
export type SessionGiven = BothHalves & {
  readonly state: 'session';
  readonly sessionToken: ValueShape;
  readonly tokenContents: TokenContents | null;
};

/** `ASIA…` without the token that belongs to it. */
export type SessionWithoutToken = BothHalves & { readonly state: 'session-without-token'; readonly sessionToken: null };

/** A pair whose key id begins with neither `AKIA` nor `ASIA`. */
export type UnrecognisedPair = BothHalves & { readonly state: 'unrecognised-pair'; readonly sessionToken: null };

/** The states in which a source gave at least half of a key. */
export type GivenKey = HalfPair | SwappedPair | LongTermPair | SessionGiven | SessionWithoutToken | UnrecognisedPair;

/** What the run was given to sign its first request with. A role that is assumed with GitHub's token needs nothing. */
export type GivenCredentials =
  | { readonly state: 'nothing' }
  /** The profile was the source, and does not exist, has nothing, or takes a person's sign-in. */
  | { readonly state: 'profile-failed'; readonly fault: ProfileFault; readonly profile?: string }
  | GivenKey;

export type InsteadOfToken = 'environment' | 'web-identity' | 'profile' | 'container' | 'machine';

/** What the environment has for the other steps of the job; never a secret. */
export type JobVariables = {
  /** Empty where a variable is set but empty; null where it is not set. */
  readonly regions: Readonly<Record<'AWS_REGION' | 'AWS_DEFAULT_REGION', string | null>>;
  /** Of a whole pair: a session's, or a user's; `other` where the id does not tell. */
  readonly key: 'session' | 'long-term' | 'other' | null;
  readonly sessionToken: boolean;
  /**
   * Whether something else may supply credentials or a Region: shared files, a web identity, a container, or a machine
   * of one's own.
   */
  readonly otherSources: boolean;
  /** The names of the proxy variables that are set, as they are written. */
  readonly proxies: readonly string[];
};

/** What the job has beside the credentials that were given. */
export type BesideCredentials = {
  /** What the environment has of a key, used or not: other tools of the job take it. */
  readonly environmentKey: 'pair' | 'ID alone' | 'secret alone' | null;
  readonly variables: JobVariables;
  /** The profile that `AWS_PROFILE` names, used or not. */
  readonly profile: string | null;
  /** Why that profile supplies nothing, where another source supplies the credentials. */
  readonly profileFault: ProfileFault | null;
  /** What the SDK for JavaScript says of that, where it has words of its own for it. */
  readonly profileSays?: string | null;
  /** `AWS_BEARER_TOKEN_BEDROCK` is set, alone or beside a key. */
  readonly bearerToken: boolean;
  /** Whether the job can ask GitHub for an OIDC token. */
  readonly idToken: boolean;
  /**
   * Where GitHub's token assumes the role: what could assume it in its place, by the settings alone: it is asked
   * only where the role refuses the token. A self-hosted machine may have a role of its own.
   */
  readonly insteadOfToken: InsteadOfToken | null;
  /** Variables or inputs that were set but empty. */
  readonly empty: readonly string[];
  /** Environment variables that could not be read, e.g. an expiration that is not a time. */
  readonly ignoredVariables: readonly string[];
};

export type CredentialFacts = {
  readonly given: GivenCredentials;
  /**
   * The source that was to supply them and failed. A profile whose role is refused has given the key that asked for it.
   */
  readonly failure: SourceFailure | null;
  /** The known end of what was given, ISO 8601, and the input, variable or source that told it. */
  readonly end: { readonly at: string; readonly toldBy: string } | null;
  readonly beside: BesideCredentials;
};
