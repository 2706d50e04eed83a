import { describe, expect, it } from 'vitest';
import type { Match } from '../../../src/rules/rule.ts';
import type { Permissions, Scene, WorkflowJob } from '../../../src/scene.ts';
import { plain } from '../../../src/text.ts';
import {
  assumeRole,
  CLAIMS,
  DENIED,
  getRole,
  granted,
  PROVIDER,
  policyWith,
  scene,
  tokenFailed,
  webIdentity,
} from '../../trust-policy/scene.ts';
import { rulesOf } from '../table.ts';

const SUB = `${PROVIDER}:sub`;
const EXPIRED = webIdentity(
  'ExpiredTokenException',
  'Token expired: current date/time 1731098245 must be before the expiration date/time 1731095240',
);
const NO_PROVIDER = webIdentity(
  'InvalidIdentityToken',
  `No OpenIDConnect provider found in your account for https://${PROVIDER}`,
);
const AUDIENCE = webIdentity('InvalidIdentityToken', 'Incorrect token audience');
const KEYS = webIdentity(
  'InvalidIdentityToken',
  "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
);
const THUMBPRINT = webIdentity(
  'InvalidIdentityToken',
  "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint",
);
const BAD_ARN = webIdentity('ValidationError', 'Request ARN is invalid');
const HALF = tokenFailed({
  kind: 'client',
  code: 'MissingVariable',
  message: 'Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable',
});
const KEY_DENIED = assumeRole(
  'AccessDenied',
  'User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/deploy',
);
const OPEN = policyWith({ StringEquals: { [`${PROVIDER}:aud`]: 'sts.amazonaws.com' } });
const OTHER_BRANCH = policyWith({
  StringEquals: { [`${PROVIDER}:aud`]: 'sts.amazonaws.com' },
  StringLike: { [SUB]: 'repo:octo/shop:ref:refs/heads/release/*' },
});
const THIS_JOB = policyWith({ StringEquals: { [SUB]: CLAIMS.sub } });

const NO_TOKEN = { credentials: { idToken: false } };
const asked = (role: string, region = 'us-east-1') => scene({ settings: { roleToAssume: role, region } });
const saw = (...observations: Scene['observations']) => scene({ observations });

const words = (match: Match): string =>
  [
    match.headline,
    match.explanation,
    ...match.evidence.map((e) => e.text),
    ...(match.lookalikes ?? []),
    ...(match.fixes ?? []).flatMap((f) => [
      f.title,
      ...f.steps,
      ...(f.snippets ?? []).flatMap((s) => [s.caption, [s.content]]),
    ]),
  ]
    .map(plain)
    .join('\n');

const MANY = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' },
    {
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/github.example.net/_services/token' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { 'github.example.net/_services/token:sub': 'x' } },
    },
    {
      ...THIS_JOB.Statement[0],
      Effect: 'Deny',
      Sid: 'OwnOnly',
      Condition: { StringNotLike: { [SUB]: 'repo:octo/*' } },
    },
    { ...THIS_JOB.Statement[0], Condition: { StringLike: { [SUB]: 'repo:octo/shop:ref:refs/tags/*' } } },
  ],
};
const withJob = (job: Partial<WorkflowJob>) =>
  scene({
    ...NO_TOKEN,
    context: {
      workflowJob: {
        timeoutMinutes: null,
        environment: null,
        permissions: null,
        container: false,
        caller: null,
        ...job,
      },
    },
  });
const CALLER = (permissions: Permissions | null): WorkflowJob['caller'] => ({
  job: 'release',
  file: '.github/workflows/called.yml',
  permissions,
});

