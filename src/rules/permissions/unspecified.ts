import { hasStoresKeys, standInFor } from '../../answers/stand-in.ts';
import { allow, allowCaller } from '../../remedies/attach-policy.ts';
import { askToAllow } from '../../remedies/deny.ts';
import { ask, introduce } from '../../remedies/people.ts';
import { resourceHolder } from '../../remedies/policy-holder.ts';
import { principalNotes, principalStatement } from '../../remedies/principal.ts';
import type { Change, Remedy } from '../../remedies/remedy.ts';
import { removeItems } from '../../remedies/values.ts';
import type { EndpointOverride } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { overrideEvidence } from '../environment/network-fault.ts';
import { inputs, rule } from '../rule.ts';
import { type DenialFacts, denialFacts } from './denial-facts.ts';
import { denialsOf } from './denials.ts';
import {
  allowDenied,
  denialEvidence,
  explainDenial,
  inspectable,
  requestIdOf,
  sayDenial,
  whatIsDenied,
} from './describe-denials.ts';

type Kind =
  /** A deny without its place. */
  | 'explicit deny'
  /** S3 without a word on the caller. */
  | 'bucket'
  /** A store that is not S3: it has no IAM. */
  | 'store'
  /** The reason is there, and only `sts:DecodeAuthorizationMessage` reads it. */
  | 'encoded'
  /** An operation that no policy of an identity need allow. */
  | 'identity'
  | 'other';

type Unspecified = DenialFacts & { kind: Kind; store: EndpointOverride | null };

export const unspecified = rule<Unspecified>({
  id: 'permissions/unspecified',
  severities: ['error', 'warning'],
  title: 'AWS denies it and gives no reason',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume', 'aws-access-key-id'),
  find(scene) {
    const store = hasStoresKeys(scene) ? standInFor(scene, 's3') : null;
    const kinds = Map.groupBy(denialsOf(scene, 'unspecified', 'role-trust'), ({ observation, denial }): Kind => {
      if (observation.log?.encoded) return 'encoded';
      if (denial.explicit) return 'explicit deny';
      if (observation.operation === 'GetCallerIdentity') return 'identity';
      if (store && observation.service === 's3') return 'store';
      return observation.operation === 'ListObjectsV2' && denial.principal === null ? 'bucket' : 'other';
    });
    return [...kinds].flatMap(([kind, denied]) =>
      denialFacts(scene, denied, 'likely').map((facts) => ({ ...facts, kind, store: kind === 'store' ? store : null })),
    );
  },
  tell: (facts) => ({
    headline: text`${facts.store ? text`The store at ${facts.store.host}` : text`AWS`} denies ${whatIsDenied(facts)}, and does not say which policy.`,
    explanation: explainDenial(EXPLAIN[facts.kind], facts),
    evidence: denialEvidence(facts, ...overrideEvidence(facts.store ? [facts.store] : [])),
    remedies: inspectable(facts, remediesFor(facts)),
    lookalikes: LOOKALIKES[facts.kind],
  }),
});

const NO_REASON = text`The credentials are accepted, and the request is denied without a reason.`;
const EXPLAIN: Readonly<Record<Kind, Text>> = {
  'explicit deny': text`The message names an explicit deny, but not where it is. Another allow does not help.`,
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
  bucket: text`The credentials are accepted. Within one account S3 names the policy that decides; without a reason, it is usually the bucket of another account.`,
  store: text`The store knows the key, and does not let it list the bucket.`,
  encoded: text`The message has the reason in an encoded form: the action, the resource and the statement that decided.`,
  identity: text`This request needs no permission, so something denies it: an organization’s policy, or that of a VPC endpoint.`,
  other: NO_REASON,
};

const MISSING = text`The resource may not exist: if the caller is not allowed to list, S3 answers 403 instead of 404.`;
const PAID = text`The readers of the bucket may have to pay (requester pays): S3 then refuses every request without ${'x-amz-request-payer'}, which this action does not send.`;
const OTHERS = text`The resource’s own policy, its KMS key and an organization’s policy can deny with the same error. The event in CloudTrail has the request ID.`;
const BLOCKED = text`S3’s block on public access, or a KMS key of the bucket’s owner.`;
const LOOKALIKES: Readonly<Record<Kind, readonly Text[]>> = {
  'explicit deny': [],
  bucket: [MISSING, PAID, BLOCKED],
  store: [MISSING],
  encoded: [],
  identity: [],
  other: [OTHERS],
};

