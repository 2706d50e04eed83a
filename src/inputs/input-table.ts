// Every input, once. The parser, `Settings`, the terminal's flags and `--help`, scrubbing, the lines that annotations
// point to and the reusable workflow are made from this table; tests hold action.yml and preflight.yml against it.
import { TOOLS } from '../knowledge/tool-names.ts';
import { TOOL_ALIASES } from '../knowledge/tool-signs.ts';
import { SERVICE_IDS } from '../services/registry.ts';
import {
  accountIds,
  choice,
  type Kind,
  lines,
  list,
  listOf,
  listOfNamed,
  optional,
  principals,
  proxyUrl,
  type Secret,
  secret,
  targets,
  text,
  time,
  trueOrFalse,
  untrimmed,
  whole,
  writablePath,
} from './input-kinds.ts';

/** How the reusable workflow hands an input on to the step that checks one target. */
export type FanOut =
  /** Each target may say its own. */
  | { as: 'key of a target' }
  /** Said once for all targets, as an input of the workflow, which may have a default of its own. */
  | { as: 'input of the workflow'; default?: string }
  /** The workflow's secret of the name of the variable. */
  | { as: 'secret of the workflow' }
  | { as: 'left out'; because: string };

const EACH_TARGET: FanOut = { as: 'key of a target' };
const ALL_TARGETS: FanOut = { as: 'input of the workflow' };
const WORKFLOW_SECRET: FanOut = { as: 'secret of the workflow' };
const leftOut = (because: string): FanOut => ({ as: 'left out', because });

type Row = {
  /** What a blank input means; left out where that is nothing, or the environment or AWS decides. */
  default?: string;
  /** Where action.yml states another default, which only the runner can fill in. */
  filledByRunner?: string;
  /** The environment's variables that stand for the input where it is left out, the first that is not empty. */
  variables?: readonly string[];
  fanOut: FanOut;
} & ({ kind: Secret; setting?: never } | { kind: Kind<unknown>; setting: string });