type Cases = { matches: [string, Scene, RegExp][]; ignores: [string, Scene][] };
const CASES: Record<string, Cases> = {
  'oidc/permission-missing': {
    matches: [
      ['no permission', scene(NO_TOKEN), /id-token:\s*write[\s\S]*contents: read/],
      ['a reusable workflow', scene(NO_TOKEN), /called workflow can lower/],
      ['the job by name', scene(NO_TOKEN), /job deploy/],
      [
        'a pull request of the repository itself',
        scene({ ...NO_TOKEN, context: { eventName: 'pull_request' } }),
        /no permission to ask/,
      ],
      [
        'a fork under an event that keeps its secrets',
        scene({ ...NO_TOKEN, context: { eventName: 'pull_request_target' } }),
        /no permission to ask/,
      ],
      [
        'half given, as the facts tell',
        scene({ credentials: { idToken: false, empty: ['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] } }),
        /Only half[\s\S]*sees ACTIONS_ID_TOKEN_REQUEST_URL, but not ACTIONS_ID_TOKEN_REQUEST_TOKEN/,
      ],
      ['half given, as the request tells', saw(HALF), /Only half/],
      ["on a machine of one's own", scene({ ...NO_TOKEN, context: { inActions: false } }), /outside of GitHub Actions/],
      [
        'an emulator',
        scene({ ...NO_TOKEN, context: { emulated: true } }),
        /emulator of GitHub's runner[\s\S]*ACT is true/,
      ],
      [
        'a block at the job',
        withJob({
          permissions: {
            place: 'job',
            idToken: false,
            granted: [
              ['contents', 'read'],
              ['packages', 'write'],
            ],
          },
        }),
        /its own permissions block grants: contents: read and packages: write[\s\S]*permissions:\n {2}id-token: write .*\n {2}contents: read\n {2}packages: write/,
      ],
      [
        'a block at the top',
        withJob({ permissions: { place: 'workflow', idToken: false, granted: [['contents', 'read']] } }),
        /top of the workflow does not name id-token: write/,
      ],
      [
        'an empty block',
        withJob({ permissions: { place: 'job', idToken: false, granted: [] } }),
        /nothing of the kind[\s\S]*id-token: write[\s\S]*contents: read/,
      ],
      ['no block anywhere', withJob({ permissions: null }), /The workflow has no permissions block/],
      [
        'a caller that does not grant it',
        withJob({ permissions: null, caller: CALLER(null) }),
        /job release, which calls this reusable workflow, does not grant[\s\S]*it has what its caller grants[\s\S]*jobs:\n {2}release:\n {4}permissions:\n {6}id-token: write[\s\S]*uses: \.\/\.github\/workflows\/called\.yml/,
      ],
      [
        'a called workflow that gives it up',
        withJob({
          permissions: { place: 'workflow', idToken: false, granted: [['contents', 'read']] },
          caller: CALLER({ place: 'job', idToken: true, granted: [['id-token', 'write']] }),
        }),
        /reusable workflow gives it up[\s\S]*at the top of the workflow in \.github\/workflows\/called\.yml/,
      ],
      [
        'a file that grants it',
        withJob({ permissions: { place: 'job', idToken: true, granted: [['id-token', 'write']] } }),
        /grants the permission[\s\S]*this step does not have it/,
      ],
      [
        'write-all, in a container',
        withJob({ container: true, permissions: { place: 'workflow', idToken: true, granted: [] } }),
        /container of its own[\s\S]*grants: write-all/,
      ],
      [
        'a profile beside a Bedrock key',
        scene({
          credentials: {
            idToken: false,
            bearerToken: true,
            profileFault: 'profile-not-found',
          },
        }),
        /no permission to ask/,
      ],
    ],
    ignores: [
      ['a token can be had', scene()],
      ['no role asked for', scene({ ...NO_TOKEN, settings: { roleToAssume: '' } })],
      ['a key is given', scene({ credentials: { idToken: false, source: 'inputs' } })],
      ['the instance has a role', scene({ credentials: { idToken: false, source: 'instance' } })],
      ["a fork's pull request", scene({ ...NO_TOKEN, context: { eventName: 'pull_request', foreignHead: true } })],
      [
        "a review of a fork's pull request",
        scene({ ...NO_TOKEN, context: { eventName: 'pull_request_review', foreignHead: true } }),
      ],
      [
        'a profile that gave none',
        scene({
          credentials: { idToken: false, profileFault: 'profile-not-found' },
        }),
      ],
      ['Dependabot', scene({ ...NO_TOKEN, context: { actor: 'dependabot[bot]' } })],
      ['the endpoint refuses', saw(tokenFailed({}))],
    ],
  },
  'oidc/token-request-failed': {
    matches: [
      ['refused', saw(tokenFailed({ httpStatus: 403 })), /refused to give/],
      [
        'failed',
        saw(tokenFailed({ code: 'HTTP 500', message: 'Internal Server Error', httpStatus: 500 })),
        /endpoint failed/,
      ],
      [
        'no token in the answer',
        saw(tokenFailed({ kind: 'protocol', code: 'NotAToken', message: 'x' })),
        /gave no OIDC token/,
      ],
      [
        'reset',
        saw(
          tokenFailed({
            kind: 'network',
            code: 'ECONNRESET',
            message: 'socket hang up',
            host: 'x.actions.githubusercontent.com',
          }),
        ),
        /could not be reached[\s\S]*x\.actions/,
      ],
      [
        'hanging',
        saw(tokenFailed({ kind: 'timeout', code: 'TimeoutError', message: 'no answer' })),
        /could not be reached/,
      ],
      [
        'in the clear',
        saw(tokenFailed({ kind: 'client', code: 'InsecureTokenEndpoint', message: 'x' })),
        /cannot be used/,
      ],
    ],
    ignores: [
      ['a variable is missing', saw(HALF)],
      ['AWS refuses', saw(DENIED)],
      ['nothing asked', scene()],
      ['another question to GitHub', saw({ ...tokenFailed({}), service: 'iam', operation: 'GetRole' })],
    ],
  },
  'oidc/invalid-role-arn': {
    matches: [
      ['a user', asked('arn:aws:iam::123456789012:user/shop-user'), /ARN of user/],
      ['root', asked('arn:aws:iam::123456789012:root'), /ARN of root/],
      ['a policy', asked('arn:aws:iam::aws:policy/AdministratorAccess'), /no account id/],
      ['an instance profile', asked('arn:aws:iam::123456789012:instance-profile/x'), /instance-profile/],
      ['a bare name', asked('deploy'), /bare name[\s\S]*arn:aws:iam::ACCOUNT_ID:role\/deploy/],
      ['a bare name in China', asked('deploy', 'cn-north-1'), /arn:aws-cn:iam::ACCOUNT_ID/],
      [
        'a stray backslash',
        asked('arn:aws:iam::123456789012:role\\/deploy'),
        /arn:aws:iam::123456789012:role\/deploy is meant/,
      ],
      [
        'a session',
        asked('arn:aws:sts::123456789012:assumed-role/deploy/me'),
        /arn:aws:iam::123456789012:role\/deploy is meant/,
      ],
      [
        'eleven digits',
        asked('arn:aws:iam::12345678901:role/deploy'),
        /arn:aws:iam::012345678901:role\/deploy is meant/,
      ],
      ['a Region within', asked('arn:aws:iam:us-east-1:123456789012:role/deploy'), /names a Region/],
      ['white space', asked('arn:aws:iam::123456789012:role/my deploy'), /role\/NAME/],
      ['stars of a log', asked('arn:aws:iam::***:role/deploy'), /copied from a log/],
      ['a template', asked('arn:aws:iam::${AWS_ACCOUNT_ID}:role/deploy'), /template/],
      ['no name', asked('arn:aws:iam::123456789012:role/'), /role\/NAME/],
      ['another resource', asked('arn:aws:s3:::bucket'), /ARN of s3/],
      ["China's partition", asked('arn:aws-cn:iam::123456789012:role/deploy'), /share no identities[\s\S]*cn-north-1/],
      [
        'the commercial partition in GovCloud',
        asked('arn:aws:iam::123456789012:role/deploy', 'us-gov-west-1'),
        /arn:aws-us-gov:iam::/,
      ],
      ['no such partition', asked('arn:aws-moon:iam::123456789012:role/deploy'), /no partition aws-moon/],
      ["AWS's own refusal", saw(BAD_ARN), /refuses it all the same/],
    ],
    ignores: [
      ['a role', scene()],
      ['a role with a path', asked('arn:aws:iam::123456789012:role/service-role/ci/deploy_1+=,.@-')],
      ['no role', asked('')],
      ['GovCloud', asked('arn:aws-us-gov:iam::123456789012:role/deploy', 'us-gov-east-1')],
      ['China', asked('arn:aws-cn:iam::123456789012:role/deploy', 'cn-northwest-1')],
      ['the sovereign cloud', asked('arn:aws-eusc:iam::123456789012:role/deploy', 'eusc-de-east-1')],
      ['no Region yet', asked('arn:aws-cn:iam::123456789012:role/deploy', '')],
      ['a Region that is none', asked('arn:aws-cn:iam::123456789012:role/deploy', 'US East')],
      [
        'a session name that is refused',
        saw(webIdentity('ValidationError', "Value 'x y' at 'roleSessionName' failed to satisfy constraint")),
      ],
      ['a refusal of the role', saw(DENIED)],
    ],
  },
  'oidc/provider-missing': {
    matches: [
      [
        'github.com',
        saw(NO_PROVIDER),
        /create-open-id-connect-provider --url https:\/\/token\.actions\.githubusercontent\.com --client-id-list sts\.amazonaws\.com/,
      ],
      [
        'an Enterprise Server',
        scene({
          claims: { ...CLAIMS, iss: 'https://github.example.net/_services/token' },
          observations: [
            webIdentity(
              'InvalidIdentityToken',
              'No OpenIDConnect provider found in your account for https://github.example.net/_services/token',
            ),
          ],
        }),
        /Enterprise Server[\s\S]*github\.example\.net\/_services\/token\/\.well-known/,
      ],
      [
        'a token that could not be read',
        scene({
          claims: null,
          observations: [
            webIdentity(
              'InvalidIdentityToken',
              'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com.',
            ),
          ],
        }),
        /^the token's iss is https:\/\/token\.actions\.githubusercontent\.com$/m,
      ],
      [
        'data residency',
        scene({
          claims: { ...CLAIMS, iss: 'https://token.actions.acme.ghe.com' },
          observations: [
            webIdentity(
              'InvalidIdentityToken',
              'No OpenIDConnect provider found in your account for https://token.actions.acme.ghe.com',
            ),
          ],
        }),
        /data residency/,
      ],
    ],
    ignores: [
      ['the audience', saw(AUDIENCE)],
      ['the keys', saw(KEYS)],
      ['the role', saw(DENIED)],
    ],
  },
  'oidc/audience-mismatch': {
    matches: [
      [
        'the usual audience',
        saw(AUDIENCE),
        /add-client-id-to-open-id-connect-provider[\s\S]*--client-id sts\.amazonaws\.com/,
      ],
      [
        'China',
        scene({
          settings: { region: 'cn-north-1', roleToAssume: 'arn:aws-cn:iam::123456789012:role/deploy' },
          observations: [AUDIENCE],
        }),
        /China's partition usually list sts\.amazonaws\.com\.cn[\s\S]*arn:aws-cn:iam::123456789012:oidc-provider/,
      ],
      [
        'an audience of the input',
        scene({ settings: { audience: 'sigstore' }, claims: { ...CLAIMS, aud: 'sigstore' }, observations: [AUDIENCE] }),
        /sigstore, as the input audience asks/,
      ],
      [
        'an audience that a shell would read',
        scene({ settings: { audience: "x'$(id)" }, claims: { ...CLAIMS, aud: "x'$(id)" }, observations: [AUDIENCE] }),
        /--client-id 'x'\\''\$\(id\)'/,
      ],
    ],
    ignores: [
      ['no provider', saw(NO_PROVIDER)],
      ['the role', saw(DENIED)],
    ],
  },
  'oidc/trust-policy-mismatch': {
    matches: [
      [
        'without a policy',
        saw(DENIED),
        /repo:octo\/shop:ref:refs\/heads\/main[\s\S]*could not be read|does not say which condition/,
      ],
      [
        'with a full stop',
        saw(webIdentity('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity.')),
        /"repo:octo@400500\/shop@100200300:ref:refs\/heads\/main"/,
      ],
      [
        'an environment',
        scene({
          claims: { ...CLAIMS, sub: 'repo:octo/shop:environment:production', environment: 'production' },
          observations: [DENIED],
        }),
        /environment production[\s\S]*takes the place/,
      ],
      [
        'the immutable form',
        scene({
          claims: { ...CLAIMS, sub: 'repo:octo@400500/shop@100200300:ref:refs/heads/main' },
          observations: [DENIED],
        }),
        /15 July 2026/,
      ],
      [
        'a pull request',
        scene({ claims: { ...CLAIMS, sub: 'repo:octo/shop:pull_request' }, observations: [DENIED] }),
        /same for every pull request/,
      ],
      [
        'a customised subject',
        scene({ claims: { ...CLAIMS, sub: 'repository_id:100200300' }, observations: [DENIED] }),
        /customised/,
      ],
      [
        'a file of another branch',
        scene({ trustPolicy: OTHER_BRANCH, observations: [DENIED] }),
        /✗ StringLike[\s\S]*refs\/heads\/release\/\*[\s\S]*names another branch/,
      ],
      [
        'what the file gets right',
        scene({ trustPolicy: OTHER_BRANCH, observations: [DENIED] }),
        /✓ StringEquals token\.actions\.githubusercontent\.com:aud/,
      ],
      [
        'a wildcard under StringEquals',
        scene({ trustPolicy: policyWith({ StringEquals: { [SUB]: 'repo:octo/shop:*' } }), observations: [DENIED] }),
        /only StringLike reads/,
      ],
      [
        'letter case',
        scene({ trustPolicy: policyWith({ StringLike: { [SUB]: 'repo:Octo/Shop:*' } }), observations: [DENIED] }),
        /case of (its|their) letters alone/,
      ],
      [
        'names in the policy, numbers in the token',
        scene({
          claims: { ...CLAIMS, sub: 'repo:octo@400500/shop@100200300:pull_request' },
          trustPolicy: policyWith({ StringLike: { [SUB]: 'repo:octo/shop:*' } }),
          observations: [DENIED],
        }),
        /immutable form, with the numbers/,
      ],
      [
        "the organisation's URL as audience",
        scene({
          trustPolicy: policyWith({ StringEquals: { [`${PROVIDER}:aud`]: 'https://github.com/octo' } }),
          observations: [DENIED],
        }),
        /audience that GitHub puts in/,
      ],
      [
        "another provider's key",
        scene({
          trustPolicy: policyWith({ StringEquals: { 'github.example.net/_services/token:sub': 'x' } }),
          observations: [DENIED],
        }),
        /another provider/,
      ],
      ['a file that would accept', scene({ trustPolicy: THIS_JOB, observations: [DENIED] }), /is not what AWS holds/],
      [
        'what AWS holds',
        scene({ observations: [DENIED, getRole({ trustPolicy: encodeURIComponent(JSON.stringify(OTHER_BRANCH)) })] }),
        /iam:GetRole refuses this job/,
      ],
      [
        'a statement that matters among others that do not',
        scene({ trustPolicy: MANY, observations: [DENIED] }),
        /– statement 1 \(Allow\): its action is sts:AssumeRole[\s\S]*– statement 2 \(Allow\): it trusts .*another provider\n✓ statement 3, OwnOnly, \(Deny\): StringNotLike .*: so it does not deny this job\n✗ statement 4/,
      ],
      [
        'a Deny that is met',
        scene({
          trustPolicy: {
            Version: '2012-10-17',
            Statement: [
              THIS_JOB.Statement[0],
              { ...THIS_JOB.Statement[0], Effect: 'Deny', Condition: { StringLike: { [SUB]: 'repo:octo/*' } } },
            ],
          },
          observations: [DENIED],
        }),
        /✓ statement 1[\s\S]*✗ statement 2 \(Deny\): StringLike .*: so it denies this job/,
      ],
      [
        'a Deny that may be met',
        scene({
          trustPolicy: {
            Version: '2012-10-17',
            Statement: [
              THIS_JOB.Statement[0],
              { ...THIS_JOB.Statement[0], Effect: 'Deny', Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } },
            ],
          },
          observations: [DENIED],
        }),
        /\? statement 2 \(Deny\): .*: so it may deny this job/,
      ],
      [
        'a Deny outright, in AWS’s words',
        saw(
          webIdentity(
            'AccessDenied',
            'Not authorized to perform sts:AssumeRoleWithWebIdentity with an explicit deny in the role trust policy',
          ),
        ),
        /denies this job outright[\s\S]*Change the Deny statement/,
      ],
      [
        'a VPC endpoint',
        saw(
          webIdentity(
            'AccessDenied',
            'Not authorized to perform sts:AssumeRoleWithWebIdentity because no VPC endpoint policy allows the sts:AssumeRoleWithWebIdentity action',
          ),
        ),
        /VPC endpoint for STS[\s\S]*Ask whoever keeps that policy/,
      ],
      [
        'an organisation',
        saw(
          webIdentity(
            'AccessDenied',
            'Not authorized to perform sts:AssumeRoleWithWebIdentity with an explicit deny in a resource control policy',
          ),
        ),
        /policy of the organisation/,
      ],
      [
        'granted, and the file would refuse',
        scene({ trustPolicy: OTHER_BRANCH, observations: [granted()] }),
        /lock this job out/,
      ],
    ],
    ignores: [
      ['granted, and the file accepts', scene({ trustPolicy: THIS_JOB, observations: [granted()] })],
      [
        'granted, and the file cannot be judged',
        scene({ trustPolicy: policyWith({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }), observations: [granted()] }),
      ],
      ['granted, without a file', saw(granted())],
      ['a file, and nothing asked', scene({ trustPolicy: OTHER_BRANCH })],
      ['no provider', saw(NO_PROVIDER)],
      ['the audience', saw(AUDIENCE)],
      ['an expired token', saw(EXPIRED)],
      ['a key', saw(KEY_DENIED)],
      ['the ARN', saw(BAD_ARN)],
      [
        'session tags',
        saw(webIdentity('AccessDenied', 'User: x is not authorized to perform: sts:TagSession on resource: y')),
      ],
      ['no answer', saw(webIdentity('TimeoutError', 'timed out', { kind: 'timeout' }))],
      ["a proxy's page", saw(webIdentity('HTTP 403', '', { kind: 'protocol', httpStatus: 403 }))],
      ['throttled', saw(webIdentity('Throttling', 'Rate exceeded'))],
    ],
  },
  'oidc/trust-policy-too-open': {
    matches: [
      ['granted, and open', scene({ trustPolicy: OPEN, observations: [granted()] }), /every repository/],
      [
        'refused, and open',
        scene({ trustPolicy: policyWith({ StringLike: { [SUB]: 'repo:acme/*' } }), observations: [DENIED] }),
        /leaves the repository open/,
      ],
      ['what AWS holds', scene({ observations: [getRole({ trustPolicy: JSON.stringify(OPEN) })] }), /iam:GetRole/],
      ['without a token', scene({ claims: null, trustPolicy: OPEN }), /"repo:octo\/shop:ref:refs\/heads\/main"/],
    ],
    ignores: [
      ['narrow', scene({ trustPolicy: THIS_JOB })],
      ['all of one repository', scene({ trustPolicy: policyWith({ StringLike: { [SUB]: 'repo:octo/shop:*' } }) })],
      ['nothing to read', saw(DENIED)],
      [
        'an open file of a role that AWS holds narrow',
        scene({ trustPolicy: OPEN, observations: [getRole({ trustPolicy: JSON.stringify(THIS_JOB) })] }),
      ],
      ['no policy at all', scene({ trustPolicy: { hello: 'world' } })],
    ],
  },
  'oidc/token-expired': {
    matches: [
      ['expired', saw(EXPIRED), /had expired/],
      [
        'its own times',
        scene({ claims: { ...CLAIMS, iat: 1_731_095_000, exp: 1_731_095_240 }, observations: [EXPIRED] }),
        /ends at 2024-11-08T/,
      ],
      ['too old', saw(webIdentity('InvalidIdentityToken', 'Token too old')), /had expired/],
    ],
    ignores: [
      [
        'the session of a key',
        saw(assumeRole('ExpiredToken', 'The security token included in the request is expired')),
      ],
      ['the audience', saw(AUDIENCE)],
      ['the role', saw(DENIED)],
    ],
  },
  'oidc/provider-unreachable': {
    matches: [
      ['keys', saw(KEYS), /could not fetch the keys/],
      ['certificate', saw(THUMBPRINT), /certificate[\s\S]*Run the job again[\s\S]*Update the provider's thumbprint/],
      [
        'an Enterprise Server’s certificate',
        scene({ claims: { ...CLAIMS, iss: 'https://github.example.net/_services/token' }, observations: [THUMBPRINT] }),
        /Update the provider's thumbprint[\s\S]*Let AWS reach the issuer/,
      ],
      ['communication', saw(webIdentity('IDPCommunicationError', 'x')), /could not fetch/],
      [
        'an Enterprise Server',
        scene({ claims: { ...CLAIMS, iss: 'https://github.example.net/_services/token' }, observations: [KEYS] }),
        /must be public/,
      ],
    ],
    ignores: [
      ['no provider', saw(NO_PROVIDER)],
      [
        'an untrusted certificate of STS itself',
        saw(webIdentity('CERT_UNTRUSTED', 'unable to verify the first certificate', { kind: 'tls' })),
      ],
      ['the role', saw(DENIED)],
    ],
  },
};

describe.each(rulesOf('oidc').map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { matches, ignores } = CASES[id] ?? { matches: [], ignores: [] };
  it.each(matches)('matches: %s', (_, given, mention) => {
    const found = rule.evaluate(given);
    expect(found).toHaveLength(1);
    expect(words(found[0] as Match)).toMatch(mention);
    expect((found[0] as Match).subjects.every(Boolean)).toBe(true);
  });
  it.each(ignores)('ignores: %s', (_, given) => expect(rule.evaluate(given)).toEqual([]));
  it.each(matches)('cites every failure of its own: %s', (_, given) => {
    const failures = given.observations.filter((o) => o.status === 'failed');
    const cited = rule.evaluate(given).flatMap((m) => m.evidence.map((e) => e.observation));
    if (id !== 'oidc/trust-policy-too-open') expect(failures.every((o) => cited.includes(o))).toBe(true);
  });
});

describe('severity and confidence', () => {
  const evaluate = (id: string, given: Scene) =>
    rulesOf('oidc')
      .find((r) => r.id === id)
      ?.evaluate(given)[0];
  const id = 'oidc/trust-policy-mismatch';
  it('a stale file is a notice', () =>
    expect(evaluate(id, scene({ trustPolicy: OTHER_BRANCH, observations: [granted()] }))?.severity).toBe('notice'));
  it('a refusal keeps the severity of the rule', () => expect(evaluate(id, saw(DENIED))?.severity).toBeUndefined());
  it('without a policy it is likely', () => expect(evaluate(id, saw(DENIED))?.confidence).toBe('likely'));
  it('a file may be another than what AWS holds', () =>
    expect(evaluate(id, scene({ trustPolicy: OTHER_BRANCH, observations: [DENIED] }))?.confidence).toBe('likely'));
  it('what AWS holds is certain', () =>
    expect(
      evaluate(id, scene({ observations: [DENIED, getRole({ trustPolicy: JSON.stringify(OTHER_BRANCH) })] }))
        ?.confidence,
    ).toBe('certain'));
});

describe('a ref that could become a pattern', () => {
  it.each(['repo:octo/shop:ref:refs/heads/${aws:username}', 'repo:octo/shop:environment:*'])(
    '%s is shown, and enters no policy',
    (sub) => {
      const [found] =
        rulesOf('oidc')
          .find((r) => r.id === 'oidc/trust-policy-mismatch')
          ?.evaluate(scene({ claims: { ...CLAIMS, sub }, observations: [DENIED] })) ?? [];
      expect(words(found as Match)).toContain(sub);
      expect(found?.fixes?.flatMap((f) => f.snippets ?? []).filter((s) => s.language === 'json')).toEqual([]);
      expect(words(found as Match)).toContain('No trust policy is written out');
    },
  );
});

it('only what is certain before any request stops the run', () =>
  expect(
    rulesOf('oidc')
      .filter((r) => r.stops)
      .map((r) => r.id),
  ).toEqual(['oidc/permission-missing', 'oidc/invalid-role-arn']));
