import { describe, expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { callerTrust } from '../../../src/remedies/trust-caller.ts';
import { denied as rule } from '../../../src/rules/assume-role/denied.ts';
import type { FailedObservation, Scene, Settings } from '../../../src/scene.ts';
import { readablePolicies } from '../../../src/trust-policy/exchange.ts';
import { assumeRole, DENIED, getRole, granted, ROLE, scene } from '../../trust-policy/scene.ts';
import { finds, told } from '../facts.ts';
import { CHAIN, denied, KEY, MAXIMUM, notAuthorized, PACKED, PLAIN, SESSION, saw, TARGET, USER } from './callers.ts';

type Facts = ReturnType<typeof rule.find>[number];

const OPS = 'arn:aws:iam::123456789012:role/ops';
const PROVIDER_ARN = 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com';
const trusting = (Principal: object, Action = 'sts:AssumeRole', Condition?: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal, Action, ...(Condition ? { Condition } : {}) }],
});
const FOR_TOKENS = trusting({ Federated: PROVIDER_ARN }, 'sts:AssumeRoleWithWebIdentity');
const ASKS = { StringEquals: { 'sts:ExternalId': 'vendor-7' } };
const asked = (settings: Partial<Settings>, ...observations: Scene['observations']) =>
  scene({ claims: null, credentials: KEY, settings, observations });
/** Refused, and the role's trust policy was read of AWS. */
const read = (trustPolicy: object, settings: Partial<Settings> = {}, caller = USER) =>
  asked(settings, notAuthorized(caller, ROLE), getRole({ trustPolicy: JSON.stringify(trustPolicy) }));
/** Likewise of a file. */
const filed = (trustPolicy: object, settings: Partial<Settings> = {}) =>
  scene({ claims: null, credentials: KEY, settings, trustPolicy, observations: [notAuthorized(USER, ROLE)] });
const clause = (words: string, role = TARGET, caller = USER) => saw(notAuthorized(caller, role, words));

const facts = (of: Scene, { action = 'sts:AssumeRole', ...more }: Partial<Facts> = {}): Facts[] => {
  const role = of.settings.roleToAssume || TARGET;
  const principal = more.principal === undefined ? USER : more.principal;
  const trusted = action === 'sts:SetSourceIdentity' ? action : 'sts:AssumeRole';
  return [
    {
      subjects: [role],
      confidence: 'certain',
      refusals: of.observations.filter((o): o is FailedObservation => o.status === 'failed'),
      told: [],
      why: 'untold',
      profile: null,
      role,
      principal,
      caller: principal,
      across: principal !== null && role === TARGET,
      action,
      policyArn: null,
      externalIdLength: of.settings.roleExternalId.length,
      read: null,
      trust: callerTrust({ role, principal, action: trusted }, readablePolicies(of)[0] ?? null),
      run: runFacts(of),
      ...more,
    },
  ];
};
const hit = (name: string, of: Scene, more: Partial<Facts> = {}): [string, Scene, Facts[]] => [
  name,
  of,
  facts(of, more),
];
const LIVE = { source: 'iam:GetRole', live: true, byArn: false, externalIds: [], trustsTokens: false };
const text = expect.any(Array);
const OF_SESSION = { principal: SESSION, caller: ROLE };
const PROFILE = scene({
  claims: null,
  credentials: { source: 'profile', profile: 'dev', idToken: false },
  settings: { roleToAssume: '' },
  observations: [notAuthorized(USER, TARGET)],
});

