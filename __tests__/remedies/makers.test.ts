import { describe, expect, it } from 'vitest';
import { allowCaller, documentOf } from '../../src/remedies/attach-policy.ts';
import { describeEffort, describeWho, minutesOf, whoOf } from '../../src/remedies/effort.ts';
import { allowIdToken, skipForks } from '../../src/remedies/job.ts';
import { assumeRoleWithOidc, oidcFacts } from '../../src/remedies/oidc.ts';
import { ask } from '../../src/remedies/people.ts';
import { holderOf } from '../../src/remedies/policy-holder.ts';
import { answeringHere, enableRegion, useRegion, useRegionOf } from '../../src/remedies/regions.ts';
import type { Change, JsonEdit, Remedy } from '../../src/remedies/remedy.ts';
import { editedPolicy } from '../../src/remedies/repair-trust.ts';
import { requestedStatements } from '../../src/remedies/requested.ts';
import { runFacts } from '../../src/remedies/run-facts.ts';
import {
  giveSessionToken,
  nameEnvironment,
  passToReusable,
  removeSessionToken,
  renewSession,
  storeCleaned,
  useEnvironment,
} from '../../src/remedies/secrets.ts';
import { signIn } from '../../src/remedies/sign-in.ts';
import { acceptThisJob, trustFacts } from '../../src/remedies/trust.ts';
import { plain, text } from '../../src/text.ts';
import { readTrustPolicy } from '../../src/trust-policy/document.ts';
import { evaluateTrustPolicy } from '../../src/trust-policy/evaluate.ts';
import { ACCOUNT, LONG_TERM, NONE, OIDC, ok, type Parts, ROLE, scene, TEMPORARY } from '../rules/scene.ts';

const run = (parts: Parts = {}) => runFacts(scene(parts));
const kinds = (remedy: Remedy | null): string[] => (remedy?.changes ?? []).map((change) => change.kind);
const only = (remedy: Remedy | null): Change | undefined => remedy?.changes[0];

const KEY_INPUTS = ['aws-access-key-id', 'aws-secret-access-key', 'aws-region'];
const EXPRESSIONS = {
  'aws-access-key-id': '${{ secrets.DEPLOY_KEY }}',
  'aws-secret-access-key': '${{ secrets.DEPLOY_SECRET }}',
};
const WRITTEN = { context: { expressions: EXPRESSIONS, givenInputs: KEY_INPUTS } };

describe('another Region', () => {
  it('is set where the Region came from', () => {
    expect(useRegion(run(), 'eu-west-1').changes).toEqual([
      { kind: 'set-input', name: 'aws-region', value: 'eu-west-1' },
    ]);
    expect(
      useRegion(
        run({ settings: { regionSource: 'AWS_REGION' }, context: { variableLevels: { AWS_REGION: 'workflow' } } }),
        'eu-west-1',
      ).changes,
    ).toEqual([{ kind: 'set-variable', name: 'AWS_REGION', value: 'eu-west-1', at: 'workflow' }]);
  });
  it('is set in both variables where the file has both', () =>
    expect(
      useRegion(
        run({
          settings: { regionSource: 'AWS_REGION' },
          context: { variableLevels: { AWS_REGION: 'job', AWS_DEFAULT_REGION: 'workflow' } },
        }),
        'eu-west-1',
      ).changes.map((change) => 'at' in change && change.at),
    ).toEqual(['job', 'workflow']));
  it('is set in the step that signs in, where that exports it', () =>
    expect(
      useRegion(
        run({
          settings: { regionSource: 'AWS_REGION' },
          context: {
            signInBefore: { uses: 'aws-actions/configure-aws-credentials', inputs: ['role-to-assume', 'aws-region'] },
          },
        }),
        'eu-west-1',
      ).changes,
    ).toEqual([
      {
        kind: 'set-input',
        name: 'aws-region',
        value: 'eu-west-1',
        step: { uses: 'aws-actions/configure-aws-credentials', where: 'before' },
      },
    ]));
  it('is a variable of the shell in a terminal', () =>
    expect(
      only(useRegion(run({ settings: { regionSource: 'AWS_REGION' }, context: { inActions: false } }), 'eu-west-1')),
    ).toMatchObject({ kind: 'set-variable', at: 'terminal' }));

  const MISPLACED = { input: 's3-buckets', items: ['shop-assets'], to: 'eu-west-1' } as const;
  it('is a second step where another resource answered here', () => {
    const parts: Parts = {
      ...WRITTEN,
      settings: { tables: ['orders'], buckets: ['shop-assets'] },
      observations: [ok('dynamodb', {}, { target: 'orders' })],
    };
    const answering = answeringHere(scene(parts), ['shop-assets']);
    expect(answering).toEqual(['orders']);
    const remedy = useRegionOf(run(parts), { ...MISPLACED, answering });
    expect(remedy.changes).toEqual([
      {
        kind: 'second-step',
        with: { ...EXPRESSIONS, 'aws-region': 'eu-west-1', services: 's3', 's3-buckets': 'shop-assets' },
        moves: [{ name: 's3-buckets', item: 'shop-assets' }],
      },
    ]);
    expect(plain(remedy.after)).toContain('orders');
  });
  it('is the whole step’s where nothing else answered here', () => {
    expect(
      answeringHere(
        scene({
          settings: { tables: ['orders'] },
          observations: [ok('dynamodb', {}, { target: 'orders', followUp: true })],
        }),
        [],
      ),
    ).toEqual([]);
    expect(only(useRegionOf(run(), { ...MISPLACED, answering: [] }))).toMatchObject({ name: 'aws-region' });
  });
  it('takes AWS’s own time where it must be enabled', () => {
    const remedy = enableRegion(run(), 'ap-east-1');
    expect([whoOf(remedy), minutesOf(remedy), describeEffort(remedy)]).toEqual(['aws-admin', null, 'depends on AWS']);
  });
});

