import { refusal } from '../refusal.ts';
import type { Exchange, Reply } from '../types.ts';
import { iamResult, xml, xmlReply } from '../wire.ts';
import { answerSimulation } from './iam-simulation.ts';

/** A deployer's key reads nothing of IAM, unless the scenario says otherwise. */
export function answerIam(exchange: Exchange): Reply {
  const { call, rule, replayed } = exchange;
  if (rule?.body !== undefined) return xmlReply(rule, String(rule.body));
  if (call.operation === 'SimulatePrincipalPolicy' && replayed.simulation)
    return answerSimulation(exchange, replayed.simulation);
  const name = call.form?.get('RoleName') ?? '';
  const role = call.operation === 'GetRole' ? replayed.roles?.[name] : undefined;
  return role === undefined ? denied(exchange) : xmlReply(rule, iamResult('GetRole', roleElement(name, role)));
}

function roleElement(name: string, arn: string): string {
  const path = (arn.split(':role')[1] ?? '/').replace(/[^/]*$/, '');
  return `<Role><Path>${xml(path)}</Path><RoleName>${xml(name)}</RoleName><RoleId>AROAEXAMPLEROLEID0001</RoleId><Arn>${xml(arn)}</Arn><CreateDate>2025-01-01T00:00:00Z</CreateDate><MaxSessionDuration>3600</MaxSessionDuration></Role>`;
}

function denied({ call, identity }: Exchange): Reply {
  const action = `iam:${call.operation}`;
  return refusal(call, {
    status: 403,
    error: {
      code: 'AccessDenied',
      message: `User: ${identity.arn} is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`,
    },
  });
}
