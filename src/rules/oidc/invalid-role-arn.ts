import { givenKey } from '../../answers/given-key.ts';
import { isWellFormedRegion, PARTITIONS, partitionOf } from '../../knowledge/regions.ts';
import { type Arn, parseArn } from '../../names/arn.ts';
import { table } from '../../names/table.ts';
import { useRegion } from '../../remedies/regions.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts, signsInBeside } from '../../remedies/run-facts.ts';
import { storeSecretValue } from '../../remedies/secrets.ts';
import { setInput } from '../../remedies/values.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { refusedExchanges } from '../../trust-policy/exchange.ts';
import { citeAll, evidence } from '../evidence.ts';
import { meant } from '../meant.ts';
import { type Found, inputs, rule } from '../rule.ts';

type Fault =
  | 'masked'
  | 'template'
  | 'bare name'
  | 'not an ARN'
  | 'session'
  | 'other service'
  | 'short account'
  | 'no account'
  | 'with a Region'
  | 'other kind'
  | 'no role name'
  | 'unknown partition'
  | 'other partition'
  | 'refused by STS';

type Judgement = {
  fault: Fault;
  /** What the words name: a service, a kind, a number of digits, a partition. */
  detail?: string;
  /** What was most likely meant. */
  suggestion?: string;
};

type InvalidRoleArn = Found & {
  role: string;
  fault: Fault;
  detail: string;
  suggestion: string | null;
  refusals: readonly FailedObservation[];
  /** The secret that the workflow file reads for the input. */
  secret: string | null;
  /** The Region whose partition does not fit, and one that does. */
  regions: { given: string; partition: string; fitting: string } | null;
  run: RunFacts;
};

const REFUSED =
  /Request ARN is invalid|at 'roleArn' failed to satisfy|roleArn.{0,400}(invalid|malformed)|(invalid|malformed).{0,400}role ?arn/i;