describe('a temporary key without its token', () => {
  it('is given the token as an input, and the secret behind it', () => {
    const remedy = giveSessionToken(run(WRITTEN));
    expect(remedy.changes).toEqual([
      { kind: 'set-input', name: 'aws-session-token', value: '${{ secrets.AWS_SESSION_TOKEN }}' },
      { kind: 'set-secret', name: 'AWS_SESSION_TOKEN', store: 'repository', with: 'session-token' },
    ]);
    expect([whoOf(remedy), minutesOf(remedy)]).toEqual(['repository-admin', 5]);
  });
  it('is given the secret alone where the step passes it already', () => {
    const given = {
      context: {
        expressions: { ...EXPRESSIONS, 'aws-session-token': '${{ secrets.TOKEN }}' },
        givenInputs: [...KEY_INPUTS, 'aws-session-token'],
        environmentName: 'production',
      },
    };
    expect(giveSessionToken(run(given)).changes).toEqual([
      { kind: 'set-secret', name: 'TOKEN', store: 'environment', environment: 'production', with: 'session-token' },
    ]);
  });
  it('is given the token where the key is: in the env of its level, or in the step that signs in', () => {
    const fromEnvironment: Parts = { credentials: { ...TEMPORARY, sessionToken: null, source: 'environment' } };
    expect(
      only(giveSessionToken(run({ ...fromEnvironment, context: { variableLevels: { AWS_ACCESS_KEY_ID: 'job' } } }))),
    ).toMatchObject({ kind: 'set-variable', name: 'AWS_SESSION_TOKEN', at: 'job' });
    expect(
      only(
        giveSessionToken(
          run({
            ...fromEnvironment,
            context: { signInBefore: { uses: 'aws-actions/configure-aws-credentials', inputs: KEY_INPUTS } },
          }),
        ),
      ),
    ).toMatchObject({ kind: 'set-input', step: { uses: 'aws-actions/configure-aws-credentials', where: 'before' } });
  });
  it('is a variable and no secret in a terminal', () => {
    const remedy = giveSessionToken(run({ context: { inActions: false } }));
    expect(kinds(remedy)).toEqual(['set-variable']);
    expect(describeWho(remedy, true)).toBe('you');
  });
});

