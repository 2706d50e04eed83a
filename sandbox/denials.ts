// Denials that AWS explains afterwards: each ends in an id, and IAM Toolbox tells for a day which checks decided.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html; botocore 1.44.8, data/iam-toolbox.
import { randomBytes } from 'node:crypto';
import type { Exchange } from './exchange.ts';
import { type Check, type Denial, denialText, type Principal, resultsOf } from './permissions.ts';

type Asked = { action: string; resource: string; shown: string | null };

/** AWS's sentence, with the id behind it where the world explains its denials. */
export function sayDenied(exchange: Exchange, { action, resource, shown }: Asked, denial: Denial): string {
  const { principal, directory, region } = exchange;
  const said = denialText(principal.arn, action, shown, denial);
  if (!directory.world.explainsDenials) return said;
  const id = randomBytes(20).toString('hex');
  directory.denials.set(id, {
    account: principal.account,
    principalArn: principal.arn,
    action,
    resource,
    checks: checksOf(principal, action, resource, denial),
  });
  const place = `https://${region}.console.aws.amazon.com/iam/home?region=${region}#/authorization-details/${id}`;
  return `${said}. Go to ${place} for complete details, or call the GetRequestAuthorizationDetails API with the following authorization id: ${id}`;
}

/** Every layer with what it decided; the one that the answer named decided as it says. */
function checksOf(principal: Principal, action: string, resource: string, denial: Denial): Check[] {
  return resultsOf(principal, action, resource).map((check) =>
    check.layer === denial.layer && check.effect !== 'EXPLICIT_DENY' && check.effect !== 'IMPLICIT_DENY'
      ? {
          layer: denial.layer,
          effect: denial.implicit ? 'IMPLICIT_DENY' : 'EXPLICIT_DENY',
          denies: denial.implicit ? [] : [{ action: '*', ...denial }],
        }
      : check,
  );
}