export const invalidRoleArn = rule<InvalidRoleArn>({
  id: 'oidc/invalid-role-arn',
  severities: ['error'],
  title: '`role-to-assume` is not a role ARN',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume'),
  stops: true,
  find(scene) {
    const { settings, context } = scene;
    const role = settings.roleToAssume;
    if (!role) return [];
    const refusals = refusedExchanges(scene).filter((o) => REFUSED.test(o.error.message));
    const judgement: Judgement | null =
      judge(role, scene) ?? (refusals.length > 0 ? { fault: 'refused by STS' } : null);
    if (!judgement) return [];
    const { fault, detail = '', suggestion = null } = judgement;
    return [
      {
        subjects: [role],
        confidence: 'certain',
        role,
        fault,
        detail,
        suggestion,
        refusals,
        secret: /\bsecrets\.([A-Za-z_]\w*)/.exec(context.expressions?.['role-to-assume'] ?? '')?.[1] ?? null,
        regions: fault === 'other partition' ? regionsFor(role, settings.region) : null,
        run: runFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    headline: text`${'role-to-assume'} is not the ARN of a role that this job can assume.`,
    explanation: BECAUSE[facts.fault](facts),
    evidence: evidence([{ text: text`${'role-to-assume'} is ${facts.role}` }, ...citeAll(facts.refusals)]),
    remedies: remediesFor(facts),
    ...meant(facts.suggestion?.includes('ACCOUNT_ID') ? null : facts.suggestion),
  }),
});

// https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html: a path is any printable ASCII between slashes, a name [\w+=,.@-]{1,64}.
const ROLE = /^role\/(?:[\x21-\x7e]+\/)?[\w+=,.@-]{1,64}$/;
const OTHER_KIND = /^(user|group|policy|instance-profile|oidc-provider|saml-provider|server-certificate|mfa)\//;

const KINDS: Readonly<Record<string, Text>> = table({
  user: text`a user`,
  group: text`a group`,
  policy: text`a policy`,
  'instance-profile': text`an instance profile`,
  'oidc-provider': text`an identity provider`,
  'saml-provider': text`an identity provider`,
  'server-certificate': text`a certificate`,
  mfa: text`an MFA device`,
  root: text`the root user`,
});

function judge(role: string, scene: Scene): Judgement | null {
  if (/\*{3}/.test(role)) return { fault: 'masked' };
  if (/\$\{|\$[A-Z_]+\b|[<>]/.test(role)) return { fault: 'template' };
  const arn = parseArn(role);
  return arn ? judgeArn(role, arn, scene) : judgeName(role, scene);
}

function judgeName(role: string, { settings, credentials }: Scene): Judgement {
  const name = /^(?:role\/)?([\w+=,.@-]{1,64})$/.exec(role)?.[1];
  if (!name || role.startsWith('arn')) return { fault: 'not an ARN' };
  const account = givenKey(credentials)?.accountInKey ?? 'ACCOUNT_ID';
  return { fault: 'bare name', suggestion: `arn:${partitionOf(settings.region).id}:iam::${account}:role/${name}` };
}

const roleArn = ({ partition, account }: Arn, resource: string): string =>
  `arn:${partition}:iam::${account}:${resource}`;

function judgeArn(role: string, arn: Arn, { settings }: Scene): Judgement | null {
  const { service, account, region, resource } = arn;
  const session = /^assumed-role\/([^/]+)/.exec(resource)?.[1];
  if (service === 'sts' && session) return { fault: 'session', suggestion: roleArn(arn, `role/${session}`) };
  if (service !== 'iam') return { fault: 'other service', detail: service };
  if (/^\d{9,11}$/.test(account))
    return {
      fault: 'short account',
      detail: String(account.length),
      suggestion: roleArn({ ...arn, account: account.padStart(12, '0') }, resource),
    };
  if (!/^\d{12}$/.test(account)) return { fault: 'no account' };
  if (region) return { fault: 'with a Region', suggestion: roleArn(arn, resource) };
  const kind = OTHER_KIND.exec(resource)?.[1];
  if (kind || resource === 'root') return { fault: 'other kind', detail: kind ?? 'root' };
  if (!ROLE.test(resource) || resource.includes('\\') || role.length > 2048) {
    const repaired = resource
      .replaceAll('\\', '')
      .replace(/^roles\//, 'role/')
      .trim();
    const fits = repaired !== resource && ROLE.test(repaired);
    return { fault: 'no role name', ...(fits ? { suggestion: roleArn(arn, repaired) } : {}) };
  }
  return judgePartition(arn, settings.region);
}

function judgePartition(arn: Arn, region: string): Judgement | null {
  if (!PARTITIONS.some(({ id }) => id === arn.partition)) return { fault: 'unknown partition', detail: arn.partition };
  if (!isWellFormedRegion(region)) return null;
  const wanted = partitionOf(region).id;
  if (wanted === arn.partition || !PARTITIONS.some(({ pattern }) => pattern.test(region))) return null;
  return {
    fault: 'other partition',
    detail: arn.partition,
    suggestion: roleArn({ ...arn, partition: wanted }, arn.resource),
  };
}

const regionsFor = (role: string, region: string): InvalidRoleArn['regions'] => ({
  given: region,
  partition: partitionOf(region).id,
  fitting: PARTITIONS.find(({ id }) => id === parseArn(role)?.partition)?.home ?? '',
});

/** Seen with version 6.2.3: with keys it takes the account of the keys, with GitHub’s token it fails. */
const COMPLETED = text` With keys, ${'configure-aws-credentials'} completes a name by the account of the keys; this action does not.`;

const BECAUSE: Readonly<Record<Fault, (facts: InvalidRoleArn) => Text>> = {
  masked: () => text`It has the stars with which GitHub’s log hides a secret: the value was copied from a log.`,
  template: () => text`It has a template that was not filled in.`,
  'bare name': ({ run }) => text`It is only a name, and STS needs the full ARN.${signsInBeside(run) ? COMPLETED : []}`,
  'not an ARN': () =>
    text`It is not an ARN: ${'arn:PARTITION:iam::ACCOUNT_ID:role/NAME'} has five colons and no white space.`,
  session: () => text`It is a session of a role, not the role.`,
  'other service': ({ detail }) => text`It is an ARN of ${detail}, and roles belong to ${'iam'}.`,
  'short account': ({ detail }) =>
    text`Its account has ${Number(detail)} digits, and account IDs have 12: YAML drops leading zeros of a number without quotes.`,
  'no account': () => text`Its account is not an account ID of 12 digits.`,
  'with a Region': () =>
    text`It names a Region, and a role has none: ${'iam::ACCOUNT_ID'} has nothing between its colons.`,
  'other kind': ({ detail }) =>
    text`It is the ARN of ${KINDS[detail] ?? text`${detail}`}, and only a role can be assumed.`,
  'no role name': () =>
    text`What follows the account is not ${'role/NAME'}: a name has letters, digits and ${'+=,.@-_'}, 64 at most.`,
  'unknown partition': ({ detail }) => text`There is no partition ${detail}.`,
  'other partition': ({ detail, regions }) =>
    text`The role belongs to the partition ${detail}, and the Region ${regions?.given ?? ''} to ${regions?.partition ?? ''}. The two share no identities, so neither can be used from the other.`,
  'refused by STS': () =>
    text`It has the form of a role ARN, but STS refuses it: its path or name has a character that no role can have.`,
};

function remediesFor(facts: InvalidRoleArn): readonly [Remedy, ...Remedy[]] {
  const give = giveRole(facts);
  if (!facts.regions) return [give];
  const move = useRegion(
    facts.run,
    facts.regions.fitting,
    text`Use a Region of the role’s partition, such as ${facts.regions.fitting}`,
  );
  // What a template left is the commonest: the partition `aws` in a Region of another one.
  return facts.detail === 'aws' ? [give, move] : [move, give];
}

const SHOWN_BY = text`The role’s page in the IAM console shows its ARN, with the role’s path before its name where it has one.`;
const ONE_PARTITION = text`An account belongs to one partition: check that this is the account’s number there.`;

/** In the secret or in the input, wherever the value came from. */
function giveRole({ role, fault, suggestion, secret, run }: InvalidRoleArn): Remedy {
  const account = /:(\d{12}):/.exec(role)?.[1] ?? 'ACCOUNT_ID';
  const arn = suggestion ?? `arn:${run.partition}:iam::${account}:role/YOUR_ROLE`;
  const title = suggestion ? text`Set the role’s ARN: most likely ${arn}` : text`Set the role’s ARN`;
  const after = text`${'role-to-assume'} is ${arn}`;
  const notes = [...(fault === 'other partition' ? [ONE_PARTITION] : []), ...(suggestion ? [] : [SHOWN_BY])];
  const looks = suggestion
    ? {}
    : {
        looks: [
          { caption: text`The roles of the account`, run: `aws iam list-roles --query 'Roles[].Arn' --output text` },
        ],
      };
  return secret
    ? { ...storeSecretValue(run, 'role', { title, notes }), after: text`the secret ${secret} is ${arn}`, ...looks }
    : { ...setInput('role-to-assume', arn, { title, after, notes }), ...looks };
}
