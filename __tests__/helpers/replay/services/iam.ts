import { refusal } from '../refusal.ts';
import type { Exchange, Reply } from '../types.ts';
import { xmlReply } from '../wire.ts';

/** A deployer's key reads nothing of IAM, unless the scenario says otherwise. */
export function answerIam({ call, rule, identity }: Exchange): Reply {
  if (rule?.body !== undefined) return xmlReply(rule, String(rule.body));
  const action = `iam:${call.operation}`;
  return refusal(call, {
    status: 403,
    error: {
      code: 'AccessDenied',
      message: `User: ${identity.arn} is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`,
    },
  });
}
