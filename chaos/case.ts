import type { ChildProcess } from 'node:child_process';
import type { World } from '../sandbox/world.ts';
import type { KeyPair } from '../sandbox/worlds.ts';
import type { Authority } from './fault.ts';
import type { Faults } from './front.ts';
import type { Place } from './places.ts';
import type { ProxyFault } from './proxy.ts';
import type { DnsFault } from './resolver.ts';

/** A service as the report names it. */
export type Reported = 'sts' | 'dynamodb' | 's3' | 'bedrock_runtime';

/** Whose credentials the step has. */
export type Who = 'user' | 'session' | 'unknown-key' | 'wrong-secret' | 'expired' | 'oidc';

/** What a case may still change before the action starts. */
export type Lab = {
  dir: string;
  workspace: string;
  /** The variables of the step, its inputs included. */
  env: Record<string, string>;
  /** The file with the authority that is trusted. */
  rootFile: string;
  authority: Authority;
  world: World;
  keys: KeyPair | null;
  /** The address of the proxy, where the case has one. */
  proxy: string;
  /** The action's own start, for a shell: `"$NODE" "$BUNDLE"`. */
  shell?: string;
};

export type Expect = {
  /** Root causes that are right; null is none. */
  roots: readonly (string | null)[];
  /** Ids that may be errors beside the root cause. */
  beside?: readonly string[];
  /** Ids that must be among the findings. */
  include?: readonly string[];
  /** Services that may not be ready. */
  faulted?: readonly Reported[];
  /** The exit status, where it does not follow from the findings. */
  exit?: number;
  /** The run leaves no report, no summary and no output, and only its end is judged. */
  noReport?: boolean;
  /** The run may be refused for an invalid input that has this name: no report, and a titled error. */
  invalid?: string;
  /** The run may end before it can write anything, with a titled error that says this. */
  unopened?: string;
  /** How many reports are left in the runner's temporary folder. */
  reports?: number;
  /** How many MiB the run may take at most. */
  mib?: number;
  /** What the log or the summary must say. */
  says?: RegExp;
  /** What cannot be written in this run. */
  unwritable?: readonly ('report' | 'outputs' | 'summary' | 'log')[];
};

export type Need = 'namespace' | 'faketime' | 'root';

export type Case = {
  id: string;
  group: string;
  faults?: Faults;
  dns?: { fault: DnsFault; of?: readonly Place[] };
  proxy?: ProxyFault;
  who?: Who;
  /** Which targets are named: one of each service, those and a write that IAM simulates, or none. */
  named?: 'all' | 'write' | 'none';
  inputs?: Readonly<Record<string, string>>;
  timeoutSeconds?: number;
  needs?: readonly Need[];
  set?: (lab: Lab) => void;
  /** Called when the action has started. */
  act?: (child: ChildProcess, lab: Lab) => void;
  expect: Expect;
};
