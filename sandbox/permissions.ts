import { evaluate } from './policies/evaluate.ts';
import type { Denial, Deny, Permissions, PolicyLayer, Session } from './world.ts';

/** Whoever signed a request, once it is known. */
export type Principal = {
  arn: string;
  userId: string;
  account: string;
  accessKeyId: string | null;
  permissions: Permissions;
  session: Session | null;
};

export type { Denial };

export type Effect = 'ALLOW' | 'EXPLICIT_DENY' | 'IMPLICIT_DENY' | 'NO_IMPACT';

export type Check = { layer: PolicyLayer; effect: Effect; denies: readonly Deny[] };

/** A request that was denied, as it was decided. */
export type Denied = {
  account: string;
  principalArn: string;
  action: string;
  resource: string;
  checks: readonly Check[];
};

const NAMES: Record<PolicyLayer, string> = {
  identity: 'identity-based policy',
  scp: 'service control policy',
  rcp: 'resource control policy',
  boundary: 'permissions boundary',
  session: 'session policy',
  resource: 'resource-based policy',
  vpc: 'VPC endpoint policy',
};

/** Whether `value` fits a pattern with IAM's wildcards. */
export function matches(pattern: string, value: string, flags = ''): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, `s${flags}`).test(value);
}

function grants(pattern: string, action: string, resource: string): boolean {
  const [actions = '', resources = '*'] = pattern.split(' on ');
  // Actions are compared without regard to case, resources with it.
  return matches(actions, action, 'i') && matches(resources, resource);
}

/** Why the principal may not, or null. An explicit deny wins, as everywhere in IAM. */
export function denialOf(principal: Principal, action: string, resource: string): Denial | null {
  const { policies } = principal.permissions;
  if (policies) {
    const named = resource.split(':')[4];
    const account = named && /^\d{12}$/.test(named) ? named : principal.account;
    return evaluate({ principal: principal.arn, action, resource, account }, policies);
  }
  const denials = (principal.permissions.deny ?? []).filter(
    (d) => matches(d.action, action, 'i') && matches(d.resource ?? '*', resource),
  );
  const first = denials.find((d) => !d.implicit) ?? denials[0];
  if (first) return first;
  if (!principal.permissions.allow.some((pattern) => grants(pattern, action, resource)))
    return { layer: 'identity', implicit: true };
  const limit = principal.session?.sessionPolicy;
  if (limit && !limit.some((pattern) => grants(pattern, action, resource))) return { layer: 'session', implicit: true };
  return null;
}

// In the order in which AWS tells them.
const LAYERS: readonly PolicyLayer[] = ['scp', 'rcp', 'vpc', 'resource', 'identity', 'boundary', 'session'];

/** What each layer says of a request. One that has no policy has no say. */
export function resultsOf(principal: Principal, action: string, resource: string): Check[] {
  const denies = (principal.permissions.deny ?? []).filter(
    (d) => matches(d.action, action, 'i') && matches(d.resource ?? '*', resource),
  );
  const granted = principal.permissions.allow.some((pattern) => grants(pattern, action, resource));
  const limit = principal.session?.sessionPolicy;
  return LAYERS.map((layer): Check => {
    const own = denies.filter((d) => d.layer === layer);
    const explicit = own.filter((d) => !d.implicit);
    if (explicit.length > 0) return { layer, effect: 'EXPLICIT_DENY', denies: explicit };
    if (own.length > 0 || (layer === 'identity' && !granted)) return { layer, effect: 'IMPLICIT_DENY', denies: [] };
    if (layer === 'identity') return { layer, effect: 'ALLOW', denies: [] };
    if (layer !== 'session' || !limit) return { layer, effect: 'NO_IMPACT', denies: [] };
    const within = limit.some((pattern) => grants(pattern, action, resource));
    return { layer, effect: within ? 'ALLOW' : 'IMPLICIT_DENY', denies: [] };
  });
}

/**
 * AWS's sentence for a denial. S3 quotes the resource, other services do not, and a resource that is null is left out:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function denialText(arn: string, action: string, resource: string | null, denial: Denial | null): string {
  const where = resource === null ? '' : ` on resource: ${resource}`;
  return `User: ${arn} is not authorized to perform: ${action}${where}${denial ? clause(action, denial) : ''}`;
}

function clause(action: string, { layer, implicit, policyArn }: Denial): string {
  const name = NAMES[layer];
  if (implicit) return ` because no ${name} allows the ${action} action`;
  return ` with an explicit deny in ${name.startsWith('identity') ? 'an' : 'a'} ${name}${policyArn ? `: ${policyArn}` : ''}`;
}

/** What stops every write here, whatever the principal is allowed: the sandbox is for reads, and says so in a policy's name. */
export function writeDenial(principal: Principal, action: string, resource: string): Denial {
  return (
    denialOf(principal, action, resource) ?? {
      layer: 'scp',
      policyArn: `arn:aws:organizations::${principal.account}:policy/o-sandbox/service_control_policy/p-readonly`,
    }
  );
}
