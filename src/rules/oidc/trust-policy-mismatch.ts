import { denialOf } from '../../answers/answer.ts';
import { type OtherWay, otherWay } from '../../answers/other-way.ts';
import { chainingStep } from '../../answers/role-chaining.ts';
import { actionOf } from '../../knowledge/neighbours/table.ts';
import { allow } from '../../remedies/attach-policy.ts';
import { ask, introduce, runAgain } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { acceptThisJob, applyTrustPolicy, type TrustFacts, trustFacts } from '../../remedies/trust.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { names } from '../../trust-policy/caller.ts';
import type { Claims } from '../../trust-policy/context-keys.ts';
import {
  type Evaluation,
  evaluateTrustPolicy,
  type StatementResult,
  WEB_IDENTITY_ACTION,
} from '../../trust-policy/evaluate.ts';
import {
  deniedExchanges,
  grantedByToken,
  type ReadablePolicy,
  readablePolicies,
  TAG_SESSION,
} from '../../trust-policy/exchange.ts';
import { issuerKind, providerOf } from '../../trust-policy/issuer.ts';
import { describeSubject } from '../../trust-policy/subject.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Evidence, type Found, inputs, rule } from '../rule.ts';
import { describeClaims, describeEvaluation } from './describe-conditions.ts';
import { assumeWithOther, describeBeside } from './other-credentials.ts';
import { type RunnerRefused, runnerRefused, tellRunnerRefused } from './runner-token.ts';

/** A trust policy that can be read, compared with the token. */
type Judged = Pick<ReadablePolicy, 'source' | 'live' | 'document'> & { evaluation: Evaluation };

/** What keeps the job out, as far as AWS's words and the policies at hand tell. */
type Cause =
  | 'organization'
  | 'vpc-endpoint'
  | 'explicit deny'
  /** The policy lets other identities in, and no token of this issuer. */
  | 'other identities'
  | 'conditions'
  /** The policy at hand would let the job in. */
  | 'none in the policy'
  | 'not to be judged'
  | 'not read';

type Refused = Found & {
  granted: false;
  ofRunner: false;
  refusals: readonly FailedObservation[];
  cause: Cause;
  policyArn: string | null;
  role: string;
  claims: Claims | null;
  judged: readonly Judged[];
  trust: TrustFacts;
  /** A Deny statement of the policy keeps the job out, or may do so. */
  denied: boolean;
  /** Whom the policy lets in, where that is others than GitHub's tokens. */
  trusted: readonly string[];
  beside: OtherWay | null;
  /** Whether the policy names that identity; null where either is not known. */
  fits: boolean | null;
  /** An earlier step of the job has assumed another role. */
  chained: boolean;
  /** The action of a step of the job that assumes this role by `role-chaining`. */
  chains: string | null;
  run: RunFacts;
};

/** AWS granted the role, and the file that should say why would refuse it. */
type Stale = Found & {
  granted: true;
  role: string;
  claims: Claims;
  judged: readonly [Judged];
  trust: TrustFacts;
};

export const trustPolicyMismatch = rule<Refused | RunnerRefused | Stale>({
  id: 'oidc/trust-policy-mismatch',
  severities: ['error', 'notice'],
  title: 'The role does not trust this job',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume'),
  find(scene) {
    const refusals = deniedExchanges(scene, 'AssumeRoleWithWebIdentity').filter(
      (o) => !TAG_SESSION.test(o.error.message),
    );
    return refusals.length > 0 ? [runnerRefused(scene, refusals) ?? refused(scene, refusals)] : stale(scene);
  },
  tell: (facts) => (facts.granted ? tellStale(facts) : facts.ofRunner ? tellRunnerRefused(facts) : tellRefused(facts)),
});

const judgedIn = (scene: Scene): readonly Judged[] =>
  scene.claims
    ? readablePolicies(scene).map(({ policy, ...readable }) => ({
        ...readable,
        evaluation: evaluateTrustPolicy(policy, {
          claims: scene.claims ?? {},
          roleArn: scene.settings.roleToAssume,
          sessionName: scene.settings.roleSessionName,
        }),
      }))
    : [];

