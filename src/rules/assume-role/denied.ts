import { denialOf } from '../../answers/answer.ts';
import { decisionOf, refined } from '../../answers/authorization.ts';
import { type Denial, isQuarantine, type PolicyLayer } from '../../answers/denial.ts';
import { parseArn, principalOf } from '../../names/arn.ts';
import { allow, allowCaller } from '../../remedies/attach-policy.ts';
import { exceptFromDeny } from '../../remedies/deny.ts';
import { offered } from '../../remedies/offered.ts';
import { ask, introduce, runAgain } from '../../remedies/people.ts';
import { holderOf } from '../../remedies/policy-holder.ts';
import type { Change, Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { newKeyPair } from '../../remedies/secrets.ts';
import { assumeByToken } from '../../remedies/trust.ts';
import {
  addedStatementNotes,
  type CallerTrust,
  callerTrust,
  trustCaller,
  whoAsks,
} from '../../remedies/trust-caller.ts';
import { removeInput, setInput } from '../../remedies/values.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { type CallerReading, readForCaller } from '../../trust-policy/caller.ts';
import { deniedExchanges, type ReadablePolicy, readablePolicies, TAG_SESSION } from '../../trust-policy/exchange.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type ToldDenial, toldDenials } from '../permissions/denial-facts.ts';
import { inspectable, tellDetails } from '../permissions/describe-denials.ts';
import { type Evidence, type Found, inputs, rule } from '../rule.ts';

type Why =
  | 'root user'
  | 'multi-factor'
  | 'source identity'
  | 'itself'
  | 'no allow of the caller'
  | 'deny of the caller'
  | 'not trusted'
  | 'denied by the role'
  | 'external ID'
  | 'organization'
  | 'boundary'
  | 'session policy'
  | 'vpc-endpoint'
  /** The trust policy at hand would let the caller in. */
  | 'trusted all the same'
  | 'untold';

type Denied = Found & {
  refusals: readonly FailedObservation[];
  why: Why;
  /** The profile whose role it is, where no input names one. */
  profile: string | null;
  role: string;
  /** As AWS names it: a session, where it is one. */
  principal: string | null;
  caller: string | null;
  /** The role belongs to another account than the caller. */
  across: boolean;
  action: string;
  policyArn: string | null;
  told: readonly ToldDenial[];
  /** How long the external ID was that was sent; zero where none was. */
  externalIdLength: number;
  /** The trust policy that was read, where it says more than AWS did. */
  read: (Pick<ReadablePolicy, 'source' | 'live'> & Omit<CallerReading, 'cause'> & { trustsTokens: boolean }) | null;
  trust: CallerTrust;
  run: RunFacts;
};

export const denied = rule<Denied>({
  id: 'assume-role/denied',
  severities: ['error'],
  title: 'The key is not allowed to assume the role',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume'),
  find(scene) {
    // A denial by AWS's quarantine policy is the credentials' fault, whatever was asked.
    const refusals = deniedExchanges(scene, 'AssumeRole').filter(
      (o) => !TAG_SESSION.test(o.error.message) && !isQuarantine(denialOf(o) ?? NOTHING),
    );
    const [first] = refusals;
    if (!first) return [];
    const denial = refined(denialOf(first) ?? NOTHING, decisionOf(scene, first));
    return [factsOf(scene, refusals, denial, first.error.message)];
  },
  tell: (facts) => ({
    headline: HEADLINES[facts.why](facts),
    explanation: EXPLANATIONS[facts.why](facts),
    evidence: evidence([
      ...citeAll(facts.refusals),
      { text: sent(facts) },
      ...otherWay(facts),
      ...readEvidence(facts),
      ...facts.told.flatMap(tellDetails),
    ]),
    remedies: inspectable(facts, remediesFor(facts)),
    ...(facts.why === 'untold' ? { lookalikes: lookalikesOf(facts) } : {}),
  }),
});

const NOTHING: Denial = {
  principal: null,
  action: null,
  resource: null,
  layer: 'unspecified',
  organization: null,
  explicit: false,
  policyArn: null,
};

function factsOf(scene: Scene, refusals: readonly FailedObservation[], denial: Denial, message: string): Denied {
  const { settings, credentials } = scene;
  // A profile's role is named by the denial alone.
  const role = settings.roleToAssume || (denial.resource ?? '');
  const principal = denial.principal && parseArn(denial.principal) ? denial.principal : null;
  const caller = principal && principalOf(principal);
  const said = whyInWords(denial, message, principal);
  const itself = said === null && settings.roleToAssume !== '' && isSameRole(caller, role);
  const [readable = null] = readablePolicies(scene);
  const reading = said === null && !itself && settings.roleToAssume && readable && principal ? readable : null;
  const found =
    reading && readForCaller(reading.policy, { caller: principal ?? '', externalId: settings.roleExternalId });
  const why = said ?? (itself ? 'itself' : found?.cause ? READ[found.cause] : 'untold');
  const isTold = said !== null || (found?.cause != null && found.cause !== 'caller' && reading?.live);
  return {
    subjects: [role || 'the profile’s role'],
    confidence: isTold ? 'certain' : 'likely',
    refusals,
    told: toldDenials(scene, refusals),
    why,
    profile: settings.roleToAssume ? null : (credentials.beside.profile ?? 'default'),
    role: role || 'ROLE_ARN',
    principal,
    caller,
    across: caller !== null && parseArn(caller)?.account !== parseArn(role)?.account,
    action: denial.action ?? 'sts:AssumeRole',
    policyArn: denial.policyArn,
    externalIdLength: settings.roleExternalId.length,
    read:
      reading && found
        ? {
            source: reading.source,
            live: reading.live,
            evidence: found.evidence,
            byArn: found.byArn,
            // An ID that only AWS told is not repeated.
            externalIds: reading.live ? [] : found.externalIds,
            trustsTokens: trustsTokens(reading),
          }
        : null,
    trust: callerTrust(
      { role, principal, action: denial.action === 'sts:SetSourceIdentity' ? denial.action : 'sts:AssumeRole' },
      readable,
    ),
    run: runFacts(scene),
  };
}

/** Why, where AWS's own words tell it. */
function whyInWords({ action, layer, explicit }: Denial, message: string, principal: string | null): Why | null {
  if (/root accounts?/i.test(message) || principal?.endsWith(':root')) return 'root user';
  if (/MultiFactorAuthentication|multi-factor/i.test(message)) return 'multi-factor';
  if (action === 'sts:SetSourceIdentity') return 'source identity';
  return (explicit ? EXPLICIT[layer] : undefined) ?? BY_LAYER[layer] ?? null;
}

const BY_LAYER: Readonly<Partial<Record<PolicyLayer, Why>>> = {
  identity: 'no allow of the caller',
  'role-trust': 'not trusted',
  resource: 'not trusted',
  organization: 'organization',
  boundary: 'boundary',
  session: 'session policy',
  'vpc-endpoint': 'vpc-endpoint',
};

const EXPLICIT: Readonly<Partial<Record<PolicyLayer, Why>>> = {
  identity: 'deny of the caller',
  'role-trust': 'denied by the role',
  resource: 'denied by the role',
};

const READ: Readonly<Record<NonNullable<CallerReading['cause']>, Why>> = {
  'not-named': 'not trusted',
  'external-id': 'external ID',
  denied: 'denied by the role',
  caller: 'trusted all the same',
};

/** A session does not show its role's path, and a name is unique in its account. */
const isSameRole = (caller: string | null, role: string): boolean =>
  caller !== null && caller === role.replace(/:role\/.{0,600}\//, ':role/');

const trustsTokens = ({ policy }: ReadablePolicy): boolean =>
  policy.statements.some(({ federated }) => federated?.some((arn) => arn.includes(':oidc-provider/')));

type Words = Readonly<Record<Why, (facts: Denied) => Text>>;

const HEADLINES: Words = {
  'root user': () => text`The account’s root user cannot assume a role.`,
  'multi-factor': () => text`The role requires multi-factor authentication, which a job cannot provide.`,
  'source identity': () => text`The role does not accept the caller’s source identity.`,
  itself: () => text`The role is asked to assume itself, and its trust policy does not name it.`,
  'no allow of the caller': () => text`No policy of the caller allows assuming the role.`,
  'deny of the caller': () => text`A policy of the caller denies assuming the role.`,
  'not trusted': () => text`The role’s trust policy does not name the caller.`,
  'denied by the role': () => text`The role’s trust policy denies the caller outright.`,
  'external ID': ({ externalIdLength }) =>
    externalIdLength > 0
      ? text`The role requires a different external ID.`
      : text`The role asks for an external ID, and none was sent.`,
  organization: () => text`A policy of the organization prevents the caller from assuming the role.`,
  boundary: () => text`The caller’s permissions boundary does not let it assume the role.`,
  'session policy': () => text`The caller’s session policy does not let it assume the role.`,
  'vpc-endpoint': () => text`The policy of the VPC endpoint for STS does not let the caller assume the role.`,
  'trusted all the same': () => text`AWS accepts the key but does not let it assume the role.`,
  untold: () => text`AWS accepts the key but does not let it assume the role.`,
};

const namedByAws = ({ action, role }: Denied): Text => text`AWS says which kind of policy denied ${action} on ${role}.`;

const nameOf = ({ caller }: Pick<Denied, 'caller'>): Text => (caller ? text`${caller}` : text`the caller`);
const startOf = ({ caller }: Pick<Denied, 'caller'>): Text => (caller ? text`${caller}` : text`The caller`);

const EXPLANATIONS: Words = {
  'root user': () => text`AWS does not let the root user assume a role, whatever the policies say.`,
  'multi-factor': () => text`The trust policy has a condition on ${'aws:MultiFactorAuthPresent'}.`,
  'source identity': ({ role }) =>
    text`The caller’s session has a source identity, which AWS passes on to every role that it assumes. So the trust policy of ${role} must allow ${'sts:SetSourceIdentity'} too.`,
  itself: ({ role }) => text`The credentials are already a session of ${role}, so there is no need to assume it.`,
  'no allow of the caller': namedByAws,
  'deny of the caller': namedByAws,
  'not trusted': (facts) =>
    facts.read
      ? text`AWS accepts the key of ${nameOf(facts)}, but the trust policy of ${facts.role} does not allow it.`
      : namedByAws(facts),
  'denied by the role': (facts) =>
    facts.read
      ? text`A ${'Deny'} statement in that policy overrides every statement that would allow it.`
      : namedByAws(facts),
  'external ID': () => text`The trust policy names the caller, but its condition on ${'sts:ExternalId'} is not met.`,
  organization: namedByAws,
  boundary: namedByAws,
  'session policy': namedByAws,
  'vpc-endpoint': namedByAws,
  'trusted all the same': (facts) =>
    text`The trust policy of ${facts.role} allows ${nameOf(facts)}. So the caller’s own policies lack the permission or deny it, or the trust policy was changed within the last minute.`,
  untold: (facts) =>
    facts.across
      ? text`${startOf(facts)} asked for ${facts.role}, a role of another account, where the caller’s policy and the role’s trust policy must both allow it. AWS’s answer fits four causes and names none of them.`
      : text`${startOf(facts)} asked for ${facts.role}. AWS’s answer fits four causes and names none of them.`,
};

/** An external ID is counted, not shown. */
function sent({ profile, externalIdLength }: Denied): Text {
  if (profile) return text`the profile ${profile} asks for this role with the credentials of its source`;
  return externalIdLength > 0
    ? text`an external ID of ${externalIdLength} characters was sent`
    : text`no external ID was sent: the input ${'role-external-id'} is empty`;
}

/** The key was taken, and the job has a token too. */
const otherWay = ({ run }: Denied): readonly Evidence[] =>
  run.idToken
    ? [
        {
          text: text`this step asked for the role with an access key; the job’s OIDC token (${'assume-with: oidc'}) is another way`,
        },
      ]
    : [];

const readEvidence = ({ read }: Denied): readonly Evidence[] =>
  read ? [{ text: text`the trust policy from ${read.source}:` }, ...read.evidence.map((line) => ({ text: line }))] : [];

function remediesFor(facts: Denied): readonly [Remedy, ...Remedy[]] {
  const { why, read, across, run, role } = facts;
  switch (why) {
    case 'root user':
      return [useUser(facts)];
    case 'multi-factor':
    case 'denied by the role':
      return [askRoleOwner(facts)];
    case 'source identity':
      return [passSourceIdentity(facts)];
    case 'itself':
      return [leaveOut(role), trustIt(facts)];
    case 'no allow of the caller':
      return [allowIt(facts)];
    case 'deny of the caller':
      return offered(exceptIt(facts) ?? askKeeper(facts), exceptIt(facts) && askKeeper(facts));
    case 'not trusted':
      return leading(read?.trustsTokens ? assumeByToken(run, role) : [], trustIt(facts));
    case 'external ID':
      return [giveExternalId(facts)];
    case 'vpc-endpoint':
      return [allowAtEndpoint(facts)];
    case 'trusted all the same':
      // Within one account, a trust policy that names the caller itself is enough.
      return read?.byArn && !across ? [later(run), allowIt(facts)] : [allowIt(facts), later(run)];
    case 'untold':
      return [across ? trustAndAllow(facts) : trustIt(facts), giveExternalId(facts), ...byTokenToo(facts)];
    default:
      return [askKeeper(facts)];
  }
}

const leading = (others: readonly Remedy[], last: Remedy): readonly [Remedy, ...Remedy[]] => {
  const [first, ...rest] = others;
  return first ? [first, ...rest, last] : [last];
};

/** Another way in, where the job may have a token. */
const byTokenToo = ({ run, role, profile }: Denied): readonly Remedy[] => (profile ? [] : assumeByToken(run, role));

const useUser = ({ run }: Denied): Remedy => {
  const remedy = newKeyPair(run);
  return {
    ...remedy,
    title: text`Use the key of an IAM user, not of root`,
    notes: [text`Delete the root user’s access key: nothing needs one.`],
  };
};

const leaveOut = (role: string): Remedy =>
  removeInput('role-to-assume', {
    title: text`Remove the input ${'role-to-assume'}`,
    after: text`this step uses the session of ${role} that it is given`,
    notes: [text`The credentials are that role’s own.`],
  });

const trustIt = (facts: Denied): Remedy => ({
  title: text`Let the role trust ${nameOf(facts)}`,
  changes: [trustCaller(facts.trust)],
  after: text`the trust policy of ${facts.trust.roleName} lets ${nameOf(facts)} perform ${'sts:AssumeRole'}`,
  notes: addedStatementNotes(facts.trust),
  ...whoAsks(facts.trust),
});

const callersPart = ({ principal, role }: Denied, action: string): readonly Change[] =>
  allowCaller(principal, [{ Effect: 'Allow', Action: action, Resource: role }])?.changes ?? [];

const trustAndAllow = (facts: Denied): Remedy => ({
  title: text`Let the role trust ${nameOf(facts)}, and let that assume the role`,
  changes: [trustCaller(facts.trust), ...callersPart(facts, 'sts:AssumeRole')],
  after: text`the trust policy of ${facts.trust.roleName} names ${nameOf(facts)}, and a policy of that identity allows ${'sts:AssumeRole'} on ${facts.role}`,
  notes: addedStatementNotes(facts.trust),
});

const passSourceIdentity = (facts: Denied): Remedy => ({
  title: text`Allow ${'sts:SetSourceIdentity'} in the role’s trust policy, and for the caller`,
  changes: [trustCaller(facts.trust), ...callersPart(facts, 'sts:SetSourceIdentity')],
  after: text`the trust policy of ${facts.trust.roleName} lets ${nameOf(facts)} perform ${'sts:SetSourceIdentity'}`,
  notes: addedStatementNotes(facts.trust),
});

const allowIt = (facts: Denied): Remedy =>
  allowCaller(facts.principal, [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: facts.role }], {
    title: text`Let ${nameOf(facts)} assume the role`,
  }) ?? askKeeper(facts);

/** Only a policy that AWS names can be opened and narrowed. */
function exceptIt({ principal, caller, policyArn, action, role }: Denied): Remedy | null {
  const of = holderOf(principal);
  return of && policyArn
    ? exceptFromDeny({ of, policy: policyArn, what: text`${action} on ${role}`, caller: caller && principalOf(caller) })
    : null;
}

const allowAtEndpoint = ({ role, action, run }: Denied): Remedy =>
  allow({ type: 'vpc-endpoint', name: null, account: run.account }, [
    { Effect: 'Allow', Principal: '*', Action: action, Resource: role },
  ]) as Remedy;

const LETTER = text`It must match the trust policy’s condition on ${'sts:ExternalId'} exactly.`;

function giveExternalId({ read, externalIdLength, why, trust }: Denied): Remedy {
  const known = read?.externalIds[0] ?? 'EXTERNAL_ID';
  return setInput('role-external-id', known, {
    title:
      why === 'external ID' && externalIdLength === 0
        ? text`Give the external id`
        : externalIdLength > 0
          ? text`Compare the external id`
          : text`Set the external ID, if the role requires one`,
    after: text`${'role-external-id'} matches the trust policy of ${trust.roleName}`,
    notes: [LETTER],
  });
}

// The role's trust policy may be seconds old.
const later = (run: RunFacts): Remedy =>
  runAgain(run, 'failed', {
    title: text`Wait a minute, and run the job again`,
    after: text`a minute has passed since the role or its trust policy was changed`,
    notes: [text`If the job itself creates the role, ${'retry-for-seconds'} makes this step wait for it.`],
  });

const KEEPERS: Readonly<Partial<Record<Why, Text>>> = {
  organization: text`whoever runs the AWS organization`,
  boundary: text`whoever sets the permissions boundaries of the account`,
  'session policy': text`whoever makes the session`,
  'deny of the caller': text`whoever keeps the policies of the caller`,
};

const POLICIES: Readonly<Partial<Record<Why, string>>> = {
  organization: 'A service or resource control policy',
  boundary: 'A permissions boundary',
  'session policy': 'A session policy',
  'deny of the caller': 'A policy of the caller',
};

const askKeeper = ({ why, run, caller, action, role, policyArn, refusals }: Denied): Remedy =>
  ask({
    whom: KEEPERS[why] ?? text`an administrator of the caller’s account`,
    title: text`Ask ${KEEPERS[why] ?? text`an administrator of the caller’s account`}`,
    message: [
      introduce(run),
      `${POLICIES[why] ?? 'A policy'}${policyArn ? ` (${policyArn})` : ''} prevents ${caller ?? 'its identity'} from performing ${action} on ${role}.`,
      'Please allow it.',
    ].join(' '),
    requestId: refusals[0]?.error.requestId ?? null,
    after: text`no policy prevents ${caller ? text`${caller}` : text`the caller`} from performing ${action} on ${role}`,
  });

const askRoleOwner = ({ why, run, caller, role, refusals }: Denied): Remedy =>
  ask({
    whom: text`the owner of the role ${role}`,
    title:
      why === 'multi-factor'
        ? text`Ask for a role without multi-factor authentication`
        : text`Ask the owner of the role to trust this caller`,
    message: [
      introduce(run),
      why === 'multi-factor'
        ? `The trust policy of ${role} requires multi-factor authentication, which the job cannot provide. Please let ${caller ?? 'its identity'} assume a role without that condition.`
        : `A Deny statement in the trust policy of ${role} denies ${caller ?? 'its identity'}. Please exclude it from that statement, or tell us which role to use.`,
    ].join(' '),
    requestId: refusals[0]?.error.requestId ?? null,
    after:
      why === 'multi-factor'
        ? text`${'role-to-assume'} names a role that does not require multi-factor authentication`
        : text`no ${'Deny'} statement of the trust policy applies to the caller`,
  });

const lookalikesOf = ({ run }: Denied): readonly Text[] => [
  text`The role does not exist, or its name differs in upper and lower case: run ${'aws iam get-role'} in its account to see.`,
  text`The trust policy requires a different ${'sts:ExternalId'}: read the policy to see.`,
  text`The role or its trust policy was changed within the last minute: run the job again to see.`,
  ...(run.idToken || run.terminal || run.forge === 'gitea'
    ? []
    : [
        text`The role was created for the job’s OIDC token: then you need ${'assume-with: oidc'}, and ${run.forge === 'forgejo' ? 'enable-openid-connect: true' : 'id-token: write'} in the job.`,
      ]),
];