finds(rule, {
  matches: [
    hit('no clause', saw(PLAIN), { confidence: 'likely' }),
    hit('no clause, within the account', asked({}, notAuthorized(USER, ROLE)), { confidence: 'likely' }),
    hit('a role of a profile', PROFILE, { confidence: 'likely', profile: 'dev' }),
    hit('a session policy', clause(' because no session policy allows the sts:AssumeRole action', TARGET, SESSION), {
      why: 'session policy',
      ...OF_SESSION,
    }),
    hit('a VPC endpoint', clause(' because no VPC endpoint policy allows the sts:AssumeRole action'), {
      why: 'vpc-endpoint',
    }),
    hit(
      'the caller has no policy, whatever the trust policy lacks',
      asked(
        {},
        notAuthorized(USER, ROLE, ' because no identity-based policy allows the sts:AssumeRole action'),
        getRole({ trustPolicy: JSON.stringify(trusting({ AWS: OPS })) }),
      ),
      { why: 'no allow of the caller' },
    ),
    hit('the role itself, whatever its trust policy lacks', read(trusting({ AWS: OPS }), {}, SESSION), {
      why: 'itself',
      confidence: 'likely',
      ...OF_SESSION,
    }),
    hit(
      'the role itself, by its path',
      asked(
        { roleToAssume: 'arn:aws:iam::123456789012:role/ci/deploy' },
        notAuthorized(SESSION, 'arn:aws:iam::123456789012:role/ci/deploy'),
      ),
      { why: 'itself', confidence: 'likely', ...OF_SESSION },
    ),
    hit(
      'a policy for tokens among others',
      read({ Statement: [...trusting({ AWS: OPS }).Statement, ...FOR_TOKENS.Statement] }),
      { why: 'not trusted', read: { ...LIVE, evidence: [text], trustsTokens: true } },
    ),
    hit('the short form of old', saw(denied('Not authorized to perform sts:AssumeRole')), {
      confidence: 'likely',
      principal: null,
    }),
    hit(
      'the role denies outright',
      saw(
        denied(
          `User: ${USER} is not authorized to perform: sts:AssumeRole with an explicit deny in the role trust policy`,
        ),
      ),
      { why: 'denied by the role' },
    ),
    hit('the role does not name the caller', clause(' because no role trust policy allows the sts:AssumeRole action'), {
      why: 'not trusted',
    }),
    hit('the caller has no policy', clause(' because no identity-based policy allows the sts:AssumeRole action'), {
      why: 'no allow of the caller',
    }),
    hit('an organization', clause(' with an explicit deny in a service control policy'), { why: 'organization' }),
    hit('a boundary', clause(' because no permissions boundary allows the sts:AssumeRole action'), { why: 'boundary' }),
    hit('a source identity', saw(notAuthorized(SESSION, TARGET, '', 'sts:SetSourceIdentity')), {
      why: 'source identity',
      action: 'sts:SetSourceIdentity',
      ...OF_SESSION,
    }),
    hit(
      'a policy of the caller denies it',
      clause(' with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/Guard'),
      { why: 'deny of the caller', policyArn: 'arn:aws:iam::123456789012:policy/Guard' },
    ),
    hit('root', saw(denied('Roles may not be assumed by root accounts.')), { why: 'root user', principal: null }),
    hit('root, by its ARN', clause('', TARGET, 'arn:aws:iam::123456789012:root'), {
      why: 'root user',
      principal: 'arn:aws:iam::123456789012:root',
    }),
    hit(
      'multi-factor authentication',
      saw(denied('MultiFactorAuthentication failed with invalid MFA one time pass code.')),
      { why: 'multi-factor', principal: null },
    ),
    hit('the role itself', asked({}, notAuthorized(SESSION, ROLE)), {
      why: 'itself',
      confidence: 'likely',
      ...OF_SESSION,
    }),
    hit('a policy that names somebody else', read(trusting({ AWS: OPS })), {
      why: 'not trusted',
      read: { ...LIVE, evidence: [text] },
    }),
    hit('a file that names somebody else', filed(trusting({ AWS: OPS })), {
      why: 'not trusted',
      confidence: 'likely',
      read: { ...LIVE, source: 'infra/trust.json', live: false, evidence: [text] },
    }),
    hit('a policy for tokens alone', read(FOR_TOKENS), {
      why: 'not trusted',
      read: { ...LIVE, evidence: [text], trustsTokens: true },
    }),
    hit('a policy that asks for an external ID', read(trusting({ AWS: '123456789012' }, 'sts:AssumeRole', ASKS)), {
      why: 'external ID',
      read: { ...LIVE, evidence: [text] },
    }),
    hit('a file that asks for an external ID', filed(trusting({ AWS: USER }, 'sts:AssumeRole', ASKS)), {
      why: 'external ID',
      confidence: 'likely',
      read: { ...LIVE, source: 'infra/trust.json', live: false, evidence: [text], externalIds: ['vendor-7'] },
    }),
    hit(
      'a policy that asks for another external ID',
      read(trusting({ AWS: USER }, 'sts:AssumeRole', ASKS), { roleExternalId: 'vendor-8' }),
      { why: 'external ID', read: { ...LIVE, evidence: [text] } },
    ),
    hit('a policy that lets the caller in', read(trusting({ AWS: 'arn:aws:iam::123456789012:root' })), {
      why: 'trusted all the same',
      confidence: 'likely',
      read: { ...LIVE, evidence: [text] },
    }),
    hit('a policy that lets the caller in by name', read(trusting({ AWS: USER })), {
      why: 'trusted all the same',
      confidence: 'likely',
      read: { ...LIVE, evidence: [text], byArn: true },
    }),
    hit(
      'a policy that denies the caller',
      read({
        Statement: [...trusting({ AWS: USER }).Statement, { Effect: 'Deny', Principal: { AWS: '*' }, Action: 'sts:*' }],
      }),
      { why: 'denied by the role', read: { ...LIVE, evidence: [text] } },
    ),
    hit(
      'a policy with a condition that is not known here',
      read(trusting({ AWS: USER }, 'sts:AssumeRole', { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } })),
      { confidence: 'likely', read: { ...LIVE, evidence: [text] } },
    ),
    hit(
      'a policy that leaves somebody out',
      read({ Statement: [{ Effect: 'Allow', NotPrincipal: { AWS: USER }, Action: 'sts:AssumeRole' }] }),
      { confidence: 'likely', read: { ...LIVE, evidence: [text] } },
    ),
    hit('an external ID', asked({ roleToAssume: TARGET, roleExternalId: 'hunter2' }, PLAIN), {
      confidence: 'likely',
      externalIdLength: 7,
    }),
  ],
  ignores: [
    [
      'an unknown key',
      saw(
        assumeRole('InvalidClientTokenId', 'The security token included in the request is invalid.', {
          httpStatus: 403,
        }),
      ),
    ],
    [
      'an expired session',
      saw(assumeRole('ExpiredToken', 'The security token included in the request is expired', { httpStatus: 403 })),
    ],
    [
      'a wrong secret',
      saw(
        assumeRole('SignatureDoesNotMatch', 'The request signature we calculated does not match', { httpStatus: 403 }),
      ),
    ],
    [
      'a malformed header',
      saw(assumeRole('IncompleteSignature', 'Authorization header requires', { httpStatus: 400 })),
    ],
    [
      'a clock',
      saw(
        assumeRole('SignatureDoesNotMatch', 'Signature expired: 20261123T110000Z is now earlier than', {
          httpStatus: 403,
        }),
      ),
    ],
    [
      'an account that is not signed up',
      saw(
        assumeRole('OptInRequired', 'The AWS Access Key Id needs a subscription for the service', { httpStatus: 403 }),
      ),
    ],
    [
      'a Region that is switched off',
      saw(
        assumeRole('RegionDisabledException', 'STS is not activated in this region for account:1', { httpStatus: 403 }),
      ),
    ],
    ['no answer', saw(assumeRole('ECONNRESET', 'reset', { kind: 'network' }))],
    ['no answer in time', saw(assumeRole('TimeoutError', 'timed out', { kind: 'timeout' }))],
    ['a name that does not resolve', saw(assumeRole('ENOTFOUND', 'getaddrinfo', { kind: 'network' }))],
    ['a certificate', saw(assumeRole('CERT_UNTRUSTED', 'unable to verify', { kind: 'tls' }))],
    ['a proxy', saw(assumeRole('ProxyRejected', '407', { kind: 'proxy' }))],
    ["a proxy's page", saw(assumeRole('HTTP 403', 'is not authorized', { kind: 'protocol', httpStatus: 403 }))],
    ['throttled', saw(assumeRole('Throttling', 'Rate exceeded'))],
    ['STS out of order', saw(assumeRole('InternalFailure', 'x', { httpStatus: 500 }))],
    ['a token', scene({ observations: [DENIED] })],
    ['a token, and the policy of the runner', scene({ observations: [DENIED], trustPolicy: trusting({ AWS: OPS }) })],
    ['session tags', saw(notAuthorized(SESSION, TARGET, '', 'sts:TagSession'))],
    ['session tags of the role itself', asked({}, notAuthorized(SESSION, ROLE, '', 'sts:TagSession'))],
    [
      "AWS's quarantine",
      clause(
        ' with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3',
      ),
    ],
    [
      "AWS's older quarantine",
      clause(
        ' with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV2',
      ),
    ],
    ['another operation', saw({ ...PLAIN, operation: 'GetCallerIdentity' } as never)],
    ['a later question', saw({ ...PLAIN, followUp: true })],
    ['a duration', saw(MAXIMUM)],
    ['a chain', saw(CHAIN)],
    ['too many tags', saw(PACKED)],
    ['the ARN', saw(assumeRole('ValidationError', 'Request ARN is invalid'))],
    ['the session name', saw(assumeRole('ValidationError', "at 'roleSessionName' failed to satisfy constraint"))],
    [
      'a policy that is not JSON',
      saw(assumeRole('MalformedPolicyDocument', 'The policy is not in the valid JSON format.')),
    ],
    ['nothing asked', saw()],
    ['nothing asked, and a policy for somebody else', scene({ credentials: KEY, trustPolicy: trusting({ AWS: OPS }) })],
    [
      'granted, whatever the file says',
      scene({ credentials: KEY, trustPolicy: trusting({ AWS: OPS }), observations: [granted()] }),
    ],
    [
      'a policy that was read, and no refusal',
      scene({ credentials: KEY, observations: [getRole({ trustPolicy: JSON.stringify(FOR_TOKENS) })] }),
    ],
  ],
});

