import { findKey, roleNameIn } from '../directory.ts';
import { queryError, queryResult } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import { accountInKeyId } from '../keys.ts';
import { type Denial, denialOf, denialText } from '../permissions.ts';
import { trustOf } from '../trust.ts';
import { verifyWebIdentity } from '../web-identity.ts';
import { elements, isoSeconds, type Reply } from '../wire.ts';
import type { Role } from '../world.ts';
import { makeSession } from '../worlds.ts';

const error = (status: number, code: string, message: string): Reply => queryError('sts', status, code, message);
const invalid = (message: string): Reply => error(400, 'ValidationError', message);

export function answerSts(exchange: Exchange): Reply {
  const { call, principal, directory } = exchange;
  switch (call.operation) {
    // Needs no permission, and works even under an explicit deny: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
    case 'GetCallerIdentity':
      return queryResult(
        'sts',
        'GetCallerIdentity',
        elements({ Arn: principal.arn, UserId: principal.userId, Account: principal.account }),
      );
    case 'AssumeRole':
      return assumeRole(exchange);
    case 'GetAccessKeyInfo': {
      const denial = denialOf(principal, 'sts:GetAccessKeyInfo', '*');
      if (denial) return error(403, 'AccessDenied', denialText(principal.arn, 'sts:GetAccessKeyInfo', null, denial));
      const id = call.form.get('AccessKeyId') ?? '';
      const found = findKey(directory, id);
      const account = found?.kind === 'long-term' ? found.user.account : (found?.session.account ?? accountInKeyId(id));
      return account
        ? queryResult('sts', 'GetAccessKeyInfo', elements({ Account: account }))
        : invalid(`Access Key Id ${id} is not valid`);
    }
    default:
      return error(400, 'InvalidAction', `Could not find operation ${call.operation} for version 2011-06-15`);
  }
}

function assumeRole({ call, principal, directory, region, now }: Exchange): Reply {
  const { form } = call;
  const fault = parameterFault(form);
  if (fault) return fault;
  const arn = form.get('RoleArn') ?? '';
  const role = roleAt(directory.world.roles, arn);
  const externalId = form.get('ExternalId');
  const tagged = [...form.keys()].some((name) => name.startsWith('Tags.member.'));
  for (const action of ['sts:AssumeRole', ...(tagged ? ['sts:TagSession'] : [])]) {
    const refusal = (denial: Denial | null) =>
      error(403, 'AccessDenied', denialText(principal.arn, action, arn, denial));
    const denial = denialOf(principal, action, arn);
    const trust = role ? trustOf(role.trustPolicy, principal.arn, action, externalId) : 'none';
    const sameAccount = role?.account === principal.account;
    if (trust === 'denied')
      return error(
        403,
        'AccessDenied',
        `User: ${principal.arn} is not authorized to perform: ${action} with an explicit deny in the role trust policy`,
      );
    // Across accounts, and where the trust policy is what refuses, the answer says no more than this, whatever the cause.
    if (trust === 'none' || (denial && !sameAccount)) return refusal(null);
    if (denial && (trust !== 'principal' || !denial.implicit)) return refusal(denial);
  }
  if (!role) return error(403, 'AccessDenied', denialText(principal.arn, 'sts:AssumeRole', arn, null));
  const seconds = Number(form.get('DurationSeconds') ?? Math.min(3600, role.maxSessionSeconds));
  if (seconds > role.maxSessionSeconds)
    return invalid('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
  if (seconds > 3600 && roleNameIn(principal.arn))
    return invalid(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    );
  return issue('AssumeRole', role, form.get('RoleSessionName') ?? '', { region, seconds, now }, directory.issued, {});
}

export async function assumeRoleWithWebIdentity(
  { call, directory, now }: Omit<Exchange, 'principal' | 'region'>,
  reach: ReadonlyMap<string, string>,
): Promise<Reply> {
  const { form } = call;
  const fault = parameterFault(form);
  if (fault) return fault;
  const arn = form.get('RoleArn') ?? '';
  const verdict = await verifyWebIdentity({
    token: form.get('WebIdentityToken') ?? '',
    roleArn: arn,
    sessionName: form.get('RoleSessionName') ?? '',
    now,
    world: directory.world,
    reach,
  });
  if (!verdict.ok) return error(verdict.status, verdict.code, verdict.message);
  const role = roleAt(directory.world.roles, arn);
  if (!role) return error(403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity');
  const seconds = Number(form.get('DurationSeconds') ?? Math.min(3600, role.maxSessionSeconds));
  if (seconds > role.maxSessionSeconds)
    return invalid('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
  const about = {
    SubjectFromWebIdentityToken: verdict.subject,
    Provider: verdict.provider,
    Audience: verdict.audience,
  };
  return issue(
    'AssumeRoleWithWebIdentity',
    role,
    form.get('RoleSessionName') ?? '',
    { region: directory.world.bearerRegion, seconds, now },
    directory.issued,
    about,
  );
}

const roleAt = (roles: Role[], arn: string): Role | null => roles.find((role) => role.arn === arn) ?? null;

/** What is wrong with the parameters; 900 to 43200 seconds is checked before the role's own limit. */
function parameterFault(form: URLSearchParams): Reply | null {
  const constraint = (value: string, name: string, rule: string) =>
    invalid(
      `1 validation error detected: Value '${value}' at '${name}' failed to satisfy constraint: Member must ${rule}`,
    );
  const name = form.get('RoleSessionName') ?? '';
  if (!/^[\w+=,.@-]*$/.test(name))
    return constraint(name, 'roleSessionName', 'satisfy regular expression pattern: [\\w+=,.@-]*');
  if (name.length < 2) return constraint(name, 'roleSessionName', 'have length greater than or equal to 2');
  const seconds = form.get('DurationSeconds') ?? '900';
  if (Number(seconds) < 900) return constraint(seconds, 'durationSeconds', 'have value greater than or equal to 900');
  if (Number(seconds) > 43200) return constraint(seconds, 'durationSeconds', 'have value less than or equal to 43200');
  return /^arn:[\w-]+:iam::\d{12}:\w+\/.+/.test(form.get('RoleArn') ?? '') ? null : invalid('Request ARN is invalid');
}

function issue(
  operation: string,
  role: Role,
  name: string,
  options: { region: string; seconds: number; now: number },
  issued: Exchange['directory']['issued'],
  about: Record<string, string>,
): Reply {
  const session = makeSession(role, name, options);
  issued.push(session);
  const credentials = elements({
    AccessKeyId: session.accessKeyId,
    SecretAccessKey: session.secret,
    SessionToken: session.token,
    Expiration: isoSeconds(session.expiresAt),
  });
  const user = elements({ AssumedRoleId: session.userId, Arn: session.principalArn });
  return queryResult(
    'sts',
    operation,
    `<Credentials>${credentials}</Credentials><AssumedRoleUser>${user}</AssumedRoleUser>${elements(about)}`,
  );
}
