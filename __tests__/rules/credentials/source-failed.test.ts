import { sourceFailed } from '../../../src/rules/credentials/source-failed.ts';
import type {
  FailedObservation,
  ObservedError,
  Operation,
  RunContext,
  Scene,
  SourceFailure,
} from '../../../src/scene.ts';
import { recorded } from '../facts.ts';
import { failed, fault, identity, LONG_TERM, NONE, saw, says, scene, TEMPORARY } from '../scene.ts';

type Of<K extends SourceFailure['kind']> = Extract<SourceFailure, { kind: K }>;

const NOTHING_GIVEN: Partial<RunContext> = { credentialsGiven: false };
const of = (failure: SourceFailure, refusal: FailedObservation, context = NOTHING_GIVEN, more = {}): Scene =>
  scene({ credentials: { ...NONE, failure, ...more }, context, observations: [refusal] });
const answered = (operation: Operation, code: string, message: string, kind: ObservedError['kind'] = 'client') =>
  fault('machine', kind, code, message, { operation, target: 'ci', signer: 'none' }, { host: '' });

const ROLE = 'arn:aws:iam::123456789012:role/ci-runner';
const TOKEN_FILE = '/var/run/secrets/eks.amazonaws.com/serviceaccount/token';
const token = (why: Of<'web-identity'>['fault'], profile: string | null = null): SourceFailure => ({
  kind: 'web-identity',
  profile,
  role: ROLE,
  file: TOKEN_FILE,
  fault: why,
});
const exchange = (code: string, message: string, status = 400) =>
  failed('sts', [code, message, status], { operation: 'AssumeRoleWithWebIdentity', target: ROLE, signer: 'none' });

const container = (why: Of<'container'>['fault'], more: Partial<Of<'container'>> = {}): SourceFailure => ({
  kind: 'container',
  profile: null,
  host: '169.254.170.2',
  variable: 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  by: 'ecs',
  tokenFile: null,
  fault: why,
  ...more,
});
const POD: Partial<Of<'container'>> = {
  host: '169.254.170.23',
  variable: 'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  by: 'eks',
  tokenFile: '/var/run/secrets/pods.eks.amazonaws.com/serviceaccount/eks-pod-identity-token',
};
const fromContainer = (code: string, message: string, status?: number, kind: ObservedError['kind'] = 'service') =>
  fault(
    'machine',
    kind,
    code,
    message,
    { operation: 'GetContainerCredentials', signer: 'none' },
    status === undefined ? {} : { httpStatus: status },
  );

const instance = (why: Of<'instance'>['fault'], more: Partial<Of<'instance'>> = {}): SourceFailure => ({
  kind: 'instance',
  profile: null,
  host: '169.254.169.254',
  selfHosted: true,
  fault: why,
  ...more,
});
const fromInstance = (code: string, message: string, kind: ObservedError['kind'] = 'client') =>
  fault('machine', kind, code, message, { operation: 'GetInstanceCredentials', signer: 'none' });
const SILENT = fromInstance('ETIMEDOUT', 'no answer from 169.254.169.254', 'timeout');
const IN_CONTAINER = {
  ...NOTHING_GIVEN,
  workflowJob: { environment: null, timeoutMinutes: null, permissions: null, caller: null, container: true },
} as const;
const AT_TERMINAL = { inActions: false, repository: '', credentialsGiven: null } as const;

const command = (why: Of<'process'>['fault']): SourceFailure => ({
  kind: 'process',
  profile: 'ci',
  program: '/opt/corp/login-helper',
  fault: why,
  inWorkspace: null,
});
const ran = (code: string, message: string) => answered('RunCredentialProcess', code, message);

const sso = (why: Of<'sso'>['fault'], names: readonly string[] = []): SourceFailure => ({
  kind: 'sso',
  profile: 'ci',
  names,
  account: '123456789012',
  role: 'Deploy',
  fault: why,
});
const portal = (code: string, message: string, status: number) =>
  failed('sso', [code, message, status], { target: 'ci', signer: 'none' });
