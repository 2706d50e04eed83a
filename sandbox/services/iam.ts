import { findKey, findRole, roleNameIn } from '../directory.ts';
import { queryError, queryResult } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import { denialOf, denialText, writeDenial } from '../permissions.ts';
import { elements, isoSeconds, type Reply, xml } from '../wire.ts';

// IAM names what was asked for by kind and name where other services write its ARN ("on resource: role deploy").
export function answerIam(exchange: Exchange): Reply {
  const { call, principal } = exchange;
  const action = `iam:${call.operation}`;
  const ofRole = call.form.has('RoleName');
  const name = (ofRole ? call.form.get('RoleName') : call.form.get('UserName')) ?? ownName(exchange);
  const arn = `arn:aws:iam::${principal.account}:${ofRole ? 'role' : 'user'}/${name}`;
  const answer = READS[call.operation];
  const denial = answer ? denialOf(principal, action, arn) : writeDenial(principal, action, arn);
  if (denial || !answer)
    return queryError(
      'iam',
      403,
      'AccessDenied',
      denialText(principal.arn, action, `${ofRole ? 'role' : 'user'} ${name}`, denial),
    );
  return answer(exchange, name);
}

const READS: Record<string, (exchange: Exchange, name: string) => Reply> = {
  ListAccessKeys({ directory, principal }, name) {
    const user = directory.world.users.find((u) => u.name === name && u.account === principal.account);
    if (!user) return missing('user', name);
    const members = user.accessKeys.map(
      (key) =>
        `<member>${elements({ UserName: name, AccessKeyId: key.id, Status: key.status === 'active' ? 'Active' : 'Inactive', CreateDate: isoSeconds(key.createdAt) })}</member>`,
    );
    return queryResult(
      'iam',
      'ListAccessKeys',
      `<IsTruncated>false</IsTruncated><AccessKeyMetadata>${members.join('')}</AccessKeyMetadata>`,
    );
  },
  GetRole({ directory, principal, now }, name) {
    const role = findRole(directory.world, principal.account, name);
    if (!role) return missing('role', name);
    const fields = {
      Path: '/',
      RoleName: name,
      RoleId: role.roleId,
      Arn: role.arn,
      CreateDate: isoSeconds(now - 90 * 86_400_000),
      AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(role.trustPolicy)),
      MaxSessionDuration: role.maxSessionSeconds,
    };
    return queryResult('iam', 'GetRole', `<Role>${elements(fields)}</Role>`);
  },
  ListAttachedUserPolicies({ directory, principal }, name) {
    const user = directory.world.users.find((u) => u.name === name && u.account === principal.account);
    return user ? attached('ListAttachedUserPolicies', user.attachedPolicies) : missing('user', name);
  },
  ListAttachedRolePolicies({ directory, principal }, name) {
    const role = findRole(directory.world, principal.account, name);
    return role ? attached('ListAttachedRolePolicies', role.attachedPolicies) : missing('role', name);
  },
};

const missing = (kind: 'user' | 'role', name: string): Reply =>
  queryError('iam', 404, 'NoSuchEntity', `The ${kind} with name ${name} cannot be found.`);

function attached(operation: string, policies: string[] = []): Reply {
  const members = policies.map(
    (arn) => `<member>${elements({ PolicyName: arn.split('/').pop() ?? '', PolicyArn: arn })}</member>`,
  );
  return queryResult(
    'iam',
    operation,
    `<IsTruncated>${xml(false)}</IsTruncated><AttachedPolicies>${members.join('')}</AttachedPolicies>`,
  );
}

function ownName({ principal, directory }: Exchange): string {
  const found = principal.accessKeyId ? findKey(directory, principal.accessKeyId) : null;
  return found?.kind === 'long-term' ? found.user.name : (roleNameIn(principal.arn) ?? '');
}
