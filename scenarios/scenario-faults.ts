import { isRefusal } from './replay/answer.ts';
import type { Rule } from './replay/types.ts';
import type { Expectation, ExpectedFinding, ExpectedIdentity, RunContext, Scenario } from './scenario.ts';

// A misspelt field would be a check that is never made: the lists below are the types', or this file does not compile.
type Fields<T> = Record<keyof Required<T>, true>;
const SCENARIO = {
  id: true,
  title: true,
  source: true,
  because: true,
  inputs: true,
  env: true,
  context: true,
  files: true,
  homeFiles: true,
  oidc: true,
  oidcClaims: true,
  identity: true,
  assumedIdentity: true,
  identities: true,
  models: true,
  inferenceProfiles: true,
  bucketRegions: true,
  tables: true,
  simulation: true,
  roles: true,
  aws: true,
  preset: true,
  presetFor: true,
  delayMs: true,
  tls: true,
  proxy: true,
  expect: true,
} satisfies Fields<Scenario>;
const CONTEXT = {
  eventName: true,
  event: true,
  actor: true,
  ref: true,
  workflowRef: true,
} satisfies Fields<RunContext>;
const EXPECT = {
  verdict: true,
  rootCause: true,
  findings: true,
  include: true,
  exclude: true,
  services: true,
  identity: true,
  mentions: true,
  never: true,
  mentionsLogged: true,
  neverLogged: true,
  maxCalls: true,
  withinSeconds: true,
  exit: true,
  noReport: true,
} satisfies Fields<Expectation>;
const FINDING = {
  id: true,
  severity: true,
  confidence: true,
  subjects: true,
  remedies: true,
} satisfies Fields<ExpectedFinding>;
const IDENTITY = { accountId: true, arn: true, type: true } satisfies Fields<ExpectedIdentity>;
const RULE = {
  service: true,
  operation: true,
  region: true,
  resource: true,
  accessKey: true,
  withToken: true,
  times: true,
  status: true,
  error: true,
  fault: true,
  body: true,
  delayMs: true,
  headers: true,
  clockSkewMs: true,
  ok: true,
} satisfies Record<Exclude<keyof Rule, number>, true>;

const FAULTS = ['reset', 'hang', 'garbage', 'truncate'];
const SERVICES = ['*', 'sts', 'iam', 'iam-toolbox', 'dynamodb', 's3', 'bedrock', 'bedrock-runtime', 'github-oidc'];
/** Their answers are not JSON. */
const TEXT_SERVICES = ['sts', 'iam', 's3', 'github-oidc'];

/** What would make a scenario say less than it seems to. */
export function scenarioFaults(scenario: Scenario): string[] {
  const { expect } = scenario;
  return [
    ...unknownFields(scenario, SCENARIO, 'scenario'),
    ...unknownFields(scenario.context ?? {}, CONTEXT, 'context'),
    ...unknownFields(expect ?? {}, EXPECT, 'expect'),
    ...(expect?.findings ?? []).flatMap((finding) => unknownFields(finding, FINDING, 'an expected finding')),
    ...unknownFields(expect?.identity ?? {}, IDENTITY, 'expect.identity'),
    ...([expect?.verdict, expect?.exit, expect?.rootCause].every((said) => said === undefined)
      ? ['expect names no verdict, exit status or root cause']
      : []),
    ...(scenario.aws ?? []).flatMap((rule, index) => ruleFaults(rule).map((fault) => `aws[${index}]: ${fault}`)),
  ];
}

const unknownFields = (object: object, known: Record<string, true>, where: string): string[] =>
  Object.keys(object)
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => `${where} has no field ${name}`);

function ruleFaults(rule: Rule): string[] {
  const faults = unknownFields(rule, RULE, 'a rule');
  const { service = '*', fault, body } = rule;
  if (!SERVICES.includes(service)) faults.push(`there is no service ${service}`);
  if (fault !== undefined && !FAULTS.includes(fault)) faults.push(`there is no fault ${fault}`);
  if (body === undefined) return faults;
  if ((isRefusal(rule) || TEXT_SERVICES.includes(service)) && typeof body !== 'string')
    faults.push('this body is sent as it is: it must be a text');
  return faults;
}
