// IAM Toolbox: why a request was denied, by the id at the end of its denial. REST JSON, signed for `iam`.
import { bedrockFrontError, bedrockReply } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import { type Denied, denialOf, denialText } from '../permissions.ts';
import type { Reply } from '../wire.ts';
import type { Deny, PolicyLayer } from '../world.ts';

const TYPES: Record<PolicyLayer, string> = {
  scp: 'SERVICE_CONTROL_POLICY',
  rcp: 'RESOURCE_CONTROL_POLICY',
  vpc: 'VPC_ENDPOINT',
  resource: 'RESOURCE',
  identity: 'PRINCIPAL',
  boundary: 'PERMISSIONS_BOUNDARY',
  session: 'SESSION',
};

export function answerIamToolbox(exchange: Exchange): Reply {
  const { call, principal, directory } = exchange;
  const action = `iam:${call.operation}`;
  const denial = denialOf(principal, action, '*');
  if (denial) return bedrockFrontError(403, 'AccessDeniedException', denialText(principal.arn, action, null, denial));
  const denied = directory.denials.get(call.resource ?? '');
  if (!denied || denied.account !== principal.account)
    return bedrockFrontError(404, 'ResourceNotFoundException', 'The authorization details were not found.');
  return call.operation === 'GetRequestAuthorizationPolicy' ? policyOf(exchange, denied) : detailsOf(denied);
}

/** An inline policy has no ARN. */
const uriOf = (deny: Deny, { principalArn }: Denied): string =>
  deny.policyArn ?? `inline:${principalArn}:${deny.action}`;

const sidOf = (deny: Deny): string => deny.sid ?? 'Statement1';

function detailsOf(denied: Denied): Reply {
  const { action, resource, checks, principalArn } = denied;
  const denies = checks.flatMap((check) => check.denies);
  return bedrockReply(200, {
    evaluations: [
      {
        action,
        resource,
        evaluatedEffect: checks.some(({ effect }) => effect === 'EXPLICIT_DENY') ? 'EXPLICIT_DENY' : 'IMPLICIT_DENY',
        checks: checks.map(({ layer, effect, denies: matched }) => ({
          checkType: TYPES[layer],
          evaluatedEffect: effect,
          matchedPolicies: matched.map((deny) => ({
            uri: uriOf(deny, denied),
            matchedStatements: [{ sid: sidOf(deny), evaluatedEffect: 'DENY' }],
          })),
        })),
      },
    ],
    policies: denies.map((deny) => ({
      uri: uriOf(deny, denied),
      type: TYPES[deny.layer],
      inline: deny.policyArn === undefined,
      attachedTo: [{ arn: principalArn }],
    })),
  });
}

function policyOf({ incoming }: Exchange, denied: Denied): Reply {
  const uri = incoming.query.get('policyUri');
  const denies = denied.checks.flatMap((check) => check.denies).filter((deny) => uriOf(deny, denied) === uri);
  if (denies.length === 0) return bedrockFrontError(404, 'ResourceNotFoundException', 'The policy was not found.');
  const statements = denies.map((deny) => ({
    Sid: sidOf(deny),
    Effect: 'Deny',
    Action: deny.action,
    Resource: deny.resource ?? '*',
    ...(deny.condition ? { Condition: deny.condition } : {}),
  }));
  return bedrockReply(200, { policyDocument: JSON.stringify({ Version: '2012-10-17', Statement: statements }) });
}
