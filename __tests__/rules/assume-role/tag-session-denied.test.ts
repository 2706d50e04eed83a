import { expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { trustFacts } from '../../../src/remedies/trust.ts';
import { callerTrust } from '../../../src/remedies/trust-caller.ts';
import { tagSessionDenied } from '../../../src/rules/assume-role/tag-session-denied.ts';
import type { FailedObservation, Scene } from '../../../src/scene.ts';
import { ROLE, scene, webIdentity } from '../../trust-policy/scene.ts';
import { finds, told } from '../facts.ts';
import { notAuthorized, PACKED, PLAIN, SESSION, saw, TARGET } from './callers.ts';

type Facts = ReturnType<typeof tagSessionDenied.find>[number];

const POD = 'arn:aws:sts::123456789012:assumed-role/ci-runner/eks-build-ci-runner-6b1c';
const tags = (caller: string, role = ROLE) => notAuthorized(caller, role, '', 'sts:TagSession');
const from = (credentials: object, caller: string, context: object = {}) =>
  scene({ claims: null, credentials: { idToken: false, ...credentials }, context, observations: [tags(caller)] });
const CONFIGURED = {
  signInBefore: { uses: 'aws-actions/configure-aws-credentials', inputs: ['role-to-assume', 'transitive-tag-keys'] },
};
const WITH_TOKEN = scene({
  observations: [webIdentity('AccessDenied', 'User: x is not authorized to perform: sts:TagSession on resource: y')],
});

const facts = (of: Scene, more: Partial<Facts>): Facts[] => {
  const role = of.settings.roleToAssume;
  const principal = more.principal === undefined ? SESSION : more.principal;
  return [
    {
      subjects: [role],
      confidence: 'certain',
      refusals: of.observations as readonly FailedObservation[],
      role,
      tagger: 'unknown',
      principal,
      trust: callerTrust({ role, principal, action: 'sts:TagSession' }, null),
      forToken: null,
      run: runFacts(of),
      ...more,
    },
  ];
};
const IN_CHAIN = saw(tags(SESSION, TARGET));
const ON_INSTANCE = from({ source: 'instance' }, SESSION);
const IN_POD = from({ source: 'container' }, POD);
const IN_TASK = from({ source: 'container' }, SESSION);
const AFTER_STEP = from({ source: 'environment' }, SESSION, CONFIGURED);

finds(tagSessionDenied, {
  matches: [
    ['in a chain', IN_CHAIN, facts(IN_CHAIN, {})],
    ["the runner's own role", ON_INSTANCE, facts(ON_INSTANCE, { tagger: 'instance' })],
    ['EKS Pod Identity', IN_POD, facts(IN_POD, { tagger: 'pod identity', principal: POD })],
    ['another container', IN_TASK, facts(IN_TASK, { tagger: 'container' })],
    ['the session of an earlier step', AFTER_STEP, facts(AFTER_STEP, { tagger: 'earlier step' })],
    [
      'with a token',
      WITH_TOKEN,
      facts(WITH_TOKEN, { tagger: 'token', principal: null, forToken: trustFacts(WITH_TOKEN, null) }),
    ],
  ],
  ignores: [
    ['the role', saw(PLAIN)],
    ['a source identity', saw(notAuthorized(SESSION, TARGET, '', 'sts:SetSourceIdentity'))],
    ['too many tags', saw(PACKED)],
    [
      'a role of a pod',
      from({ source: 'container' }, POD).observations.length > 0 ? saw(notAuthorized(POD, TARGET)) : saw(),
    ],
    ['a later question', saw({ ...tags(SESSION), followUp: true })],
    ['no answer', saw({ ...tags(SESSION), error: { ...tags(SESSION).error, kind: 'network' } })],
  ],
});

const tellOf = (of: Scene): string =>
  tagSessionDenied.find(of).map((each) => told(tagSessionDenied.tell(each)))[0] ?? '';

it('tells of EKS Pod Identity', () =>
  expect(tellOf(IN_POD)).toMatchInlineSnapshot(`
    "The role’s trust policy does not allow the session tags that the caller passes on.
    This step asked for the role with the role of the runner’s pod. EKS Pod Identity adds session tags and marks them as transitive, so AWS passes them on to every role that such a session assumes. The trust policy and the caller’s own policy must allow sts:TagSession as well as sts:AssumeRole.
    - STS AssumeRole of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/ci-runner/eks-build-ci-runner-6b1c is not authorized to perform: sts:TagSession on resource: arn:aws:iam::123456789012:role/deploy
    → Allow sts:TagSession in the role’s trust policy, and for the caller
      edit-trust-policy {"role":"arn:aws:iam::123456789012:role/deploy","edits":[],"file":null,"document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/ci-runner"},"Action":["sts:AssumeRole","sts:TagSession"]}]},"says":"Let arn:aws:iam::123456789012:role/ci-runner perform sts:TagSession in the trust policy of the role deploy."}
      attach-policy {"to":{"type":"role","name":"ci-runner","account":"123456789012"},"policyName":"allow-sts-AssumeRole-2c3c8a","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:AssumeRole","sts:TagSession"],"Resource":"arn:aws:iam::123456789012:role/deploy"}]}}
      (Add the statement: do not replace the whole policy, because others may rely on it.)
      (If the caller’s role has a path, write it before its name.)
      ✓ the trust policy of deploy lets arn:aws:iam::123456789012:role/ci-runner perform sts:TagSession
    → Let EKS Pod Identity add no session tags
      runner {"setting":"pod-identity","says":["Disable the session tags of the pod identity association."],"run":"aws eks update-pod-identity-association --cluster-name CLUSTER --association-id ASSOCIATION_ID --disable-session-tags"}
      (Policies that ask for these tags, such as kubernetes-namespace, then no longer fit.)
      ✓ the association has disableSessionTags: true"
  `));
it('tells of an instance', () =>
  expect(tellOf(ON_INSTANCE)).toMatchInlineSnapshot(`
    "The role’s trust policy does not allow the session tags that the caller passes on.
    This step asked for the role with the role of the runner’s instance, whose session has transitive tags. This action adds none. The job has no OIDC token.
    - STS AssumeRole of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/deploy/GitHubActions is not authorized to perform: sts:TagSession on resource: arn:aws:iam::123456789012:role/deploy
    → Allow sts:TagSession in the role’s trust policy, and for the caller
      edit-trust-policy {"role":"arn:aws:iam::123456789012:role/deploy","edits":[],"file":null,"document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/deploy"},"Action":["sts:AssumeRole","sts:TagSession"]}]},"says":"Let arn:aws:iam::123456789012:role/deploy perform sts:TagSession in the trust policy of the role deploy."}
      attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-sts-AssumeRole-2c3c8a","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:AssumeRole","sts:TagSession"],"Resource":"arn:aws:iam::123456789012:role/deploy"}]}}
      (Add the statement: do not replace the whole policy, because others may rely on it.)
      (If the caller’s role has a path, write it before its name.)
      ✓ the trust policy of deploy lets arn:aws:iam::123456789012:role/deploy perform sts:TagSession
    → If you want to use OIDC, let the job request an OIDC token
      job {"key":"permissions","value":{"id-token":"write","contents":"read"}}
      (A permissions block removes every permission that it does not name.)
      ✓ the log of the job, under Set up job, lists IdToken: write"
  `));
it('tells of an earlier step', () =>
  expect(tellOf(AFTER_STEP)).toMatchInlineSnapshot(`
    "The role’s trust policy does not allow the session tags that the caller passes on.
    The tags come from the session that an earlier step created: this action adds none.
    - STS AssumeRole of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/deploy/GitHubActions is not authorized to perform: sts:TagSession on resource: arn:aws:iam::123456789012:role/deploy
    → Allow sts:TagSession in the role’s trust policy, and for the caller
      edit-trust-policy {"role":"arn:aws:iam::123456789012:role/deploy","edits":[],"file":null,"document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/deploy"},"Action":["sts:AssumeRole","sts:TagSession"]}]},"says":"Let arn:aws:iam::123456789012:role/deploy perform sts:TagSession in the trust policy of the role deploy."}
      attach-policy {"to":{"type":"role","name":"deploy","account":"123456789012"},"policyName":"allow-sts-AssumeRole-2c3c8a","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:AssumeRole","sts:TagSession"],"Resource":"arn:aws:iam::123456789012:role/deploy"}]}}
      (Add the statement: do not replace the whole policy, because others may rely on it.)
      (If the caller’s role has a path, write it before its name.)
      ✓ the trust policy of deploy lets arn:aws:iam::123456789012:role/deploy perform sts:TagSession
    → Let the step aws-actions/configure-aws-credentials pass no tags on
      remove-input {"name":"transitive-tag-keys","step":{"uses":"aws-actions/configure-aws-credentials","where":"before"}}
      ✓ the step aws-actions/configure-aws-credentials names no transitive-tag-keys"
  `));
it('tells of a token', () =>
  expect(tellOf(WITH_TOKEN)).toMatchInlineSnapshot(`
    "The role’s trust policy does not allow the session tags that the caller passes on.
    The tags come from the job’s OIDC token: this action adds none.
    - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 403 AccessDenied User: x is not authorized to perform: sts:TagSession on resource: y
    → Allow sts:TagSession in the role’s trust policy
      edit-trust-policy {"role":"arn:aws:iam::123456789012:role/deploy","edits":[],"file":null,"document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"},"Action":["sts:AssumeRoleWithWebIdentity","sts:TagSession"],"Condition":{"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com","token.actions.githubusercontent.com:sub":["repo:octo/shop:ref:refs/heads/main","repo:octo@400500/shop@100200300:ref:refs/heads/main"]}}}]},"says":"Let the statement that accepts this job name sts:AssumeRoleWithWebIdentity and sts:TagSession in the trust policy of deploy."}
      (Do not replace the whole policy: other jobs may rely on what it has.)
      ✓ the trust policy of deploy allows sts:TagSession as well as sts:AssumeRoleWithWebIdentity"
  `));
it('leaves no key out where there is none', () => {
  for (const of of [IN_POD, ON_INSTANCE, IN_TASK]) expect(tellOf(of)).not.toMatch(/access key out|nothing is wrong/i);
});
