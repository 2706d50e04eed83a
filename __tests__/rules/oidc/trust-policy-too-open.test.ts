import { expect, it } from 'vitest';
import { editedPolicy } from '../../../src/remedies/repair-trust.ts';
import { narrowFacts } from '../../../src/remedies/trust.ts';
import { trustPolicyTooOpen } from '../../../src/rules/oidc/trust-policy-too-open.ts';
import type { Scene } from '../../../src/scene.ts';
import { readTrustPolicy } from '../../../src/trust-policy/document.ts';
import { evaluateTrustPolicy } from '../../../src/trust-policy/evaluate.ts';
import { readablePolicies } from '../../../src/trust-policy/exchange.ts';
import { lintTrustPolicy } from '../../../src/trust-policy/lint.ts';
import { CLAIMS, DENIED, getRole, granted, PROVIDER, policyWith, ROLE, scene } from '../../trust-policy/scene.ts';
import { finds, told } from '../facts.ts';

type Facts = ReturnType<typeof trustPolicyTooOpen.find>[number];

const SUB = `${PROVIDER}:sub`;
const OPEN = policyWith({ StringEquals: { [`${PROVIDER}:aud`]: 'sts.amazonaws.com' } });
const WILD = policyWith({ StringLike: { [SUB]: ['repo:octo/app:*', 'repo:octo/*'] } });
const FOR_ALL = policyWith({ 'ForAllValues:StringLike': { [SUB]: 'repo:octo/shop:*' } });
const THIS_JOB = policyWith({ StringEquals: { [SUB]: CLAIMS.sub } });

const facts = (of: Scene, more: Partial<Facts> = {}): Facts[] => {
  const [readable] = readablePolicies(of);
  const openings = lintTrustPolicy(readable!.policy) as unknown as Facts['openings'];
  return [
    {
      subjects: ['infra/trust.json'],
      confidence: 'likely',
      source: 'infra/trust.json',
      openings,
      narrowing: narrowFacts(of, readable!, openings),
      ignored: [],
      ...more,
    },
  ];
};
const GRANTED = scene({ trustPolicy: OPEN, observations: [granted()] });
const REFUSED = scene({ trustPolicy: policyWith({ StringLike: { [SUB]: 'repo:acme/*' } }), observations: [DENIED] });
const LIVE = scene({ observations: [getRole({ trustPolicy: encodeURIComponent(JSON.stringify(OPEN)) })] });
const WITHOUT_TOKEN = scene({ claims: null, trustPolicy: OPEN });

finds(trustPolicyTooOpen, {
  matches: [
    ['granted, and open', GRANTED, facts(GRANTED)],
    ['refused, and open', REFUSED, facts(REFUSED)],
    ['what AWS has', LIVE, facts(LIVE, { subjects: ['iam:GetRole'], source: 'iam:GetRole', confidence: 'certain' })],
    ['without a token', WITHOUT_TOKEN, facts(WITHOUT_TOKEN)],
  ],
  ignores: [
    ['narrow', scene({ trustPolicy: THIS_JOB })],
    ['all of one repository', scene({ trustPolicy: policyWith({ StringLike: { [SUB]: 'repo:octo/shop:*' } }) })],
    ['nothing to read', scene({ observations: [DENIED] })],
    [
      'an open file of a role that AWS has narrow',
      scene({ trustPolicy: OPEN, observations: [getRole({ trustPolicy: JSON.stringify(THIS_JOB) })] }),
    ],
    ['no policy at all', scene({ trustPolicy: { hello: 'world' } })],
    [
      "a role that nobody can assume: its keys are another provider's",
      scene({
        trustPolicy: policyWith({ StringEquals: { 'token.actions.acme.ghe.com:sub': 'repo:octo/shop:pull_request' } }),
      }),
    ],
    [
      'the runner’s own role',
      scene({
        trustPolicy: {
          Statement: [{ Effect: 'Allow', Principal: { AWS: ROLE }, Action: 'sts:AssumeRole' }],
        },
      }),
    ],
  ],
});

it.each([
  ['no subject', OPEN],
  ['one value of two', WILD],
  ['ForAllValues', FOR_ALL],
  ['what get-role prints', { Role: { AssumeRolePolicyDocument: OPEN } }],
])('after the edits it is closed, and this job still fits: %s', (_, document) => {
  const [found] = trustPolicyTooOpen.find(scene({ trustPolicy: document }));
  const after = readTrustPolicy(editedPolicy(document, found?.narrowing.edits ?? []))!;
  expect(lintTrustPolicy(after)).toEqual([]);
  expect(evaluateTrustPolicy(after, { claims: CLAIMS, roleArn: ROLE }).decision).toBe('accepts');
});