function remediesFor(facts: Unspecified): readonly [Remedy, ...Remedy[]] {
  switch (facts.kind) {
    case 'bucket':
      return [allowBothSides(facts), leaveOut(facts.targets)];
    case 'store':
      return [askStore(facts)];
    case 'encoded':
      return [decode(facts), ...mayDecode(facts)];
    case 'other':
      return [allowDenied(facts), findPolicy(facts)];
    default:
      return [findPolicy(facts)];
  }
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html */
function decode(facts: Unspecified): Remedy {
  const encoded = facts.refusals.map(({ log }) => log?.encoded).find(Boolean) ?? 'ENCODED_MESSAGE';
  return {
    ...findPolicy(facts),
    title: text`Decode the message, and allow what it names`,
    looks: [
      {
        caption: text`What the message says: the action, the resource, and the statement that decided`,
        run: `aws sts decode-authorization-message --encoded-message ${encoded} --query DecodedMessage --output text`,
      },
    ],
    notes: [
      text`The command needs a permission of its own: ${'sts:DecodeAuthorizationMessage'} on ${'*'}.`,
      text`If ${'explicitDeny'} is ${'false'}, a policy that allows ${'action'} on ${'resource'} fixes it.`,
    ],
  };
}

/** For the caller itself, so that the next run reads it. */
const mayDecode = ({ principal }: Unspecified): readonly Remedy[] => {
  const statement = { Effect: 'Allow', Action: 'sts:DecodeAuthorizationMessage', Resource: '*' } as const;
  return [allowCaller(principal, [statement], { title: text`Let the caller decode such messages` })].filter(
    (each) => each !== null,
  );
};

const ACROSS = text`The owner of the bucket runs the second command; within one account, the first is enough.`;

/** Across accounts both must allow it, and nothing tells which of them does not. */
function allowBothSides(facts: Unspecified): Remedy {
  const own = allowDenied(facts, []);
  const { principal, statements } = facts;
  if (!principal) return own;
  const single = statements.flatMap((each) => [each.Resource].flat().map((Resource) => ({ ...each, Resource })));
  const buckets = single.flatMap((each): readonly Change[] => {
    const holder = resourceHolder(each.Resource);
    return holder.name ? (allow(holder, [{ ...each, ...principalStatement(principal) }])?.changes ?? []) : [];
  });
  if (buckets.length === 0) return own;
  const what = whatIsDenied(facts);
  return {
    title: text`Let the caller’s policy and the bucket’s own policy allow ${enumerate([...new Set(statements.flatMap(({ Action }) => Action))])}`,
    changes: [...own.changes, ...buckets],
    after: text`a policy of the caller and that of the bucket allow ${what}`,
    notes: [ACROSS, ...principalNotes(principal)],
  };
}

const leaveOut = (buckets: readonly string[]): Remedy =>
  removeItems('s3-buckets', buckets, {
    title: text`If readers of ${enumerate(buckets)} pay, do not check it here`,
    after: text`${'s3-buckets'} does not name ${enumerate(buckets, 'or')}`,
    notes: [text`The job’s own requests must say so: ${'--request-payer requester'} in the AWS CLI.`],
  });

const askStore = (facts: Unspecified): Remedy =>
  ask({
    whom: text`whoever runs the store ${facts.store?.host ?? ''}`,
    title: text`Ask whoever runs the store to let the key list ${enumerate(facts.targets)}`,
    message: `${introduce(facts.run)} The store denies its key ListObjectsV2 on ${facts.targets.join(', ')}. Please let the key list and read there what the job needs.`,
    requestId: requestIdOf(facts),
    after: text`the store lets the key list ${enumerate(facts.targets)}`,
  });

function findPolicy(facts: Unspecified): Remedy {
  const { caller, what } = sayDenial(facts);
  return askToAllow({
    run: facts.run,
    whom: text`an administrator of the AWS account`,
    title: text`Ask an administrator which policy denies it`,
    keeps: `AWS denies ${caller} ${what}${facts.explicit ? ', with an explicit deny,' : ''} and does not say which policy.`,
    please:
      'Please look it up by the request ID in CloudTrail, in the policies of the caller, the resource, the VPC endpoint and the organization, and allow it.',
    requestId: requestIdOf(facts),
    after: text`no policy denies ${whatIsDenied(facts)}`,
  });
}
