// To what a policy attaches. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html
import { parseArn } from '../names/arn.ts';
import type { PolicyHolder } from './remedy.ts';

// https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html: the role of a permission set has its name and a hash.
const OF_PERMISSION_SET = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/;

/**
 * The holder of the policies that decide for a principal: the role behind a session by its name, the permission set behind a role of IAM Identity
 * Center, a user. Null where no policy can attach (root, a federated user) or the ARN is not whole.
 */
export function holderOf(principal: string | null): PolicyHolder | null {
  const arn = principal && !principal.includes('*') ? parseArn(principal) : null;
  if (!arn || (arn.service !== 'iam' && arn.service !== 'sts')) return null;
  const [kind, ...path] = arn.resource.split('/');
  const account = /^\d{12}$/.test(arn.account) ? arn.account : null;
  if (kind === 'user') return named('user', path.at(-1), account);
  const role = kind === 'assumed-role' ? path[0] : kind === 'role' ? path.at(-1) : undefined;
  const set = OF_PERMISSION_SET.exec(role ?? '')?.[1];
  return set ? named('permission-set', set, account) : named('role', role, account);
}

const named = (type: PolicyHolder['type'], name: string | undefined, account: string | null): PolicyHolder | null =>
  name && /^[\w+=,.@-]{1,128}$/.test(name) ? { type, name, account } : null;

/** The resource whose own policy decides, from its ARN. */
export function resourceHolder(resource: string): PolicyHolder {
  const arn = parseArn(resource);
  const account = arn && /^\d{12}$/.test(arn.account) ? arn.account : null;
  if (arn?.service === 's3') return { type: 'bucket', name: arn.resource.split('/')[0] ?? null, account };
  if (arn?.service === 'dynamodb')
    return { type: 'table', name: resource.replace(/(:table\/[^/]{1,300})\/.*/, '$1'), account };
  return arn?.service === 'kms'
    ? { type: 'kms-key', name: resource, account }
    : { type: 'unknown', name: null, account };
}
