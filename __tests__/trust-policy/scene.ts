import { NO_ENVIRONMENT } from '../../src/credentials/job-environment.ts';
import type {
  FactsOf,
  FailedObservation,
  Observation,
  ObservedError,
  OkObservation,
  RunContext,
  Scene,
  Settings,
} from '../../src/scene.ts';
import { frozen } from '../../src/scene.ts';
import { credentialsOf, type FlatCredentials, LONG_TERM, OIDC } from '../rules/scene.ts';

export const ROLE = 'arn:aws:iam::123456789012:role/deploy';
export const PROVIDER = 'token.actions.githubusercontent.com';
export const PROVIDER_ARN = `arn:aws:iam::123456789012:oidc-provider/${PROVIDER}`;

export const CLAIMS: Readonly<Record<string, unknown>> = {
  iss: `https://${PROVIDER}`,
  sub: 'repo:octo/shop:ref:refs/heads/main',
  aud: 'sts.amazonaws.com',
  repository: 'octo/shop',
  repository_owner: 'octo',
  repository_id: '100200300',
  repository_owner_id: '400500',
  ref: 'refs/heads/main',
  event_name: 'push',
  workflow: 'Deploy',
  job_workflow_ref: 'octo/shop/.github/workflows/deploy.yml@refs/heads/main',
  actor: 'mona',
};

type Parts = {
  settings?: Partial<Settings>;
  credentials?: Partial<FlatCredentials>;
  context?: Partial<RunContext>;
  claims?: Readonly<Record<string, unknown>> | null;
  trustPolicy?: unknown;
  observations?: readonly Observation[];
};

/** A job with id-token: write and a role to assume; nothing asked yet. */
export function scene({ settings, credentials, context, claims, trustPolicy, observations }: Parts = {}): Scene {
  const given = credentials?.source || credentials?.accountInKey ? { ...LONG_TERM, idToken: true } : OIDC;
  return frozen({
    settings: {
      region: 'us-east-1',
      regionSource: 'aws-region',
      roleToAssume: ROLE,
      audience: 'sts.amazonaws.com',
      roleSessionName: 'aws-credentials-preflight',
      roleDurationSeconds: null,
      roleExternalId: '',
      trustPolicyPath: '',
      allowedAccountIds: [],
      allowedPrincipals: [],
      services: ['sts'],
      named: [],
      tables: [],
      buckets: [],
      models: [],
      bedrockProbe: 'invoke',
      assumeWith: 'auto',
      credentialExpiration: null,
      minSessionMinutes: 0,
      onFork: 'fail',
      failOn: 'error',
      ignore: [],
      timeoutSeconds: 30,
      httpProxy: '',
      noProxy: '',
      summary: 'always',
      annotate: true,
      redact: 'auto',
      reportPath: '',
      ...settings,
    } as Settings,
    credentials: credentialsOf({ ...given, ...credentials }, { roleToAssume: settings?.roleToAssume ?? ROLE }),
    environment: NO_ENVIRONMENT,
    context: {
      inActions: true,
      eventName: 'push',
      actor: 'mona',
      repository: 'octo/shop',
      repositoryId: '100200300',
      runId: '1234567890',
      ownerId: '400500',
      ref: 'refs/heads/main',
      job: 'deploy',
      environmentName: null,
      serverUrl: 'https://github.com',
      forge: 'github',
      visibility: 'private',
      foreignHead: false,
      stepDebug: false,
      jobTimeoutMinutes: null,
      workflowJob: null,
      calledBy: null,
      expressions: null,
      variableExpressions: {},
      variableLevels: {},
      givenInputs: null,
      signInBefore: null,
      signInAfter: null,
      signInElsewhere: {},
      otherEnvironments: [],
      toolsAfter: null,
      variablesAfter: {},
      credentialsGiven: null,
      emptyInputs: [],
      traces: {},
      namesRead: { secrets: {}, vars: {} },
      strangeInputs: [],
      emulated: false,
      ...context,
    } as RunContext,
    endpoints: [],
    claims: claims === undefined ? CLAIMS : claims,
    trustPolicy: trustPolicy === undefined ? null : { source: 'infra/trust.json', document: trustPolicy },
    requirements: [],
    observations: observations ?? [],
    retried: null,
    now: Date.parse('2026-11-23T12:00:00Z'),
  });
}

const base = { service: 'sts' as const, target: ROLE, region: 'us-east-1', durationMs: 40, followUp: false };

export const webIdentity = (code: string, message: string, error: Partial<ObservedError> = {}): FailedObservation => ({
  ...base,
  operation: 'AssumeRoleWithWebIdentity',
  signer: 'none',
  status: 'failed',
  error: {
    kind: 'service',
    code,
    message,
    httpStatus: code === 'AccessDenied' ? 403 : 400,
    requestId: 'r-1',
    ...error,
  },
});

export const assumeRole = (code: string, message: string, error: Partial<ObservedError> = {}): FailedObservation => ({
  ...webIdentity(code, message, error),
  operation: 'AssumeRole',
  signer: 'base',
});

export const granted = (facts: FactsOf<'AssumeRoleWithWebIdentity'> = {}): OkObservation => ({
  ...base,
  operation: 'AssumeRoleWithWebIdentity',
  signer: 'none',
  status: 'ok',
  facts,
});

export const getRole = (facts: FactsOf<'GetRole'>): OkObservation => ({
  ...base,
  service: 'iam',
  operation: 'GetRole',
  signer: 'base',
  followUp: true,
  status: 'ok',
  facts,
});

export const tokenFailed = (error: Partial<ObservedError>): FailedObservation => ({
  ...base,
  service: 'github',
  operation: 'getIDToken',
  target: null,
  region: '',
  signer: 'none',
  status: 'failed',
  error: { kind: 'service', code: 'HTTP 403', message: 'Resource not accessible by integration', ...error },
});

export const DENIED = webIdentity('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity');

/** A trust policy of one statement for GitHub's provider. */
export const policyWith = (condition: unknown, more: Record<string, unknown> = {}) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: PROVIDER_ARN },
      Action: 'sts:AssumeRoleWithWebIdentity',
      ...(condition === undefined ? {} : { Condition: condition }),
      ...more,
    },
  ],
});