const ROWS = {
  'aws-access-key-id': { kind: secret, variables: ['AWS_ACCESS_KEY_ID'], fanOut: WORKFLOW_SECRET },
  'aws-secret-access-key': { kind: secret, variables: ['AWS_SECRET_ACCESS_KEY'], fanOut: WORKFLOW_SECRET },
  'aws-session-token': { kind: secret, variables: ['AWS_SESSION_TOKEN'], fanOut: WORKFLOW_SECRET },
  'aws-region': {
    setting: 'region',
    kind: untrimmed,
    variables: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
    fanOut: EACH_TARGET,
  },
  'role-to-assume': { setting: 'roleToAssume', kind: text, fanOut: EACH_TARGET },
  audience: { setting: 'audience', kind: text, default: 'sts.amazonaws.com', fanOut: EACH_TARGET },
  'role-session-name': {
    setting: 'roleSessionName',
    kind: text,
    default: 'aws-credentials-preflight',
    fanOut: EACH_TARGET,
  },
  'role-duration-seconds': { setting: 'roleDurationSeconds', kind: optional(whole(900, 43_200)), fanOut: EACH_TARGET },
  'trust-policy': { setting: 'trustPolicyPath', kind: text, fanOut: EACH_TARGET },
  'role-external-id': { setting: 'roleExternalId', kind: text, fanOut: EACH_TARGET },
  'allowed-account-ids': { setting: 'allowedAccountIds', kind: accountIds, fanOut: EACH_TARGET },
  'allowed-principals': { setting: 'allowedPrincipals', kind: principals, fanOut: EACH_TARGET },
  services: {
    setting: 'services',
    kind: listOf(SERVICE_IDS),
    fanOut: EACH_TARGET,
  },
  'dynamodb-tables': { setting: 'tableTargets', kind: targets(['read', 'write'], 'read'), fanOut: EACH_TARGET },
  's3-buckets': { setting: 'bucketTargets', kind: targets(['list', 'read', 'write'], 'list'), fanOut: EACH_TARGET },
  'required-actions': { setting: 'requiredActions', kind: lines, fanOut: EACH_TARGET },
  'required-policy': { setting: 'requiredPolicyPath', kind: text, fanOut: EACH_TARGET },
  'log-file': {
    setting: 'logFilePath',
    kind: text,
    fanOut: leftOut('a called workflow has no step before this one whose log it could read'),
  },
  'bedrock-models': { setting: 'models', kind: list(), fanOut: EACH_TARGET },
  'bedrock-probe': {
    setting: 'bedrockProbe',
    kind: choice(['invoke', 'catalog']),
    default: 'invoke',
    fanOut: EACH_TARGET,
  },
  'assume-with': {
    setting: 'assumeWith',
    kind: choice(['auto', 'oidc', 'credentials']),
    default: 'auto',
    fanOut: EACH_TARGET,
  },
  tools: {
    setting: 'tools',
    kind: listOfNamed(TOOLS, TOOL_ALIASES),
    fanOut: leftOut('the jobs of a called workflow run no tools of the caller'),
  },
  'credential-expiration': {
    setting: 'credentialExpiration',
    kind: time,
    variables: ['AWS_CREDENTIAL_EXPIRATION', 'AWS_SESSION_EXPIRATION'],
    fanOut: leftOut('a called workflow has no step before this one that could tell it'),
  },
  'min-session-minutes': { setting: 'minSessionMinutes', kind: whole(0, 10_080), default: '0', fanOut: EACH_TARGET },
  'on-fork': { setting: 'onFork', kind: choice(['fail', 'warn', 'skip']), default: 'fail', fanOut: ALL_TARGETS },
  'fail-on': { setting: 'failOn', kind: choice(['error', 'warning', 'never']), default: 'error', fanOut: ALL_TARGETS },
  ignore: { setting: 'ignore', kind: list(), fanOut: EACH_TARGET },
  'retry-for-seconds': { setting: 'retryForSeconds', kind: whole(0, 3600), default: '0', fanOut: EACH_TARGET },
  'timeout-seconds': { setting: 'timeoutSeconds', kind: whole(1, 3600), default: '30', fanOut: EACH_TARGET },
  'http-proxy': {
    setting: 'httpProxy',
    kind: proxyUrl,
    variables: ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'],
    fanOut: leftOut('a runner behind a proxy has the proxy in its own variables'),
  },
  'no-proxy': {
    setting: 'noProxy',
    kind: text,
    variables: ['NO_PROXY', 'no_proxy'],
    fanOut: leftOut('a runner behind a proxy has these hosts in its own variables'),
  },
  summary: {
    setting: 'summary',
    kind: choice(['always', 'on-failure', 'never']),
    default: 'always',
    // Beside the summary of all targets, one for each that passed says nothing more.
    fanOut: { ...ALL_TARGETS, default: 'on-failure' },
  },
  annotate: {
    setting: 'annotate',
    kind: trueOrFalse,
    default: 'true',
    fanOut: leftOut('the annotations are where a run page shows the cause of each target'),
  },
  redact: { setting: 'redact', kind: choice(['auto', 'true', 'false']), default: 'auto', fanOut: ALL_TARGETS },
  'report-path': {
    setting: 'reportPath',
    kind: writablePath,
    fanOut: leftOut('the workflow reads each report from its default place, and uploads the result'),
  },
  'github-token': {
    kind: secret,
    filledByRunner: '${{ github.token }}',
    fanOut: leftOut('its default, the token of the job, reads the workflow file'),
  },
} as const satisfies Record<string, Row>;

export type InputRows = typeof ROWS;
export type InputName = keyof InputRows;

/** An input as its row says it. */
export type Input = {
  default: string;
  filledByRunner: string | null;
  variables: readonly string[];
  fanOut: FanOut;
  kind: Kind<unknown> | Secret;
  /** Its name in `Settings`; null of a secret, which is not among them. */
  setting: string | null;
};

const completed = (row: Row): Input => ({
  default: '',
  filledByRunner: null,
  variables: [],
  ...row,
  setting: row.setting ?? null,
});

export const INPUT_NAMES = Object.keys(ROWS) as readonly InputName[];

export const INPUTS = Object.fromEntries(INPUT_NAMES.map((name) => [name, completed(ROWS[name])])) as Readonly<
  Record<InputName, Input>
>;

/** The inputs as the runner hands them over. */
export type RawInputs = Readonly<Record<InputName, string>>;

export const isInputName = (name: string): name is InputName => Object.hasOwn(INPUTS, name);

/** The inputs that the reusable workflow hands on in this way. */
export const inputsInFanOut = (as: FanOut['as']): readonly InputName[] =>
  INPUT_NAMES.filter((name) => INPUTS[name].fanOut.as === as);

/** The variables that stand for a secret. */
export const SECRET_VARIABLES = INPUT_NAMES.filter((name) => INPUTS[name].kind.secret).flatMap(
  (name) => INPUTS[name].variables,
);

/** What must be shown nowhere, as far as it came by inputs. The kind of an input decides, never its name. */
export function secretValues(
  raw: Readonly<Record<string, string>>,
  table: Readonly<Record<string, Pick<Input, 'kind'>>> = INPUTS,
): string[] {
  return Object.entries(raw).flatMap(([name, value]) => (value !== '' && table[name]?.kind.secret ? [value] : []));
}
