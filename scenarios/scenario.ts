import type { Replayed } from './replay/types.ts';

/** Of a finding, the fields that must have these values: `subjects` in any order, `remedies` as far as they are given. */
export type ExpectedFinding = {
  id: string;
  severity?: string;
  confidence?: string;
  subjects?: string[];
  remedies?: unknown[];
};

/** Of the caller, the fields that must have these values. */
export type ExpectedIdentity = { accountId?: string | null; arn?: string | null; type?: string | null };

export type Expectation = {
  verdict?: string;
  rootCause?: string | null | (string | null)[];
  findings?: ExpectedFinding[];
  include?: string[];
  exclude?: string[];
  services?: Record<string, string>;
  identity?: ExpectedIdentity;
  mentions?: string[];
  never?: string[];
  mentionsLogged?: string[];
  neverLogged?: string[];
  maxCalls?: number;
  withinSeconds?: number;
  exit?: number;
  noReport?: boolean;
};

/** A field of `expect`, or what is true in every scenario. */
export type CheckName = keyof Expectation | 'always';

/** What does not hold, and by which check. */
export type Wrong = { check: CheckName; text: string };

export type RunContext = { eventName?: string; event?: unknown; actor?: string; ref?: string; workflowRef?: string };

/** FORMAT.md says what each field means. */
export type Scenario = Omit<Replayed, 'asked'> & {
  id: string;
  title: string;
  source: string;
  because?: string;
  inputs?: Record<string, string>;
  env?: Record<string, string | null>;
  context?: RunContext;
  files?: Record<string, string>;
  homeFiles?: Record<string, string>;
  oidc?: boolean;
  preset?: string | string[];
  presetFor?: string;
  expect: Expectation;
};