describe('other secrets', () => {
  it('of a session are stored as a set, under the names that the file reads', () =>
    expect(renewSession(run(WRITTEN)).changes.map((change) => 'name' in change && change.name)).toEqual([
      'DEPLOY_KEY',
      'DEPLOY_SECRET',
      'AWS_SESSION_TOKEN',
    ]));
  it('of a session reach the step by an input, where its token was a variable’s or there was none', () => {
    for (const credentials of [{ tokenJoins: true }, { sessionToken: null }])
      expect(renewSession(run({ ...WRITTEN, credentials })).changes.at(-1)).toMatchObject({
        kind: 'set-input',
        name: 'aws-session-token',
      });
  });
  it('are stored again as they are, without what crept in', () => {
    const remedy = storeCleaned(run(WRITTEN), ['secret'], text`its final line break`);
    expect(remedy.changes).toEqual([
      { kind: 'set-secret', name: 'DEPLOY_SECRET', store: 'repository', with: 'same-value-cleaned' },
    ]);
    expect(plain(remedy.title)).toBe('Store DEPLOY_SECRET again without its final line break');
  });
  it('belong to Dependabot in its runs', () =>
    expect(only(renewSession(run({ context: { actor: 'dependabot[bot]' } })))).toMatchObject({ store: 'dependabot' }));
  it('leave a stray token’s own place', () => {
    expect(only(removeSessionToken(run(), 'inputs'))).toMatchObject({ kind: 'remove-input' });
    expect(only(removeSessionToken(run({ credentials: { source: 'environment' } }), 'environment'))).toEqual({
      kind: 'unset-variable',
      name: 'AWS_SESSION_TOKEN',
      at: 'job',
    });
  });
  it('reach the job by its environment, or by its caller', () => {
    expect(only(nameEnvironment('production'))).toEqual({ kind: 'job', key: 'environment', value: 'production' });
    expect(only(passToReusable('release', null))).toMatchObject({ value: 'inherit', job: 'release' });
    expect(only(passToReusable('release', ['AWS_ROLE']))).toMatchObject({
      value: { AWS_ROLE: '${{ secrets.AWS_ROLE }}' },
    });
  });
  it('give way to the environment’s credentials: every key input that the step gives is removed', () =>
    expect(
      useEnvironment(run({ context: { givenInputs: [...KEY_INPUTS, 'aws-session-token'] } }), ROLE).changes.map(
        (change) => 'name' in change && change.name,
      ),
    ).toEqual(['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token']));
  it('are a sign-in of a person’s profile in a terminal', () => {
    const remedy = signIn({ profile: 'my sso', how: 'sso' });
    expect(only(remedy)).toMatchObject({ run: "aws sso login --profile 'my sso'" });
    expect(describeWho(remedy, true)).toBe('you, by signing in');
    expect(only(signIn({ profile: null, how: 'login' }))).toMatchObject({ run: 'aws login' });
  });
});

