// The way through a console for a change, for readers who use no command line.
import { type Text, text } from '../text.ts';
import type { Change, PolicyHolder } from './remedy.ts';
import { roleNameOf } from './trust.ts';

const POLICIES: Readonly<Partial<Record<PolicyHolder['type'], 'Roles' | 'Users' | 'User groups'>>> = {
  role: 'Roles',
  user: 'Users',
  group: 'User groups',
};

/**
 * Where a policy is edited; null where nothing tells what it belongs to.
 *
 * The pages that describe them. The steps for Organizations and KMS, and the way to a permission set, were read there:
 * - https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html
 * - https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-edit.html
 * - https://docs.aws.amazon.com/singlesignon/latest/userguide/howtoviewandchangepermissionset.html
 * - https://docs.aws.amazon.com/AmazonS3/latest/userguide/add-bucket-policy.html
 * - https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-attach-resource-based-policy.html
 * - https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying.html
 * - https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 * - https://docs.aws.amazon.com/organizations/latest/userguide/orgs_policies_update.html
 */
function policyPath({ type, name }: PolicyHolder): Text | null {
  const list = POLICIES[type];
  if (list) return text`IAM console → ${[list]} → ${name ?? ['its name']} → Permissions`;
  switch (type) {
    case 'permission-set':
      return text`IAM Identity Center console → Permission sets → ${name ?? ['its name']} → Permissions → Inline policy`;
    case 'bucket':
      return text`S3 console → Buckets → ${name ?? ['its name']} → Permissions → Bucket policy → Edit`;
    case 'table':
      return text`DynamoDB console → Tables → ${name ?? ['its name']} → Permissions → the table’s policy`;
    case 'kms-key':
      return text`KMS console → Customer managed keys → ${name ?? ['its ID']} → Key policy → Switch to policy view → Edit`;
    case 'vpc-endpoint':
      return text`VPC console → Endpoints → ${name ?? ['its ID']} → Actions → Manage policy`;
    case 'organization':
      return text`AWS Organizations console → Policies → the type of policy → ${name ?? ['its name']} → Edit policy`;
    case 'boundary':
      return text`IAM console → Policies → ${name ?? ['its name']} → Permissions → Edit`;
    default:
      return null;
  }
}

/** Null where a change has no way through a console of AWS. */
export function consolePath(change: Change): Text | null {
  switch (change.kind) {
    case 'command':
      return change.console ?? null;
    case 'attach-policy': {
      const path = policyPath(change.to);
      if (!path) return null;
      return POLICIES[change.to.type]
        ? text`${path} → Add permissions → Create inline policy → JSON: paste the policy, and name it ${change.policyName}.`
        : text`${path}: add the statement of the policy.`;
    }
    case 'edit-policy': {
      const path = policyPath(change.of);
      return path ? text`${path}: ${change.says}` : null;
    }
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html
    case 'edit-trust-policy':
      return text`IAM console → Roles → ${roleNameOf(change.role ?? '')} → Trust relationships → Edit trust policy: ${change.says}`;
    default:
      return null;
  }
}

/** Whether a change is made at AWS, by a command or in a console. */
export const isAtAws = ({ kind }: Change): boolean =>
  kind === 'command' || kind === 'attach-policy' || kind === 'edit-policy' || kind === 'edit-trust-policy';