const login = (why: Of<'login'>['fault']): SourceFailure => ({
  kind: 'login',
  profile: 'ci',
  names: why === 'cache' ? ['accessToken.accountId'] : [],
  fault: why,
});
const role = (why: Of<'role'>['fault']): SourceFailure => ({
  kind: 'role',
  profile: 'ci',
  role: ROLE,
  source: 'base',
  fault: why,
});
const read = (code: string, message: string) => answered('ReadProfile', code, message);
const assumed = (code: string, message: string, status = 403) =>
  failed('sts', [code, message, status], { operation: 'AssumeRole', target: ROLE, signer: 'base' });

const DENIED = exchange('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403);

recorded(sourceFailed, {
  matches: [
    ['a token’s file that is not there', of(token('token-file'), answered('ReadTokenFile', 'ENOENT', 'no such file'))],
    ['a token’s file that is closed', of(token('token-file'), answered('ReadTokenFile', 'EACCES', 'not permitted'))],
    ['a token’s file that is empty', of(token('token-empty'), answered('ReadTokenFile', 'EmptyFile', 'it is empty'))],
    [
      'a token that is none',
      of(token('refused', 'ci'), exchange('InvalidIdentityToken', 'The ID Token provided is not a valid JWT.')),
    ],
    ['a token, and STS has no time', of(token('refused'), exchange('Throttling', 'Rate exceeded', 400))],
    [
      'a pod without an association',
      of(container('refused', POD), fromContainer('ResourceNotFoundException', 'no association', 400)),
    ],
    [
      'a pod without an agent',
      of(container('unreachable', POD), fromContainer('ECONNREFUSED', 'connect', undefined, 'network')),
    ],
    [
      'a pod’s token that cannot be read',
      of(container('token-file', POD), fromContainer('ENOENT', 'no such file', undefined, 'client')),
    ],
    ['a task whose endpoint refuses', of(container('refused'), fromContainer('AccessDenied', 'no', 403))],
    ['a task whose endpoint has no time', of(container('refused'), fromContainer('HTTP 429', '', 429))],
    ['a task in another network', of(container('unreachable'), fromContainer('ETIMEDOUT', '', undefined, 'timeout'))],
    ['an address without its slash', of(container('address', { host: '' }), fromContainer('InvalidAddress', 'x'))],
    ['a token with a line break', of(container('token'), fromContainer('InvalidToken', 'the token has a line break'))],
    [
      'an answer without an end',
      of(container('answer'), fromContainer('InvalidAnswer', 'the answer lacks Expiration')),
    ],
    ['a job in a container of an instance', of(instance('unreachable'), SILENT, IN_CONTAINER)],
    ['a machine that does not answer', of(instance('unreachable'), SILENT)],
    ['the variable that switches it off', of(instance('switched-off'), fromInstance('SwitchedOff', 'it is true'))],
    ['an instance without a role', of(instance('no-role'), fromInstance('HTTP 404', 'no role is listed'))],
    [
      'an instance without a role, at a terminal',
      of(instance('no-role', { selfHosted: false }), fromInstance('HTTP 404', 'no role is listed'), AT_TERMINAL),
    ],
    [
      'a role that the instance cannot use',
      of(instance('unusable-role'), fromInstance('AssumeRoleUnauthorizedAccess', 'EC2 cannot assume the role x.')),
    ],
    ['version 1 alone', of(instance('version-1-off'), fromInstance('VersionOneSwitchedOff', 'no token'))],
    ['a service that refuses', of(instance('refused'), fromInstance('HTTP 403', '', 'service'))],
    ['something else at its address', of(instance('answer'), fromInstance('InvalidAnswer', 'the answer has no key'))],
    ['a command that is not there', of(command('not-there'), ran('exit status 127', 'sh: 1: login-helper: not found'))],
    ['a command that fails', of(command('failed'), ran('exit status 1', 'no ticket: run kinit'))],
    ['a command that fails at a terminal', of(command('failed'), ran('exit status 1', ''), AT_TERMINAL)],
    ['a command without an end', of(command('slow'), ran('TimeoutError', 'no answer within the time limit'))],
    ['a command that talks', of(command('output'), ran('InvalidOutput', 'it printed nothing'))],
    ['a person without the role', of(sso('role-refused'), portal('ForbiddenException', 'No access', 403), AT_TERMINAL)],
    [
      'an account that is not known',
      of(sso('account-unknown'), portal('ResourceNotFoundException', 'Account not found', 404), AT_TERMINAL),
    ],
    ['a portal that is asked too often', of(sso('refused'), portal('TooManyRequestsException', 'Slow down', 429))],
    [
      'a setting of the sign-on',
      of(sso('settings', ['sso_role_name']), read('InvalidProfile', 'missing: sso_role_name')),
    ],
    ['a session that is not there', of(sso('session-section', ['corp']), read('InvalidProfile', 'no section'))],
    ['two start URLs', of(sso('start-url', ['sso_start_url']), read('InvalidProfile', 'they differ'))],
    [
      'a sign-in that may not be renewed',
      of(
        login('not-permitted'),
        failed('signin', ['AccessDeniedException', 'INSUFFICIENT_PERMISSIONS', 403], { target: 'ci', signer: 'none' }),
        AT_TERMINAL,
      ),
    ],
    [
      'a cached sign-in without its account',
      of(login('cache'), read('InvalidFile', 'missing: accountId'), AT_TERMINAL),
    ],
    ['a cached sign-on that is not JSON', of(sso('cache'), read('InvalidFile', 'it is not JSON'))],
    ['a source profile that is not there', of(role('source-profile'), read('ProfileNotFound', 'no such profile'))],
    ['a source without credentials', of(role('source-empty'), read('NoCredentials', 'base supplies no credentials'))],
    ['a circle', of(role('cycle'), read('Cycle', 'source_profile leads back to ci'))],
    ['a code that nobody types', of(role('mfa'), read('MfaRequired', 'mfa_serial is set'))],
    ['a code at a terminal', of(role('mfa'), read('MfaRequired', 'mfa_serial is set'), AT_TERMINAL)],
    [
      'a role that STS does not take',
      scene({
        credentials: { ...LONG_TERM, source: 'profile', profile: 'ci', failure: role('refused') },
        observations: [assumed('ValidationError', 'Request ARN is invalid', 400)],
      }),
    ],
  ],
  ignores: [
    ['a key that works', saw(LONG_TERM, identity())],
    ['a key that is refused', saw(TEMPORARY, says('unknown', 'sts'))],
    ['nothing at all', scene({ credentials: NONE })],
    ['a runner’s role that does not trust it', of(token('refused'), DENIED)],
    [
      'an account without the provider',
      of(
        token('refused'),
        exchange('InvalidIdentityToken', 'No OpenIDConnect provider found in your account for https://oidc.example'),
      ),
    ],
    ['a token that is over', of(token('refused'), exchange('ExpiredTokenException', 'Token expired: current date'))],
    [
      'an issuer that AWS cannot reach',
      of(token('refused'), exchange('IDPCommunicationError', 'could not be reached')),
    ],
    ['another audience', of(token('refused'), exchange('InvalidIdentityToken', 'Incorrect token audience'))],
    [
      'STS switched off',
      of(token('refused'), exchange('RegionDisabledException', 'STS is not activated in this region', 403)),
    ],
    [
      'STS out of reach',
      of(
        token('unreachable'),
        fault('sts', 'network', 'ECONNREFUSED', 'connect', {
          operation: 'AssumeRoleWithWebIdentity',
          target: ROLE,
          signer: 'none',
        }),
      ),
    ],
    [
      'a portal out of reach',
      of(sso('unreachable'), fault('sso', 'timeout', 'TimeoutError', 'no answer', { target: 'ci', signer: 'none' })),
    ],
    ['a portal that is down', of(sso('refused'), portal('InternalServerException', 'try again', 503))],
    ['a command whose session is over', of(command('ended'), ran('InvalidOutput', 'the session ended at noon'))],
    [
      'a machine that was not meant: the workflow gives a key',
      of(instance('unreachable'), SILENT, { credentialsGiven: true }),
    ],
    [
      'a machine that was not meant: a variable is empty',
      of(instance('no-role'), SILENT, NOTHING_GIVEN, { empty: ['AWS_ACCESS_KEY_ID'] }),
    ],
    [
      'a machine that was not meant: a profile is named',
      of(instance('no-role'), SILENT, NOTHING_GIVEN, { profile: 'ci' }),
    ],
    [
      'a machine that was not meant: a token is there',
      of(instance('unreachable'), SILENT, NOTHING_GIVEN, { idToken: true }),
    ],
    ['a laptop', of(instance('unreachable', { selfHosted: false }), SILENT, AT_TERMINAL)],
    ['a laptop that says so', of(instance('switched-off'), SILENT, AT_TERMINAL)],
    ['an emulator', of(instance('no-role'), SILENT, { emulated: true, credentialsGiven: null })],
    ['a workflow file that nobody can read', of(instance('unreachable'), SILENT, { credentialsGiven: null })],
    ['another kind of runner', of(instance('unreachable', { selfHosted: false }), SILENT)],
    ...(
      [
        [
          'a profile’s role that is denied',
          assumed('AccessDenied', 'User: x is not authorized to perform: sts:AssumeRole'),
        ],
        ['a profile’s key that is gone', says('unknown', 'sts', { operation: 'AssumeRole', target: ROLE })],
        ['a profile’s secret that is wrong', says('mismatch', 'sts', { operation: 'AssumeRole', target: ROLE })],
      ] as const
    ).map(
      ([name, refusal]) =>
        [
          name,
          scene({
            credentials: { ...LONG_TERM, source: 'profile', profile: 'ci', failure: role('refused') },
            observations: [refusal],
          }),
        ] as const,
    ),
    [
      'a profile’s session that is over',
      scene({
        credentials: { ...TEMPORARY, source: 'profile', profile: 'ci', failure: role('refused') },
        observations: [says('expired', 'sts', { operation: 'AssumeRole', target: ROLE })],
      }),
    ],
    [
      'a profile that is not there',
      scene({ credentials: { ...NONE, profile: 'ci', profileFault: 'profile-not-found' } }),
    ],
    ['a sign-in that is over', scene({ credentials: { ...NONE, profile: 'ci', profileFault: 'sso-expired' } })],
    ['an aws login that is over', scene({ credentials: { ...NONE, profile: 'ci', profileFault: 'login-expired' } })],
    ['a single sign-on that never was', scene({ credentials: { ...NONE, profile: 'ci', profileFault: 'sso-absent' } })],
    [
      'a sign-in service out of reach',
      of(login('unreachable'), fault('signin', 'network', 'ECONNREFUSED', 'connect', { target: 'ci', signer: 'none' })),
    ],
    ['a sign-in that never was', scene({ credentials: { ...NONE, profile: 'ci', profileFault: 'login-absent' } })],
    [
      'a profile with a Region alone',
      scene({ credentials: { ...NONE, profile: 'ci', profileFault: 'profile-unusable' } }),
    ],
    [
      'a command of the workspace, which was not run',
      scene({
        credentials: { ...NONE, failure: { ...command('not-run'), inWorkspace: 'AWS_CONFIG_FILE' } as SourceFailure },
      }),
    ],
    ['the environment’s key', saw({ ...LONG_TERM, source: 'environment' }, identity())],
    ['a container’s role that works', saw({ ...TEMPORARY, source: 'container' }, identity())],
    ['an instance’s role that works', saw({ ...TEMPORARY, source: 'instance' }, identity())],
    ['a web identity that works', saw({ ...TEMPORARY, source: 'web-identity' }, identity())],
    ['a profile that works', saw({ ...TEMPORARY, source: 'profile', profile: 'ci' }, identity())],
    ['an instance’s session that AWS refuses', saw({ ...TEMPORARY, source: 'instance' }, says('expired', 'sts'))],
    ['a fork’s pull request', scene({ credentials: NONE, context: { eventName: 'pull_request', foreignHead: true } })],
    ['Dependabot', scene({ credentials: NONE, context: { actor: 'dependabot[bot]' } })],
    [
      'a key as inputs beside a profile that fails',
      saw({ ...LONG_TERM, profile: 'ci', profileFault: 'request-failed' }, identity()),
    ],
    ['half a key', scene({ credentials: { ...NONE, source: 'inputs', keyId: LONG_TERM.keyId } })],
  ],
});