function refused(scene: Scene, refusals: readonly FailedObservation[]): Refused {
  const { claims, settings, context } = scene;
  const denial = refusals.map(denialOf).find((d) => d !== null) ?? null;
  const judged = judgedIn(scene);
  const [first = null] = judged;
  const [chains, beside] = [chainingStep(scene), otherWay(scene)];
  const cause = causeOf(denial, first?.evaluation ?? null);
  const refusing = judged.some(({ live, evaluation }) => live && evaluation.decision === 'refuses');
  return {
    granted: false,
    ofRunner: false,
    subjects: [settings.roleToAssume],
    // A file need not be what AWS has, and without any policy a role that does not exist gives the same answer.
    confidence: refusing || (denial && denial.layer !== 'unspecified') ? 'certain' : 'likely',
    refusals,
    cause,
    policyArn: denial?.policyArn ?? null,
    role: settings.roleToAssume,
    claims,
    judged,
    trust: trustFacts(scene, first),
    denied: first?.evaluation.statements.some(isDenying) ?? false,
    trusted: cause === 'other identities' && first ? trustedBy(first.evaluation) : [],
    beside,
    fits: first && beside?.arn ? letsIn(first.evaluation, beside.arn) : null,
    chained: beside?.by === 'environment' && Boolean(context.signInBefore?.inputs.includes('role-to-assume')),
    chains: chains ? actionOf(chains.uses) : null,
    run: runFacts(scene),
  };
}

function stale(scene: Scene): readonly Stale[] {
  const { claims, settings } = scene;
  if (!claims || !grantedByToken(scene)) return [];
  return judgedIn(scene)
    .filter(({ live, evaluation }) => !live && evaluation.decision === 'refuses')
    .map((judged) => ({
      granted: true,
      subjects: [judged.source],
      severity: 'notice',
      confidence: 'certain',
      role: settings.roleToAssume,
      claims,
      judged: [judged],
      trust: trustFacts(scene, judged),
    }));
}

function causeOf(denial: ReturnType<typeof denialOf>, evaluation: Evaluation | null): Cause {
  if (denial?.layer === 'organization' || denial?.layer === 'vpc-endpoint') return denial.layer;
  if (denial?.explicit && denial.layer === 'role-trust') return 'explicit deny';
  if (!evaluation) return 'not read';
  if (evaluation.decision === 'accepts') return 'none in the policy';
  if (evaluation.decision === 'unknown') return 'not to be judged';
  return trustsNoToken(evaluation) ? 'other identities' : 'conditions';
}

/** No statement means to let a job's token in: then the role is for somebody else. */
function trustsNoToken({ statements }: Evaluation): boolean {
  const allowing = statements.filter(({ statement }) => statement.effect === 'Allow');
  return allowing.every(isForOthers) && trustedBy({ statements: allowing }).length > 0;
}

const isForOthers = ({ statement, action, principal }: StatementResult): boolean =>
  action === 'unmet' || (principal === 'unmet' && !(statement.federated ?? []).some(isOfJobs));

const isOfJobs = (providerArn: string): boolean =>
  issuerKind(`https://${providerArn.replace(/^.*:oidc-provider\//, '')}`) !== 'other';

const isDenying = ({ statement, verdict }: StatementResult): boolean =>
  statement.effect === 'Deny' && verdict !== 'unmet';

const trustedBy = ({ statements }: Pick<Evaluation, 'statements'>): readonly string[] => [
  ...new Set(
    statements.flatMap(({ statement }) =>
      statement.effect === 'Allow' ? [...(statement.aws ?? []), ...(statement.federated ?? [])] : [],
    ),
  ),
];

const letsIn = ({ statements }: Evaluation, arn: string): boolean =>
  statements.some(({ statement }) => statement.effect === 'Allow' && names(statement, arn));

function tellRefused(facts: Refused) {
  const { refusals, cause, claims, judged, beside, fits, chains } = facts;
  return {
    headline: HEADLINES[cause],
    explanation: EXPLANATIONS[cause](facts),
    evidence: evidence([
      ...citeAll(refusals),
      ...(claims ? describeClaims(claims) : []),
      ...judged.flatMap((each) => describeJudged(each, claims ?? {})),
      ...(beside ? [{ text: describeBeside(beside) }] : []),
      ...(beside?.arn && fits !== null ? [{ text: describeFit(beside.arn, fits) }] : []),
      ...(chains ? [{ text: text`the job’s step ${chains} assumes this role with ${'role-chaining: true'}` }] : []),
    ]),
    remedies: remediesFor(facts),
    ...(LOOKALIKES[cause] && facts.confidence !== 'certain' ? { lookalikes: LOOKALIKES[cause] } : {}),
  };
}

const describeFit = (arn: string, fits: boolean): Text =>
  fits ? text`the trust policy names ${arn}` : text`the trust policy does not name ${arn}`;

const CLAIMS_NOT_ACCEPTED = text`AWS does not let this job assume the role: its trust policy does not accept the token’s claims.`;

