/** Where a bare name is meant. */
export type Place = { partition: string; region: string; account: string };

/** Whoever is asked something: by name, and what it is asked. */
export type Party = {
  /** As AWS writes it. */
  name: string;
  /** The variables that send its requests elsewhere: https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html */
  endpoints: readonly `AWS_ENDPOINT_URL_${string}`[];
  /** Every operation that is asked of it, with the IAM action that authorizes it; null where no policy of IAM decides. */
  actions: Readonly<Record<string, string | null>>;
};

export type Simulated = { actions: readonly string[]; resources: readonly string[] };

/** What a step may name of a service: tables, buckets, models. */
export type Targets = {
  /** The input that lists them, and the setting that has the list. */
  input: string;
  setting: string;
  /** The first question about each of them. */
  operation: string;
  /** The IAM actions that a job needs for what the first question stands for. */
  uses: (resource: string) => readonly string[];
  /** What no request may ask: the actions of a use, and the ARNs on which they are simulated; null where a use is asked live. */
  simulated: ((use: string, target: string, place: Place) => Simulated | null) | null;
  /** What replaces the name where others may read along, e.g. `table-1`; null where a name tells nothing of its owner. */
  alias: string | null;
  /** A target may be an ARN: its name alone. */
  bareName: (target: string) => string;
  /** The target's own ARN; null where its name alone does not tell. */
  arn: ((target: string, place: Place) => string) | null;
  /** The target's name in the resource of an ARN; null where a denial may name another resource than the target. */
  nameIn: ((resource: string) => string) | null;
};

/** All that is particular to a service that a run checks. What its answers mean is the rules' matter. */
export type Service = Party & {
  /** Its name among `services` in the report. */
  reportKey: string;
  /** Asked beside whatever a step names: see `withoutNeedlessSts` for the exception. */
  always: boolean;
  /** Whether it takes a Bedrock API key in the place of a signature. */
  takesBearer: boolean;
  /** The first question where no target is named. */
  listing: string;
  targets: Targets | null;
  /** The operations that prove it, where one that only lists does not; null where any answer does. */
  provenBy: readonly string[] | null;
  /** Whether AWS runs it in a Region. */
  isIn: (region: string) => boolean;
};
