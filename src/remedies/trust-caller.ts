// A role is to trust an identity of AWS: the statement to add, or the action that a statement at hand lacks.
import { principalOf } from '../names/arn.ts';
import { type Text, text } from '../text.ts';
import { names } from '../trust-policy/caller.ts';
import type { ReadablePolicy } from '../trust-policy/exchange.ts';
import { matchesWildcard } from '../trust-policy/wildcard.ts';
import type { Change, JsonEdit, Look } from './remedy.ts';
import { at, editedPolicy, placeOf, policyPath } from './repair-trust.ts';
import { applyFile, roleNameOf } from './trust.ts';

export type TrustedAction = 'sts:AssumeRole' | 'sts:TagSession' | 'sts:SetSourceIdentity';

export type CallerTrust = {
  role: string;
  roleName: string;
  /** A role's own ARN where the caller is a session of it; null where AWS did not name it. */
  caller: string | null;
  action: TrustedAction;
  file: string | null;
  edits: readonly JsonEdit[];
  document: unknown;
};

type Asked = { role: string; principal: string | null; action: TrustedAction };

export function callerTrust({ role, principal, action }: Asked, readable: ReadablePolicy | null): CallerTrust {
  const caller = principal ? principalOf(principal) : null;
  const edits = readable && principal ? editsFor(readable, principal, action) : [];
  const live = readable?.live ?? false;
  return {
    role,
    roleName: roleNameOf(role),
    caller,
    action,
    file: edits.length > 0 && readable && !live ? readable.source : null,
    edits,
    document:
      edits.length === 0
        ? { Version: '2012-10-17', Statement: [statementFor(caller, action)] }
        : live
          ? editedPolicy(readable?.document, edits)
          : null,
  };
}

const statementFor = (caller: string | null, action: TrustedAction): object => ({
  Effect: 'Allow',
  Principal: { AWS: caller ?? 'CALLER_ARN' },
  Action: action === 'sts:AssumeRole' ? action : ['sts:AssumeRole', action],
});

/** The action joins the statement that names the caller; where none does, a statement for the caller is added. */
function editsFor({ policy, document }: ReadablePolicy, principal: string, action: TrustedAction): readonly JsonEdit[] {
  const base = policyPath(document);
  if (!base) return [];
  const statements = [...base, 'Statement'];
  const naming = policy.statements.find(
    (statement) =>
      statement.effect === 'Allow' &&
      names(statement, principal) &&
      statement.actions.some((pattern) => matchesWildcard(pattern.toLowerCase(), 'sts:assumerole')),
  );
  if (naming && action !== 'sts:AssumeRole')
    return [
      {
        op: 'set',
        path: [...placeOf(naming.position, { document, statements }), 'Action'],
        value: [...naming.actions, action],
      },
    ];
  const added = statementFor(principalOf(principal), action);
  const present = at(document, statements);
  return Array.isArray(present)
    ? [{ op: 'set', path: [...statements, present.length], value: added }]
    : [{ op: 'set', path: statements, value: [present, added] }];
}

export const trustCaller = ({ role, roleName, caller, action, file, edits, document }: CallerTrust): Change => ({
  kind: 'edit-trust-policy',
  role,
  edits,
  file,
  document,
  says: text`Let ${caller ?? 'CALLER_ARN'} perform ${action} in ${file ? text`${file}` : text`the trust policy of the role ${roleName}`}.`,
});

/** What to know of a statement that is added. */
export const addedStatementNotes = ({ edits, caller, file }: CallerTrust): readonly Text[] => [
  ...(file ? [applyFile(file)] : []),
  ...(edits.length > 0
    ? []
    : [text`Add the statement: do not replace the whole policy, because others may rely on it.`]),
  ...(caller && /:role\//.test(caller) ? [text`If the caller’s role has a path, write it before its name.`] : []),
];

/** AWS's shortest denial names nobody. */
export const whoAsks = ({ caller }: CallerTrust): { looks?: readonly Look[] } =>
  caller
    ? {}
    : {
        looks: [
          {
            caption: text`Who the caller is, to replace ${'CALLER_ARN'}`,
            run: 'aws sts get-caller-identity --query Arn',
          },
        ],
      };