const HEADLINES: Readonly<Record<Cause, Text>> = {
  organization: text`A policy of the organization prevents this job from assuming the role.`,
  'vpc-endpoint': text`The policy of the VPC endpoint for STS prevents this job from assuming the role.`,
  'explicit deny': text`The role’s trust policy denies this job outright.`,
  'other identities': text`The role trusts other identities, not this job’s OIDC token.`,
  conditions: text`The role’s trust policy refuses this job.`,
  'none in the policy': text`AWS does not let this job assume the role, although the trust policy that this step read would accept it.`,
  'not to be judged': CLAIMS_NOT_ACCEPTED,
  'not read': CLAIMS_NOT_ACCEPTED,
};

const EXPLANATIONS: Readonly<Record<Cause, (facts: Refused) => Text>> = {
  organization: () =>
    text`AWS names the kind of policy that denies it: a service or resource control policy, which applies to the whole account. Nothing in the role’s trust policy can override it.`,
  'vpc-endpoint': () =>
    text`The request went to STS through a VPC endpoint, and the endpoint’s own policy does not allow it. The role’s trust policy is not the problem.`,
  'explicit deny': () =>
    text`A ${'Deny'} statement of the trust policy matches this token. It overrides every statement that would accept the job.`,
  'other identities': ({ trusted }) =>
    text`Its trust policy accepts ${enumerate(trusted.slice(0, 5), 'or')}. This step sent the job’s OIDC token, because the job can request one.`,
  conditions: (facts) => [...aboutSubject(facts), ' This token does not meet every condition of the policy.'],
  'none in the policy': (facts) => [
    ...aboutSubject(facts),
    ...text` The trust policy from ${facts.judged[0]?.source ?? ''} would accept this token. `,
    ...(facts.judged[0]?.live ? JUST_CHANGED : NOT_APPLIED),
  ],
  'not to be judged': (facts) => [
    ...aboutSubject(facts),
    ...text` Some conditions of the trust policy cannot be judged from the token alone.`,
  ],
  'not read': (facts) => [
    ...aboutSubject(facts),
    ...text` AWS does not say which condition failed, and the trust policy could not be read here. Its conditions must accept the token’s claims.`,
  ],
};

const JUST_CHANGED = text`It was changed within the last minute and AWS does not use it everywhere yet, or another policy denies the role.`;
const NOT_APPLIED = text`So AWS has another policy for this role, or the role’s name or account is wrong.`;

function aboutSubject({ claims, trust: { reusable } }: Pick<Refused, 'claims' | 'trust'>): Text {
  return [
    ...(claims ? describeSubject(claims) : []),
    ...(reusable
      ? text` The job is part of a reusable workflow, ${reusable.workflow}. The subject names the caller, the repository ${String(claims?.repository)}; ${'job_workflow_ref'} names the reusable workflow.`
      : []),
  ];
}

const UNTOLD: readonly Text[] = [
  text`A role that does not exist, or whose name differs in upper and lower case, gives the same error.`,
  text`So does a role whose ${'Principal'} names the provider of another account, and a role that was created or changed within the last minute.`,
];

const LOOKALIKES: Readonly<Partial<Record<Cause, readonly Text[]>>> = {
  conditions: UNTOLD,
  'none in the policy': UNTOLD,
  'not to be judged': UNTOLD,
  'not read': UNTOLD,
};

function describeJudged({ source, evaluation }: Judged, claims: Claims): readonly Evidence[] {
  return [
    { text: text`the trust policy from ${source} ${VERDICTS[evaluation.decision]}` },
    ...describeEvaluation(evaluation, claims),
  ];
}

const VERDICTS: Readonly<Record<Evaluation['decision'], Text>> = {
  accepts: text`would accept this job`,
  refuses: text`refuses this job`,
  unknown: text`cannot be judged to its end here`,
};

function remediesFor(facts: Refused): readonly [Remedy, ...Remedy[]] {
  const { cause, role, judged, trust, denied, beside, fits, chains } = facts;
  // What a statement allows is of no use where another one denies it.
  const accept = (denied && trust.edits.length === 0 ? null : acceptThisJob(trust)) ?? askOwner(facts);
  const [first] = judged;
  switch (cause) {
    case 'organization':
      return [askOrganization(facts)];
    case 'vpc-endpoint':
      return [allowAtEndpoint(facts)];
    case 'explicit deny':
      return trust.edits.length > 0 ? [accept] : [askOwner(facts)];
    case 'other identities':
      return [assumeAsTrusted(facts)];
    case 'none in the policy':
      return first && !first.live
        ? [applyTrustPolicy(role, first.source, first.document), later(facts.run)]
        : [later(facts.run), askOwner(facts)];
    case 'not read':
      return besideToken(facts, accept);
    default:
      if (chains !== null && beside !== null) return [assumeWithOther(beside, role), accept];
      return fits ? [accept, assumeWithOther(beside, role)] : [accept];
  }
}

