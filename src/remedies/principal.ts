// A caller as a resource's own policy names it.
import { parseArn, principalOf } from '../names/arn.ts';
import { type Text, text } from '../text.ts';
import { holderOf } from './policy-holder.ts';
import type { PolicyStatement } from './remedy.ts';

/**
 * The role behind a session, or the user. The roles of a permission set have a path that no session tells, so a condition takes the place of their ARN:
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 */
export function principalStatement(principal: string): Pick<PolicyStatement, 'Principal' | 'Condition'> {
  const holder = holderOf(principal);
  const arn = parseArn(principal);
  if (holder?.type !== 'permission-set' || !arn) return { Principal: { AWS: principalOf(principal) } };
  const root = `arn:${arn.partition}:iam::${arn.account}`;
  return {
    Principal: { AWS: `${root}:root` },
    Condition: {
      ArnLike: {
        'aws:PrincipalArn': `${root}:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_${holder.name}_*`,
      },
    },
  };
}

const PATH = text`If the caller’s role has a path, write it before its name.`;

/** No session tells its role's path. */
export const principalNotes = (principal: string): readonly Text[] =>
  holderOf(principal)?.type === 'role' && principal.includes(':assumed-role/') ? [PATH] : [];
