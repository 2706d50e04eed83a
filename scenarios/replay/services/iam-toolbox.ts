import { refusal } from '../refusal.ts';
import type { Exchange, Reply } from '../types.ts';
import { jsonReply } from '../wire.ts';

/** A deployer's key may not read why it was denied, unless the scenario says otherwise. */
export function answerIamToolbox({ call, rule, identity }: Exchange): Reply {
  if (rule?.body !== undefined) return jsonReply(rule, rule.body);
  const action = 'iam:GetRequestAuthorizationDetails';
  return refusal(call, {
    status: 403,
    error: {
      code: 'AccessDeniedException',
      message: `User: ${identity.arn} is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`,
    },
  });
}