const tellOf = (of: Scene): string =>
  trustPolicyTooOpen.find(of).map((each) => told(trustPolicyTooOpen.tell(each)))[0] ?? '';

it('tells of a policy without a subject', () =>
  expect(tellOf(GRANTED)).toMatchInlineSnapshot(`
    "The role’s trust policy does not say which jobs of the repository, or of GitHub as a whole, can assume it.
    No condition checks the token's sub: every workflow of every repository that gets a token from token.actions.githubusercontent.com can assume the role.
    - statement 1 of infra/trust.json: No condition checks the token's sub: every workflow of every repository that gets a token from token.actions.githubusercontent.com can assume the role.
    → Let only jobs of octo/shop assume deploy
      edit-trust-policy {"role":"arn:aws:iam::123456789012:role/deploy","edits":[{"op":"set","path":["Statement",0,"Condition","StringLike","token.actions.githubusercontent.com:sub"],"value":["repo:octo/shop:*","repo:octo@400500/shop@100200300:*"]}],"file":"infra/trust.json","document":null,"says":"In infra/trust.json, let sub accept repo:octo/shop:* or repo:octo@400500/shop@100200300:* instead of the values that are too open."}
      (Other repositories that use this role lose it: add them by name.)
      (AWS uses the policy that was last applied: apply infra/trust.json after the change.)
      ✓ the trust policy of deploy accepts jobs of octo/shop alone
    → Accept it, if this is intended
      set-input {"name":"ignore","value":"oidc/trust-policy-too-open"}
      ✓ the finding oidc/trust-policy-too-open is listed as accepted"
  `));
it('tells of a wildcard, and keeps what is narrow', () =>
  expect(tellOf(scene({ trustPolicy: WILD }))).toMatchInlineSnapshot(`
    "The role’s trust policy accepts every repository that fits a wildcard.
    The subject repo:octo/* accepts other repositories of the owner, also ones that are created later.
    - statement 1 of infra/trust.json: The subject repo:octo/* accepts other repositories of the owner, also ones that are created later.
    → Let only jobs of octo/shop assume deploy
      edit-trust-policy {"role":"arn:aws:iam::123456789012:role/deploy","edits":[{"op":"set","path":["Statement",0,"Condition","StringLike","token.actions.githubusercontent.com:sub"],"value":["repo:octo/app:*","repo:octo/shop:*","repo:octo@400500/shop@100200300:*"]}],"file":"infra/trust.json","document":null,"says":"In infra/trust.json, let sub accept repo:octo/shop:* or repo:octo@400500/shop@100200300:* instead of the values that are too open."}
      (Other repositories that use this role lose it: add them by name.)
      (AWS uses the policy that was last applied: apply infra/trust.json after the change.)
      ✓ the trust policy of deploy accepts jobs of octo/shop alone
    → Accept it, if this is intended
      set-input {"name":"ignore","value":"oidc/trust-policy-too-open"}
      ✓ the finding oidc/trust-policy-too-open is listed as accepted"
  `));
it('names no repository where none is known', () =>
  expect(
    tellOf(
      scene({
        claims: null,
        trustPolicy: OPEN,
        context: { inActions: false, repository: '', repositoryId: '', ownerId: '', ref: '' },
      }),
    ),
  ).toMatchInlineSnapshot(`
    "The role’s trust policy does not say which jobs of the repository, or of GitHub as a whole, can assume it.
    No condition checks the token's sub: every workflow of every repository that gets a token from token.actions.githubusercontent.com can assume the role.
    - statement 1 of infra/trust.json: No condition checks the token's sub: every workflow of every repository that gets a token from token.actions.githubusercontent.com can assume the role.
    → Name owner and repository in full
      edit-trust-policy {"role":"arn:aws:iam::123456789012:role/deploy","edits":[],"file":null,"document":null,"says":"Let sub name owner and repository: for all branches of one repository, repo:OWNER/REPO:* under StringLike."}
      (Other repositories that use this role lose it: add them by name.)
      ✓ the trust policy of deploy names owner and repository in full
    → Accept it, if this is intended
      set-input {"name":"ignore","value":"oidc/trust-policy-too-open"}
      ✓ the finding oidc/trust-policy-too-open is listed as accepted"
  `));
