import { findKey, findRole, roleNameIn } from '../directory.ts';
import { queryError, queryResult } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import { denialOf, denialText, writeDenial } from '../permissions.ts';
import { type Simulated, type SimulatedAction, simulate } from '../simulation.ts';
import { elements, isoSeconds, type Reply, xml } from '../wire.ts';

// IAM names what was asked for by kind and name where other services write its ARN ("on resource: role deploy").
export function answerIam(exchange: Exchange): Reply {
  const { call, principal } = exchange;
  const action = `iam:${call.operation}`;
  const ofRole = call.form.has('RoleName');
  const name = (ofRole ? call.form.get('RoleName') : call.form.get('UserName')) ?? ownName(exchange);
  const own = ofRole ? findRole(exchange.directory.world, principal.account, name)?.arn : undefined;
  const arn =
    call.form.get('PolicySourceArn') ?? own ?? `arn:aws:iam::${principal.account}:${ofRole ? 'role' : 'user'}/${name}`;
  const answer = READS[call.operation];
  const denial = answer ? denialOf(principal, action, arn) : writeDenial(principal, action, arn);
  if (denial || !answer)
    return queryError(
      'iam',
      403,
      'AccessDenied',
      denialText(
        principal.arn,
        action,
        call.form.has('PolicySourceArn') ? arn : `${ofRole ? 'role' : 'user'} ${name}`,
        denial,
      ),
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
      Path: `${role.arn.split(':role')[1]?.replace(/[^/]*$/, '') ?? '/'}`,
      RoleName: name,
      RoleId: role.roleId,
      Arn: role.arn,
      CreateDate: isoSeconds(now - 90 * 86_400_000),
      AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(role.trustPolicy)),
      MaxSessionDuration: role.maxSessionSeconds,
    };
    return queryResult('iam', 'GetRole', `<Role>${elements(fields)}</Role>`);
  },
  SimulatePrincipalPolicy({ call: { form }, directory: { world } }) {
    const source = form.get('PolicySourceArn') ?? '';
    if (!/^arn:[\w-]+:iam::\d{12}:(user|role|group)\//.test(source))
      return queryError(
        'iam',
        400,
        'InvalidInput',
        `Invalid Entity Arn: ${source} does not clearly define entity type and name.`,
      );
    const identity = [...world.roles, ...world.users].find(({ arn }) => arn === source);
    if (!identity) return missing(source.includes(':role/') ? 'role' : 'user', source.split('/').at(-1) ?? '');
    const results = simulate(
      {
        source,
        actions: members(form, 'ActionNames'),
        resources: members(form, 'ResourceArns'),
        context: contextIn(form),
      },
      identity,
    );
    const [page, marker] = pageOf(results, form);
    return queryResult(
      'iam',
      'SimulatePrincipalPolicy',
      `<IsTruncated>${marker !== null}</IsTruncated>${marker === null ? '' : elements({ Marker: marker })}<EvaluationResults>${page.map(resultElement).join('')}</EvaluationResults>`,
    );
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

const matching = (form: URLSearchParams, name: RegExp): string[] =>
  [...form].filter(([field]) => name.test(field)).map(([, value]) => value);
const members = (form: URLSearchParams, name: string): string[] =>
  matching(form, new RegExp(`^${name}\\.member\\.\\d+$`));

function contextIn(form: URLSearchParams): Record<string, string[]> {
  const names = [...form].flatMap(([field, value]) => {
    const entry = /^(ContextEntries\.member\.\d+)\.ContextKeyName$/.exec(field)?.[1];
    return entry ? [[entry, value] as const] : [];
  });
  return Object.fromEntries(
    names.map(([entry, key]) => [key, members(form, `${entry.replaceAll('.', '\\.')}\\.ContextKeyValues`)]),
  );
}

/** As many results as are asked for, and where to go on. */
function pageOf(
  results: readonly SimulatedAction[],
  form: URLSearchParams,
): [readonly SimulatedAction[], string | null] {
  const from = Number(form.get('Marker') ?? 0);
  const to = from + Number(form.get('MaxItems') ?? 100);
  return [results.slice(from, to), to < results.length ? String(to) : null];
}

const list = (name: string, items: readonly string[]): string =>
  `<${name}>${items.map((item) => `<member>${item}</member>`).join('')}</${name}>`;

/** The top-level name is a template, and only the top level tells the organization's part. */
const resultElement = ({ action, resources, ...whole }: SimulatedAction): string =>
  `<member>${elements({ EvalActionName: action, EvalResourceName: resources.length > 0 ? `arn:\${Partition}:${action.split(':')[0]}:::\${Resource}` : '*', EvalDecision: whole.decision })}${sharedElements(whole)}${
    whole.organization === undefined
      ? ''
      : `<OrganizationsDecisionDetail>${elements({ AllowedByOrganizations: whole.organization })}</OrganizationsDecisionDetail>`
  }${list(
    'ResourceSpecificResults',
    resources.map(
      ({ resource, ...each }) =>
        `${elements({ EvalResourceName: resource, EvalResourceDecision: each.decision })}${sharedElements(each)}`,
    ),
  )}</member>`;

const sharedElements = ({ matched, missing: keys, boundary }: Simulated): string =>
  `${list(
    'MatchedStatements',
    matched.map((name) => elements({ SourcePolicyId: name, SourcePolicyType: 'user-managed' })),
  )}${list('MissingContextValues', keys.map(xml))}${
    boundary === undefined
      ? ''
      : `<PermissionsBoundaryDecisionDetail>${elements({ AllowedByPermissionsBoundary: boundary })}</PermissionsBoundaryDecisionDetail>`
  }`;