describe('a policy attaches', () => {
  const sts = `arn:aws:sts::${ACCOUNT}:assumed-role`;
  it.each([
    [`${sts}/deploy/ci`, 'role', 'deploy'],
    [`arn:aws:iam::${ACCOUNT}:role/ci/deploy`, 'role', 'deploy'],
    [`${sts}/AWSReservedSSO_Dev_Access_0123456789abcdef/jane@example.com`, 'permission-set', 'Dev_Access'],
    [`arn:aws:iam::${ACCOUNT}:user/team/jane`, 'user', 'jane'],
    [`${sts}/AWSReservedSSO_Dev/jane`, 'role', 'AWSReservedSSO_Dev'],
  ])('for %s to the %s', (arn, type, name) => expect(holderOf(arn)).toEqual({ type, name, account: ACCOUNT }));
  it.each([
    `arn:aws:iam::${ACCOUNT}:root`,
    `arn:aws:sts::${ACCOUNT}:federated-user/jane`,
    'arn:aws:sts::***:assumed-role/deploy/ci',
    'deploy',
    null,
  ])('to nothing for %s', (arn) => expect(holderOf(arn)).toBeNull());

  it('with a name of its own for each document', () => {
    const names = ['orders', 'carts'].map((table) => {
      const change = only(
        allowCaller(`${sts}/deploy/ci`, [
          {
            Effect: 'Allow',
            Action: 'dynamodb:GetItem',
            Resource: `arn:aws:dynamodb:us-east-2:${ACCOUNT}:table/${table}`,
          },
        ]),
      );
      return change?.kind === 'attach-policy' ? change.policyName : '';
    });
    expect(names[0]).toMatch(/^allow-dynamodb-GetItem-[0-9a-f]{6}$/);
    expect(names[0]).not.toBe(names[1]);
  });
  it('never for GetCallerIdentity, which takes no permission', () => {
    const statement = { Effect: 'Allow', Action: ['sts:GetCallerIdentity'], Resource: '*' } as const;
    expect(documentOf([statement])).toBeNull();
    expect(allowCaller(`${sts}/deploy/ci`, [statement])).toBeNull();
    expect(documentOf([{ ...statement, Action: ['sts:GetCallerIdentity', 's3:ListBucket'] }])?.Statement).toEqual([
      { Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' },
    ]);
  });
  it('with what the run asked for, and no listing', () => {
    const asked = scene({ settings: { tables: ['orders'], buckets: ['shop'], models: ['us.amazon.nova-lite-v1:0'] } });
    const statements = requestedStatements(asked, ACCOUNT);
    expect(statements.map((s) => s.Action)).toEqual([
      ['dynamodb:DescribeTable'],
      ['s3:ListBucket'],
      ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
    ]);
    expect(JSON.stringify(statements)).not.toContain('"*"');
    expect(statements[2]?.Resource).toContain(
      `arn:aws:bedrock:us-east-2:${ACCOUNT}:inference-profile/us.amazon.nova-lite-v1:0`,
    );
    expect(requestedStatements(scene({ settings: { buckets: ['a*'] } }), ACCOUNT)).toEqual([]);
  });
});

describe('a role by OIDC', () => {
  it('replaces the key inputs of this step, and takes provider, role, permissions and the secrets’ removal', () => {
    const remedy = assumeRoleWithOidc(
      oidcFacts(
        scene({
          credentials: { ...TEMPORARY, accountInKey: ACCOUNT },
          context: { expressions: EXPRESSIONS, givenInputs: KEY_INPUTS },
          settings: { tables: ['orders'] },
        }),
      ),
    );
    expect(kinds(remedy)).toEqual([
      'command',
      'command',
      'attach-policy',
      'job',
      'remove-input',
      'remove-input',
      'set-input',
      'command',
      'command',
      'command',
    ]);
    expect(remedy?.changes[1]).toMatchObject({
      effect: 'create-role',
      files: { 'trust-policy.json': { Version: '2012-10-17' } },
    });
    expect(remedy?.changes[3]).toMatchObject({ value: { 'id-token': 'write', contents: 'read' } });
    expect(remedy && whoOf(remedy)).toBe('aws-admin');
  });
  it('is a step of its own where the workflow gives no credentials', () =>
    expect(kinds(assumeRoleWithOidc(oidcFacts(scene({ credentials: NONE }))))).toContain('add-step'));
  it('changes the step that signs in, where the keys come from there', () => {
    const remedy = assumeRoleWithOidc(
      oidcFacts(
        scene({
          credentials: { ...LONG_TERM, source: 'environment' },
          context: { signInBefore: { uses: 'aws-actions/configure-aws-credentials', inputs: KEY_INPUTS } },
        }),
      ),
    );
    expect(remedy?.changes).toContainEqual({
      kind: 'remove-input',
      name: 'aws-access-key-id',
      step: { uses: 'aws-actions/configure-aws-credentials', where: 'before' },
    });
    expect(kinds(remedy)).not.toContain('add-step');
  });
  it('makes no role where one is named, and asks for no permission that is there', () => {
    const remedy = assumeRoleWithOidc(
      oidcFacts(scene({ credentials: { ...LONG_TERM, idToken: true }, settings: { roleToAssume: ROLE } })),
    );
    expect(kinds(remedy)).toEqual(['remove-input', 'remove-input', 'remove-input', 'set-input']);
  });
  it('is not for a terminal', () =>
    expect(assumeRoleWithOidc(oidcFacts(scene({ context: { inActions: false } })))).toBeNull());
  it('keeps the permissions that the job has', () => {
    const workflowJob = {
      timeoutMinutes: null,
      environment: null,
      permissions: {
        place: 'workflow',
        idToken: false,
        granted: [
          ['packages', 'write'],
          ['issues', 'none'],
        ],
      },
      container: false,
      caller: null,
    } as const;
    expect(assumeRoleWithOidc(oidcFacts(scene({ context: { workflowJob } })))?.changes).toContainEqual({
      kind: 'job',
      key: 'permissions',
      value: { 'id-token': 'write', packages: 'write' },
    });
  });
});

describe('the job', () => {
  const block = (idToken: boolean) => ({ place: 'job', idToken, granted: [['contents', 'read']] }) as const;
  const called = (below: boolean | null, above: boolean) =>
    run({
      context: {
        calledBy: {
          job: 'release',
          uses: './.github/workflows/deploy.yml',
          secrets: 'inherit',
          passed: {},
          permissions: block(above),
        },
        workflowJob: {
          timeoutMinutes: null,
          environment: null,
          container: false,
          permissions: below === null ? null : block(below),
          caller: { job: 'release', file: '.github/workflows/deploy.yml', permissions: block(above) },
        },
      },
    });
  it('is granted the token in its own block, in its caller’s, or in both', () => {
    const where = (facts: ReturnType<typeof run>) =>
      allowIdToken(facts).changes.map((change) => (change.kind === 'job' ? (change.job ?? 'this') : null));
    expect(where(run())).toEqual(['this']);
    expect(where(called(null, false))).toEqual(['release']);
    expect(where(called(true, false))).toEqual(['release']);
    expect(where(called(false, true))).toEqual(['this']);
    expect(where(called(false, false))).toEqual(['release', 'this']);
  });
  it('is skipped for forks, and never for a push', () =>
    expect(only(skipForks())).toMatchObject({
      key: 'if',
      value: expect.stringContaining("github.event_name != 'pull_request' ||"),
    }));
});

describe('a trust policy', () => {
  const KEY = 'token.actions.githubusercontent.com';
  const policy = (sub: unknown, more: object = {}) => ({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/${KEY}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { [`${KEY}:aud`]: 'sts.amazonaws.com', [`${KEY}:sub`]: sub } },
        ...more,
      },
    ],
  });
  const claims = {
    iss: `https://${KEY}`,
    aud: 'sts.amazonaws.com',
    sub: 'repo:octo/shop:environment:production',
    repository_owner_id: '400500',
    repository_id: '100200300',
  };
  const judge = (document: unknown, of: object) =>
    evaluateTrustPolicy(readTrustPolicy(document)!, { claims: { ...of }, roleArn: ROLE });
  const facts = (document: unknown, of: object = claims, live = false) =>
    trustFacts(
      { ...scene({ credentials: OIDC, settings: { roleToAssume: ROLE } }), claims: { ...of } },
      { source: live ? 'iam:GetRole' : 'infra/trust.json', live, document, evaluation: judge(document, of) },
    );
  const decisionAfter = (document: unknown, edits: readonly JsonEdit[], of: object = claims) =>
    judge(editedPolicy(document, edits), of).decision;
  const IMMUTABLE_QUEUE = 'repo:octo@400500/shop@100200300:ref:refs/heads/gh-readonly-queue/main/*';
  const main = 'repo:octo/shop:ref:refs/heads/main';

  it('is given the one value that it lacks, at its own path', () => {
    const found = facts(policy(main));
    expect(found.edits).toEqual([
      {
        op: 'set',
        path: ['Statement', 0, 'Condition', 'StringEquals', `${KEY}:sub`],
        value: [
          main,
          'repo:octo/shop:environment:production',
          'repo:octo@400500/shop@100200300:environment:production',
        ],
      },
    ]);
    const remedy = acceptThisJob(found);
    expect(only(remedy)).toMatchObject({ file: 'infra/trust.json', document: null });
  });
  it('is found in what get-role prints', () =>
    expect(facts({ Role: { AssumeRolePolicyDocument: policy(main) } }).edits[0]?.path.slice(0, 3)).toEqual([
      'Role',
      'AssumeRolePolicyDocument',
      'Statement',
    ]));
  it('is not edited where a Deny decides, or a condition cannot be met by a value more', () => {
    const denying = policy(main);
    denying.Statement.push({ ...denying.Statement[0]!, Effect: 'Deny', Condition: {} as never });
    expect(facts(denying).edits).toEqual([]);
    expect(facts(policy(main, { Condition: { StringNotEquals: { [`${KEY}:sub`]: claims.sub } } })).edits).toEqual([]);
  });
  it('is written out whole where none is at hand', () => {
    const found = trustFacts({ ...scene({ credentials: OIDC, settings: { roleToAssume: ROLE } }), claims }, null);
    expect(only(acceptThisJob(found))).toMatchObject({ edits: [], file: null, document: { Version: '2012-10-17' } });
  });
  it('is given the pattern of a merge queue, compared as one', () => {
    const queued = { ...claims, sub: 'repo:octo/shop:ref:refs/heads/gh-readonly-queue/main/pr-7-9dd56bde' };
    const pattern = 'repo:octo/shop:ref:refs/heads/gh-readonly-queue/main/*';
    const path = ['Statement', 0, 'Condition'];
    expect(facts(policy(main), queued).edits).toEqual([
      { op: 'remove', path: [...path, 'StringEquals', `${KEY}:sub`] },
      { op: 'set', path: [...path, 'StringLike', `${KEY}:sub`], value: [main, pattern, IMMUTABLE_QUEUE] },
    ]);
    // A value that is no pattern today would become one.
    expect(facts(policy('repo:octo/shop:*'), queued).edits).toEqual([
      { op: 'set', path: [...path, 'StringEquals', `${KEY}:sub`], value: ['repo:octo/shop:*', queued.sub] },
    ]);
    const liking = policy(main, { Condition: { StringLike: { [`${KEY}:sub`]: main } } });
    expect(facts(liking, queued).edits).toEqual([
      { op: 'set', path: [...path, 'StringLike', `${KEY}:sub`], value: [main, pattern, IMMUTABLE_QUEUE] },
    ]);
  });
  it('is given no subject that could be read as a pattern', () => {
    for (const sub of ['repo:octo/shop:environment:*', 'repo:octo/shop:ref:refs/heads/${aws:username}'])
      expect(facts(policy(main), { ...claims, sub }).edits).toEqual([]);
  });
  it('has its keys written as the token’s own issuer’s', () => {
    const iss = `https://${KEY}/octocorp`;
    const enterprise = policy(main, {
      Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/${KEY}/octocorp` },
    });
    const found = facts(enterprise, { ...claims, iss, sub: main });
    expect(found.edits.map(({ op, path }) => [op, path.at(-1)])).toEqual([
      ['set', `${KEY}/octocorp:aud`],
      ['remove', `${KEY}:aud`],
      ['set', `${KEY}/octocorp:sub`],
      ['remove', `${KEY}:sub`],
    ]);
    expect(decisionAfter(enterprise, found.edits, { ...claims, iss, sub: main })).toBe('accepts');
  });
  it('trusts the provider of the role’s own account', () => {
    const elsewhere = policy(claims.sub, {
      Principal: { Federated: `arn:aws:iam::999999999999:oidc-provider/${KEY}` },
    });
    const { edits } = facts(elsewhere);
    expect(edits.map(({ path }) => path)).toEqual([['Statement', 0, 'Principal', 'Federated']]);
    expect(decisionAfter(elsewhere, edits)).toBe('accepts');
  });
  it('is not opened to a provider that it does not trust', () =>
    expect(
      facts(policy(main, { Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/runner` }, Action: 'sts:AssumeRole' }))
        .edits,
    ).toEqual([]));
  it('excepts the job from a Deny for all but some', () => {
    const but = (operator: string, sub: unknown) => ({
      ...policy(main).Statement[0]!,
      Effect: 'Deny',
      Condition: { [operator]: { [`${KEY}:sub`]: sub } },
    });
    const denying = { ...policy(main), Statement: [policy(main).Statement[0]!, but('StringNotEquals', main)] };
    const { edits, steps } = facts(denying as never);
    expect(steps.map(({ does }) => does)).toEqual(['add', 'except']);
    expect(decisionAfter(denying, edits)).toBe('accepts');
  });
  it('of AWS is edited whole, and the rest of it stays', () => {
    const two = {
      ...policy(main),
      Statement: [...policy(main).Statement, { Effect: 'Allow', Principal: { AWS: '*' } }],
    };
    const found = facts(two, claims, true);
    expect(found).toMatchObject({ file: null, document: { Statement: [{}, { Principal: { AWS: '*' } }] } });
    expect(decisionAfter(found.document, [])).toBe('accepts');
  });
});

describe('what only somebody else can do', () => {
  it('has no end that anybody could promise', () => {
    const remedy = ask({
      whom: text`the owners`,
      title: text`Ask them`,
      message: 'Please.',
      requestId: 'R-1',
      after: text`done`,
    });
    expect([whoOf(remedy), minutesOf(remedy), describeEffort(remedy)]).toEqual([
      'person',
      null,
      'depends on their answer',
    ]);
  });
});