const tellOf = (of: Scene): string => rule.find(of).map((each) => told(rule.tell(each)))[0] ?? '';
const kinds = (of: Scene): string[] =>
  rule
    .find(of)
    .flatMap((each) => rule.tell(each).remedies ?? [])
    .map(({ changes }) => changes.map(({ kind }) => kind).join('+'));

describe('what is told', () => {
  it('of four causes, across accounts', () =>
    expect(tellOf(saw(PLAIN))).toMatchInlineSnapshot(`
      "AWS accepts the key but does not let it assume the role.
      arn:aws:iam::123456789012:user/deploy asked for arn:aws:iam::210987654321:role/target, a role of another account, where the caller’s policy and the role’s trust policy must both allow it. AWS’s answer fits four causes and names none of them.
      - STS AssumeRole of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::210987654321:role/target
      - no external ID was sent: the input role-external-id is empty
      ~ The role does not exist, or its name differs in upper and lower case: run aws iam get-role in its account to see.
      ~ The trust policy requires a different sts:ExternalId: read the policy to see.
      ~ The role or its trust policy was changed within the last minute: run the job again to see.
      ~ The role was created for the job’s OIDC token: then you need assume-with: oidc, and id-token: write in the job.
      → Let the role trust arn:aws:iam::123456789012:user/deploy, and let that assume the role
        edit-trust-policy {"role":"arn:aws:iam::210987654321:role/target","edits":[],"file":null,"document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/deploy"},"Action":"sts:AssumeRole"}]},"says":"Let arn:aws:iam::123456789012:user/deploy perform sts:AssumeRole in the trust policy of the role target."}
        attach-policy {"to":{"type":"user","name":"deploy","account":"123456789012"},"policyName":"allow-sts-AssumeRole-f90db9","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"arn:aws:iam::210987654321:role/target"}]}}
        (Add the statement: do not replace the whole policy, because others may rely on it.)
        ✓ the trust policy of target names arn:aws:iam::123456789012:user/deploy, and a policy of that identity allows sts:AssumeRole on arn:aws:iam::210987654321:role/target
      → Set the external ID, if the role requires one
        set-input {"name":"role-external-id","value":"EXTERNAL_ID"}
        (It must match the trust policy’s condition on sts:ExternalId exactly.)
        ✓ role-external-id matches the trust policy of target
      → Assume arn:aws:iam::210987654321:role/target with the job’s OIDC token, without a key
        set-input {"name":"assume-with","value":"oidc"}
        job {"key":"permissions","value":{"id-token":"write","contents":"read"}}
        (The role’s trust policy must accept this job’s OIDC token.)
        ✓ this step assumes arn:aws:iam::210987654321:role/target with the job’s OIDC token"
    `));
  it('of a role that is to assume itself', () =>
    expect(tellOf(asked({}, notAuthorized(SESSION, ROLE)))).toMatchInlineSnapshot(`
      "The role is asked to assume itself, and its trust policy does not name it.
      The credentials are already a session of arn:aws:iam::123456789012:role/deploy, so there is no need to assume it.
      - STS AssumeRole of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/deploy/GitHubActions is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/deploy
      - no external ID was sent: the input role-external-id is empty
      → Remove the input role-to-assume
        remove-input {"name":"role-to-assume"}
        (The credentials are that role’s own.)
        ✓ this step uses the session of arn:aws:iam::123456789012:role/deploy that it is given
      → Let the role trust arn:aws:iam::123456789012:role/deploy
        edit-trust-policy {"role":"arn:aws:iam::123456789012:role/deploy","edits":[],"file":null,"document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/deploy"},"Action":"sts:AssumeRole"}]},"says":"Let arn:aws:iam::123456789012:role/deploy perform sts:AssumeRole in the trust policy of the role deploy."}
        (Add the statement: do not replace the whole policy, because others may rely on it.)
        (If the caller’s role has a path, write it before its name.)
        ✓ the trust policy of deploy lets arn:aws:iam::123456789012:role/deploy perform sts:AssumeRole"
    `));
  it('of a caller without the permission', () =>
    expect(tellOf(clause(' because no identity-based policy allows the sts:AssumeRole action'))).toMatchInlineSnapshot(`
      "No policy of the caller allows assuming the role.
      AWS says which kind of policy denied sts:AssumeRole on arn:aws:iam::210987654321:role/target.
      - STS AssumeRole of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::210987654321:role/target because no identity-based policy allows the sts:AssumeRole action
      - no external ID was sent: the input role-external-id is empty
      → Let arn:aws:iam::123456789012:user/deploy assume the role
        attach-policy {"to":{"type":"user","name":"deploy","account":"123456789012"},"policyName":"allow-sts-AssumeRole-f90db9","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"arn:aws:iam::210987654321:role/target"}]}}
        ✓ the user deploy may do sts:AssumeRole on arn:aws:iam::210987654321:role/target"
    `));
  it('of a file that names somebody else: one statement more', () =>
    expect(tellOf(filed(trusting({ AWS: OPS })))).toMatchInlineSnapshot(`
      "The role’s trust policy does not name the caller.
      AWS accepts the key of arn:aws:iam::123456789012:user/deploy, but the trust policy of arn:aws:iam::123456789012:role/deploy does not allow it.
      - STS AssumeRole of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/deploy
      - no external ID was sent: the input role-external-id is empty
      - the trust policy from infra/trust.json:
      - ✗ it trusts arn:aws:iam::123456789012:role/ops, and arn:aws:iam::123456789012:user/deploy asked
      → Let the role trust arn:aws:iam::123456789012:user/deploy
        edit-trust-policy {"role":"arn:aws:iam::123456789012:role/deploy","edits":[{"op":"set","path":["Statement",1],"value":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/deploy"},"Action":"sts:AssumeRole"}}],"file":"infra/trust.json","document":null,"says":"Let arn:aws:iam::123456789012:user/deploy perform sts:AssumeRole in infra/trust.json."}
        (AWS uses the policy that was last applied: apply infra/trust.json after the change.)
        ✓ the trust policy of deploy lets arn:aws:iam::123456789012:user/deploy perform sts:AssumeRole"
    `));
  it('of a role that was made for tokens', () =>
    expect(tellOf(read(FOR_TOKENS))).toMatchInlineSnapshot(`
      "The role’s trust policy does not name the caller.
      AWS accepts the key of arn:aws:iam::123456789012:user/deploy, but the trust policy of arn:aws:iam::123456789012:role/deploy does not allow it.
      - STS AssumeRole of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/deploy
      - no external ID was sent: the input role-external-id is empty
      - the trust policy from iam:GetRole:
      - ✗ no statement lets an AWS identity assume the role
      → Assume arn:aws:iam::123456789012:role/deploy with the job’s OIDC token, without a key
        set-input {"name":"assume-with","value":"oidc"}
        job {"key":"permissions","value":{"id-token":"write","contents":"read"}}
        (The role’s trust policy must accept this job’s OIDC token.)
        ✓ this step assumes arn:aws:iam::123456789012:role/deploy with the job’s OIDC token
      → Let the role trust arn:aws:iam::123456789012:user/deploy
        edit-trust-policy {"role":"arn:aws:iam::123456789012:role/deploy","edits":[{"op":"set","path":["Statement",1],"value":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/deploy"},"Action":"sts:AssumeRole"}}],"file":null,"document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"},"Action":"sts:AssumeRoleWithWebIdentity"},{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/deploy"},"Action":"sts:AssumeRole"}]},"says":"Let arn:aws:iam::123456789012:user/deploy perform sts:AssumeRole in the trust policy of the role deploy."}
        ✓ the trust policy of deploy lets arn:aws:iam::123456789012:user/deploy perform sts:AssumeRole"
    `));
  it('of an external ID that the file tells', () =>
    expect(tellOf(filed(trusting({ AWS: USER }, 'sts:AssumeRole', ASKS)))).toMatchInlineSnapshot(`
      "The role asks for an external ID, and none was sent.
      The trust policy names the caller, but its condition on sts:ExternalId is not met.
      - STS AssumeRole of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/deploy
      - no external ID was sent: the input role-external-id is empty
      - the trust policy from infra/trust.json:
      - ✗ statement 1 names arn:aws:iam::123456789012:user/deploy, and asks for sts:ExternalId
      → Give the external id
        set-input {"name":"role-external-id","value":"vendor-7"}
        (It must match the trust policy’s condition on sts:ExternalId exactly.)
        ✓ role-external-id matches the trust policy of deploy"
    `));
  it('of a source identity', () =>
    expect(tellOf(saw(notAuthorized(SESSION, TARGET, '', 'sts:SetSourceIdentity')))).toMatchInlineSnapshot(`
      "The role does not accept the caller’s source identity.
      The caller’s session has a source identity, which AWS passes on to every role that it assumes. So the trust policy of arn:aws:iam::210987654321:role/target must allow sts:SetSourceIdentity too.
      - STS AssumeRole of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/deploy/GitHubActions is not authorized to perform: sts:SetSourceIdentity on resource: arn:aws:iam::210987654321:role/target
      - no external ID was sent: the input role-external-id is empty
      → Allow sts:SetSourceIdentity in the role’s trust policy, and for the caller
        edit-trust-policy {"role":"arn:aws:iam::210987654321:role/target","edits":[],"file":null,"document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/deploy"},"Action":["sts:AssumeRole","sts:SetSourceIdentity"]}]},"says":"Let arn:aws:iam::123456789012:role/deploy perform sts:SetSourceIdentity in the trust policy of the role target."}
        attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-sts-SetSourceIdentity-bfdb41","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:SetSourceIdentity","Resource":"arn:aws:iam::210987654321:role/target"}]}}
        (Add the statement: do not replace the whole policy, because others may rely on it.)
        (If the caller’s role has a path, write it before its name.)
        ✓ the trust policy of target lets arn:aws:iam::123456789012:role/deploy perform sts:SetSourceIdentity"
    `));
  it('of a policy of the caller that denies it', () =>
    expect(
      tellOf(clause(' with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/Guard')),
    ).toMatchInlineSnapshot(`
      "A policy of the caller denies assuming the role.
      AWS says which kind of policy denied sts:AssumeRole on arn:aws:iam::210987654321:role/target.
      - STS AssumeRole of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::210987654321:role/target with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/Guard
      - no external ID was sent: the input role-external-id is empty
      → Exclude sts:AssumeRole on arn:aws:iam::210987654321:role/target from the deny
        edit-policy {"of":{"type":"user","name":"deploy","account":"123456789012"},"policy":"arn:aws:iam::123456789012:policy/Guard","edits":[],"file":null,"says":"In the policy arn:aws:iam::123456789012:policy/Guard, change the statement with \\"Effect\\": \\"Deny\\" so that it does not match sts:AssumeRole on arn:aws:iam::210987654321:role/target for arn:aws:iam::123456789012:user/deploy."}
        (A deny is rarely an accident: first ask whoever wrote it.)
        ✓ no Deny statement matches sts:AssumeRole on arn:aws:iam::210987654321:role/target for arn:aws:iam::123456789012:user/deploy
      → Ask whoever keeps the policies of the caller
        ask {"whom":["whoever keeps the policies of the caller"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. A policy of the caller (arn:aws:iam::123456789012:policy/Guard) prevents arn:aws:iam::123456789012:user/deploy from performing sts:AssumeRole on arn:aws:iam::210987654321:role/target. Please allow it.","requestId":"r-1"}
        ✓ no policy prevents arn:aws:iam::123456789012:user/deploy from performing sts:AssumeRole on arn:aws:iam::210987654321:role/target"
    `));
});

