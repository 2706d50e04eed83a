import type { Identity, Rule } from './types.ts';

/**
 * Why IAM denies, as its message says it:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export type DenialReason =
  | { kind: 'no-allow'; policyType?: PolicyType }
  | { kind: 'explicit-deny'; policyType?: PolicyType; policyArn?: string };

export type PolicyType =
  | 'identity-based policy'
  | 'resource-based policy'
  | 'service control policy'
  | 'resource control policy'
  | 'permissions boundary'
  | 'session policy'
  | 'VPC endpoint policy';

const CALLER = 'arn:aws:iam::123456789012:user/deploy';
/** Operations of services whose actions have another name. */
const OPERATIONS: Readonly<Record<string, string>> = {
  's3:ListBucket': 'ListObjectsV2',
  's3:ListAllMyBuckets': 'ListBuckets',
};
const STATUS: Readonly<Record<string, number>> = { dynamodb: 400 };
const CODE: Readonly<Record<string, string>> = { s3: 'AccessDenied', sts: 'AccessDenied', iam: 'AccessDenied' };

/** IAM's denial of an action on a resource, as the service that was asked hands it on. */
export function deniedBy(
  caller: Identity | undefined,
  action: string,
  resource: string,
  reason: DenialReason = { kind: 'no-allow' },
): Rule {
  const [service = '', name = ''] = action.split(':');
  return {
    service: /^bedrock:(Invoke|Converse)/.test(action) ? 'bedrock-runtime' : service,
    ...(/^bedrock:Invoke/.test(action) ? {} : { operation: OPERATIONS[action] ?? name }),
    status: STATUS[service] ?? 403,
    error: {
      code: CODE[service] ?? 'AccessDeniedException',
      message: `User: ${caller?.arn ?? CALLER} is not authorized to perform: ${action} on resource: ${service === 's3' ? `"${resource}"` : resource} ${because(action, reason)}`,
    },
  };
}

function because(action: string, reason: DenialReason): string {
  const type = reason.policyType ?? 'identity-based policy';
  if (reason.kind === 'no-allow') return `because no ${type} allows the ${action} action`;
  const policy = reason.policyArn === undefined ? '' : `: ${reason.policyArn}`;
  return `with an explicit deny in ${/^[aeiou]/i.test(type) ? 'an' : 'a'} ${type}${policy}`;
}