/** A role that the job’s own credentials are to assume must not be opened to tokens. */
function besideToken({ role, beside, chained, chains }: Refused, accept: Remedy): readonly [Remedy, ...Remedy[]] {
  const otherWay = assumeWithOther(beside, role);
  if (chained || (chains !== null && beside !== null)) return [otherWay, accept];
  return beside ? [accept, otherWay] : [accept];
}

// The role's trust policy may be seconds old.
const later = (run: RunFacts): Remedy =>
  runAgain(run, 'failed', {
    title: text`Wait a minute, and run the job again`,
    after: text`a minute has passed since the role or its trust policy was changed`,
    notes: [text`If the job itself creates the role, ${'retry-for-seconds'} makes this step wait for it.`],
  });

function assumeAsTrusted({ role, trusted, beside, fits }: Refused): Remedy {
  return {
    ...assumeWithOther(beside, role),
    notes: [
      text`Do not let the role accept OIDC tokens: its trust policy is right as it is.`,
      ...(beside && fits !== false
        ? []
        : [
            text`The job needs credentials of ${enumerate(trusted.slice(0, 5), 'or')}, from its runner or an earlier step.`,
          ]),
    ],
  };
}

const allowAtEndpoint = ({ role, run }: Refused): Remedy => {
  const holder = { type: 'vpc-endpoint', name: null, account: run.account } as const;
  const statement = { Effect: 'Allow', Principal: '*', Action: WEB_IDENTITY_ACTION, Resource: role } as const;
  return allow(holder, [statement]) as Remedy;
};

const askOrganization = ({ role, run, policyArn, refusals, claims }: Refused): Remedy =>
  ask({
    whom: text`whoever runs the AWS organization`,
    title: text`Ask whoever runs the organization to let this job’s OIDC token assume ${role}`,
    message: [
      introduce(run),
      `A service or resource control policy${policyArn ? ` (${policyArn})` : ''} denies ${WEB_IDENTITY_ACTION} on ${role}.`,
      `Please exclude this role or the identity provider ${providerOf(claims?.iss) ?? 'of our jobs'} from it.`,
    ].join(' '),
    requestId: refusals[0]?.error.requestId ?? null,
    after: text`the organization’s policies let this job’s OIDC token perform ${WEB_IDENTITY_ACTION} on ${role}`,
  });

const askOwner = ({ role, run, trust, refusals }: Refused): Remedy =>
  ask({
    whom: text`the owner of the role ${role}`,
    title: text`Ask the owner of the role to trust this job`,
    message: [
      introduce(run),
      `AWS does not let it assume the role ${role} with its OIDC token.`,
      ...(trust.subjects.length > 0
        ? [`Please let the trust policy accept the subject ${trust.subjects.join(' or ')},`]
        : ['Please let the trust policy accept it,']),
      'and look for a statement that denies it.',
    ].join(' '),
    requestId: refusals[0]?.error.requestId ?? null,
    after: text`the role’s trust policy accepts this job, and no ${'Deny'} statement matches it`,
  });

const tellStale = ({ role, claims, judged: [held], trust }: Stale) => ({
  headline: text`AWS let this job assume the role, but the trust policy in ${held.source} would refuse it.`,
  explanation: text`The file is not what AWS has for this role: applying it would lock this job out.`,
  evidence: evidence([
    { text: text`AWS granted ${'AssumeRoleWithWebIdentity'} for ${role}` },
    ...describeClaims(claims),
    ...describeJudged(held, claims),
  ]),
  remedies: [acceptThisJob(trust) ?? readAnew(trust)] as const,
});

const readAnew = ({ role, roleName }: TrustFacts): Remedy => ({
  title: text`Replace the file with what AWS has`,
  changes: [
    {
      kind: 'edit-trust-policy',
      role,
      edits: [],
      file: null,
      document: null,
      says: text`Print the trust policy of ${roleName} into the file.`,
    },
  ],
  after: text`the file has the trust policy that AWS has`,
  looks: [
    {
      caption: text`What AWS has`,
      run: `aws iam get-role --role-name ${roleName} --query Role.AssumeRolePolicyDocument`,
    },
  ],
});
