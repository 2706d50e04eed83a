// The actions and tools that jobs run beside this one, as data: what each reads, in which order, what it leaves, and
// how it goes wrong.

/** A step of a workflow file, as the file has it. */
export type StepText = {
  readonly uses: string;
  readonly run: string;
  /** By the inputs' names in lowercase letters. */
  readonly with: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
};

/** A value that no file tells. */
export type Open = 'open';

export type RegionVariable = 'AWS_REGION' | 'AWS_DEFAULT_REGION';

/** What a step finds, as far as the file and the environment tell. */
export type Around = {
  /** Empty where a variable is set but empty; null where it is not set. */
  readonly regions: Readonly<Record<RegionVariable, string | null | Open>>;
  /** The key in the environment. */
  readonly key: 'session' | 'long-term' | 'other' | null | Open;
  readonly bearer: boolean;
  readonly profile: string | null | Open;
  /** Shared files, a web identity, or a machine with a role of its own may supply credentials or a Region. */
  readonly otherSources: boolean;
  /** The job can ask for an OIDC token. */
  readonly idToken: boolean;
  /** The names of the proxy variables that are set, as they are written. */
  readonly proxies: readonly string[];
};

/**
 * What a step of this kind does to the job: `exports-nothing`, `keeps-others` (the identity that was there before
 * stays), or it fails.
 */
export type Effect = 'fails' | 'exports-nothing' | 'keeps-others';

/** The input or variable that makes the trap, and what it says. */
export type Sprung = { readonly name: string; readonly value: string };

export type Trap<Id extends string = string> = {
  readonly id: Id;
  readonly does: Effect;
  /** The first version that behaves so. */
  readonly since: string;
  /** `ran`: seen in a run of the published bundle; `read`: by its source alone. */
  readonly how: 'ran' | 'read';
  /** Null where the step, as it is written, does not have it. */
  readonly when: (step: StepText, around: Around) => Sprung | null;
};

export type CredentialsFrom =
  /** The order of the AWS SDK for JavaScript. */
  | 'javascript'
  /** A pair or a Bedrock API key in the environment alone. */
  | 'environment'
  /** Its own inputs. */
  | 'inputs'
  | 'nothing';

export type Neighbour<TrapId extends string = string> = {
  /** As its makers write it. */
  readonly name: string;
  /** Its `uses:`, without the version; for a program, what its command matches. */
  readonly uses: string | null;
  readonly runs: RegExp | null;
  /** The versions that the row is true of: from the first up to, and without, the last. */
  readonly versions: { readonly from: string; readonly before: string };
  /** The version that was looked at, its commit, the day, and how. */
  readonly seen: {
    readonly version: string;
    readonly commit: string;
    readonly day: string;
    readonly how: 'ran' | 'read';
  };
  readonly source: string;
  /** Whether a step of it asks AWS for anything. */
  readonly asks: (step: StepText) => boolean;
  /** Inputs that decide about credentials and Region. */
  readonly inputs: readonly string[];
  /** Variables of the environment that it reads and writes. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /**
   * Where its Region comes from, in order: a variable, an input, the profile's, or a Region that it takes by itself.
   * Empty where it needs none.
   */
  readonly region: readonly (RegionVariable | 'profile' | { input: string } | { fixed: string })[];
  /** What an empty variable is to it. */
  readonly emptyRegion: 'refused' | 'skipped';
  readonly credentials: CredentialsFrom;
  readonly traps: readonly Trap<TrapId>[];
};

/** What an input says; empty where it is left out. */
export const given = (step: StepText, name: string): string => (step.with[name] ?? '').trim();

/** An expression: only the run knows its value. */
export const isOpen = (value: string): boolean => value.includes('${{');

/** Said in plain words. */
export const isLiteral = (value: string): boolean => value !== '' && !isOpen(value);

/** Given, whatever it is. */
export const isGiven = (step: StepText, name: string): boolean => given(step, name) !== '';

export const isTrue = (value: string): boolean => /^(true|True|TRUE)$/.test(value);
export const isFalse = (value: string): boolean => /^(false|False|FALSE)$/.test(value);

type Version = readonly [number, number, number];

const NEWEST = Number.MAX_SAFE_INTEGER;

/** The version in a `uses:`. `v6` is the newest of its major; a commit or a branch tells none. */
export function versionIn(uses: string): Version | null {
  const parts = /@v?(\d{1,4})(?:\.(\d{1,4}))?(?:\.(\d{1,4}))?$/.exec(uses);
  if (!parts) return null;
  const [, major, minor, patch] = parts;
  return [Number(major), minor === undefined ? NEWEST : Number(minor), patch === undefined ? NEWEST : Number(patch)];
}

const versionOf = (text: string): Version => {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number);
  return [major, minor, patch];
};

function isBefore(a: Version, b: Version): boolean {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** A commit or a branch is taken for the newest. */
export const isSince = (uses: string, first: string): boolean => {
  const version = versionIn(uses);
  return version === null || !isBefore(version, versionOf(first));
};

export const isWithin = (uses: string, { from, before }: Neighbour['versions']): boolean => {
  const version = versionIn(uses);
  return version === null || (!isBefore(version, versionOf(from)) && isBefore(version, versionOf(before)));
};

/** The traps that a step, as it is written, runs into. */
export const sprungBy = <Id extends string>(
  { traps }: Pick<Neighbour<Id>, 'traps'>,
  step: StepText,
  around: Around,
): (Sprung & { trap: Trap<Id> })[] =>
  traps.flatMap((trap) => {
    const sprung = isSince(step.uses, trap.since) ? trap.when(step, around) : null;
    return sprung ? [{ ...sprung, trap }] : [];
  });
