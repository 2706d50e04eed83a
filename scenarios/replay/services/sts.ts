import { ASSUMED_KEY } from '../identities.ts';
import type { Exchange, Reply } from '../types.ts';
import { xml, xmlReply } from '../wire.ts';

const result = (operation: string, fields: string): string =>
  `<${operation}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${operation}Result>${fields}</${operation}Result><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></${operation}Response>`;

export function answerSts(exchange: Exchange): Reply | null {
  const { call, rule, identity } = exchange;
  const { operation } = call;
  if (rule?.body !== undefined) return xmlReply(rule, String(rule.body));
  if (operation === 'GetCallerIdentity')
    return xmlReply(
      rule,
      result(
        operation,
        `<Arn>${xml(identity.arn)}</Arn><UserId>${xml(identity.userId)}</UserId><Account>${xml(identity.account)}</Account>`,
      ),
    );
  if (operation === 'GetAccessKeyInfo')
    return xmlReply(rule, result(operation, `<Account>${xml(identity.account)}</Account>`));
  return operation.startsWith('AssumeRole') ? assumeRole(exchange) : null;
}

function assumeRole({ call, rule, assumed, role }: Exchange): Reply {
  role.arn = call.form?.get('RoleArn') ?? null;
  role.session = call.form?.get('RoleSessionName') ?? null;
  // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html: an hour, unless another duration is asked
  // for.
  const seconds = rule?.ok?.lifetimeSeconds ?? Number(call.form?.get('DurationSeconds') ?? 3600);
  const expires = new Date(Date.now() + seconds * 1000).toISOString().replace(/\.\d+Z/, 'Z');
  const credentials = `<AccessKeyId>${ASSUMED_KEY.id}</AccessKeyId><SecretAccessKey>${ASSUMED_KEY.secret}</SecretAccessKey><SessionToken>${ASSUMED_KEY.token}</SessionToken><Expiration>${expires}</Expiration>`;
  const user = `<AssumedRoleId>${xml(assumed.userId)}</AssumedRoleId><Arn>${xml(assumed.arn)}</Arn>`;
  return xmlReply(
    rule,
    result(call.operation, `<Credentials>${credentials}</Credentials><AssumedRoleUser>${user}</AssumedRoleUser>`),
  );
}
