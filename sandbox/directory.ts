import type { Denied, Principal } from './permissions.ts';
import { roleNameIn } from './role-name.ts';
import type { AccessKey, BedrockApiKey, Permissions, Role, Session, User, World } from './world.ts';

export type FoundKey = { kind: 'long-term'; key: AccessKey; user: User } | { kind: 'session'; session: Session };

/**
 * The world, and what came of it since it began: the sessions that STS has issued, and the denials by their ids. The
 * world itself stays as its maker wrote it.
 */
export type Directory = { world: World; issued: Session[]; denials: Map<string, Denied> };

const sessionsOf = ({ world, issued }: Directory): Session[] => [...world.sessions, ...issued];

export function findKey(directory: Directory, accessKeyId: string): FoundKey | null {
  for (const user of directory.world.users) {
    const key = user.accessKeys.find((k) => k.id === accessKeyId);
    if (key) return { kind: 'long-term', key, user };
  }
  const session = sessionsOf(directory).find((s) => s.accessKeyId === accessKeyId);
  return session ? { kind: 'session', session } : null;
}

export const findToken = (directory: Directory, token: string): Session | null =>
  sessionsOf(directory).find((s) => s.token === token) ?? null;

export const findRole = (world: World, account: string, name: string): Role | null =>
  world.roles.find((r) => r.account === account && r.name === name) ?? null;

export { roleNameIn };

/** Whether the role that issued a session is still the same role: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids */
export function issuerExists(world: World, session: Session): boolean {
  const name = roleNameIn(session.principalArn);
  if (name === null) return true;
  const role = findRole(world, session.account, name);
  return role !== null && session.userId.startsWith(`${role.roleId}:`);
}

export function principalOf(world: World, found: FoundKey): Principal {
  if (found.kind === 'long-term') {
    const { user, key } = found;
    return {
      arn: user.arn,
      userId: user.userId,
      account: user.account,
      accessKeyId: key.id,
      permissions: user,
      session: null,
    };
  }
  const { session } = found;
  return {
    arn: session.principalArn,
    userId: session.userId,
    account: session.account,
    accessKeyId: session.accessKeyId,
    permissions: permissionsOf(world, session.principalArn),
    session,
  };
}

export const bearerPrincipal = (world: World, key: BedrockApiKey): Principal => ({
  arn: key.principalArn,
  userId: '',
  account: key.account,
  accessKeyId: null,
  permissions: permissionsOf(world, key.principalArn),
  session: null,
});

function permissionsOf(world: World, arn: string): Permissions {
  const name = roleNameIn(arn);
  const role = name === null ? null : findRole(world, arn.split(':')[4] ?? '', name);
  return role ?? world.users.find((u) => u.arn === arn) ?? { allow: [] };
}

export const accountOf = (world: World, id: string) => world.accounts.find((a) => a.id === id) ?? null;