describe('what is changed', () => {
  it.each([
    [
      'within an account, the trust policy is enough',
      asked({}, notAuthorized(USER, ROLE)),
      ['edit-trust-policy', 'set-input', 'set-input+job'],
    ],
    [
      'a trust policy that names the caller was changed just now',
      read(trusting({ AWS: USER })),
      ['command', 'attach-policy'],
    ],
    [
      'a trust policy that names the account needs the caller’s',
      read(trusting({ AWS: '123456789012' })),
      ['attach-policy', 'command'],
    ],
    ['multi-factor authentication is a decision', saw(denied('MultiFactorAuthentication failed')), ['ask']],
    [
      'root has no way in',
      saw(denied('Roles may not be assumed by root accounts.')),
      ['command+set-secret+set-secret'],
    ],
    [
      'a VPC endpoint has a policy of its own',
      clause(' because no VPC endpoint policy allows the sts:AssumeRole action'),
      ['attach-policy'],
    ],
    ['a profile’s role takes no token', PROFILE, ['edit-trust-policy+attach-policy', 'set-input']],
  ])('%s', (_, of, expected) => expect(kinds(of)).toEqual(expected));
  it('joins the statement that names the caller', () => {
    const [found] = rule.find(
      asked(
        {},
        notAuthorized(SESSION, ROLE, '', 'sts:SetSourceIdentity'),
        getRole({ trustPolicy: JSON.stringify(trusting({ AWS: ROLE })) }),
      ),
    );
    expect(found?.trust.edits).toEqual([
      { op: 'set', path: ['Statement', 0, 'Action'], value: ['sts:AssumeRole', 'sts:SetSourceIdentity'] },
    ]);
    expect(found?.trust.document).toMatchObject({
      Statement: [{ Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'] }],
    });
  });
});

it('an external ID is counted, not shown, and one that only AWS told is not repeated', () => {
  expect(tellOf(asked({ roleExternalId: 'hunter2' }, notAuthorized(USER, ROLE)))).not.toContain('hunter2');
  expect(tellOf(read(trusting({ AWS: USER }, 'sts:AssumeRole', ASKS)))).not.toContain('vendor-7');
});
