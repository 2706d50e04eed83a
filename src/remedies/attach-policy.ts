// Remedies that allow something: the statement, to whom it attaches, and the exact command.
import { brief, enumerate, type Text, text } from '../text.ts';
import { holderOf } from './policy-holder.ts';
import type { Change, PolicyDocument, PolicyHolder, PolicyStatement, Remedy } from './remedy.ts';

const list = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

/**
 * Statements as one document: one statement for each set of resources. No policy of an identity need allow GetCallerIdentity, but a VPC endpoint's must:
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export function documentOf(
  statements: readonly PolicyStatement[],
  holder: PolicyHolder['type'] = 'role',
): PolicyDocument | null {
  const isNeeded = (action: string): boolean => holder === 'vpc-endpoint' || action !== 'sts:GetCallerIdentity';
  const useful = statements.flatMap((s) => {
    const actions = list(s.Action).filter((action) => s.Effect === 'Deny' || isNeeded(action));
    return actions.length > 0 ? [{ ...s, Action: one(actions), Resource: one(list(s.Resource)) }] : [];
  });
  return useful.length > 0 ? { Version: '2012-10-17', Statement: useful } : null;
}

/** One statement for each set of resources. */
export function mergeStatements(statements: readonly PolicyStatement[]): readonly PolicyStatement[] {
  const bySet = Map.groupBy(statements, ({ Resource }) => [...list(Resource)].sort().join(' '));
  return [...bySet.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          others.length === 0
            ? first
            : { ...first, Action: [...new Set([first, ...others].flatMap(({ Action }) => list(Action)))] },
        ],
  );
}

const one = (values: readonly string[]): string | readonly string[] => {
  const [only, ...others] = [...new Set(values)];
  return only !== undefined && others.length === 0 ? only : [...new Set(values)];
};

/** An inline policy of the same name would be replaced, so each document gets a name of its own. It tells no resource's name. */
export function policyNameFor({ Statement }: PolicyDocument): string {
  const [first] = Statement;
  const action = first ? (list(first.Action)[0] ?? '') : '';
  const words = ['allow', ...action.split(':')].map((word) => word.replace(/[^\w.-]+/g, '')).filter(Boolean);
  return `${words.join('-').slice(0, 100)}-${hash(JSON.stringify(Statement))}`;
}

/** FNV-1a, 32 bits: only to tell two names apart. */
function hash(value: string): string {
  let sum = 0x811c9dc5;
  for (const character of value) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0').slice(0, 6);
}

/** Null where no policy could attach, or nothing is to be allowed. */
export function allow(
  holder: PolicyHolder | null,
  statements: readonly PolicyStatement[],
  { title, notes = [] }: { title?: Text; notes?: readonly Text[] } = {},
): Remedy | null {
  const document = documentOf(statements, holder?.type);
  if (!holder || !document) return null;
  const change = attach(holder, document);
  const actions = [...new Set(document.Statement.flatMap((s) => list(s.Action)))];
  const resources = [...new Set(document.Statement.flatMap((s) => list(s.Resource)))];
  const replaces = REPLACES.has(holder.type)
    ? [text`The command replaces the existing policy: if there is one, add the statement to it.`]
    : [];
  return {
    title: title ?? titleFor(holder, actions),
    changes: [change],
    after: isIdentity(holder)
      ? text`${describeHolder(holder)} may do ${enumerate(actions)} on ${enumerate(resources)}`
      : text`the policy of ${describeHolder(holder)} allows ${enumerate(actions)} on ${enumerate(resources)}`,
    ...(notes.length + replaces.length > 0 ? { notes: [...notes, ...replaces] } : {}),
  };
}

const IDENTITIES: ReadonlySet<PolicyHolder['type']> = new Set(['role', 'user', 'group', 'permission-set']);
const isIdentity = ({ type }: PolicyHolder): boolean => IDENTITIES.has(type);

const titleFor = (holder: PolicyHolder, actions: readonly string[]): Text =>
  isIdentity(holder)
    ? text`Allow ${brief(actions)} for ${describeHolder(holder)}`
    : text`Let the policy of ${describeHolder(holder)} allow ${brief(actions)}`;

/** What the caller itself may not do: the statement for the role, permission set or user behind a principal. */
export const allowCaller = (
  principal: string | null,
  statements: readonly PolicyStatement[],
  words: { title?: Text; notes?: readonly Text[] } = {},
): Remedy | null => allow(holderOf(principal), statements, words);

export const attach = (to: PolicyHolder, document: PolicyDocument): Change & { kind: 'attach-policy' } => ({
  kind: 'attach-policy',
  to,
  policyName: policyNameFor(document),
  document,
});

const REPLACES: ReadonlySet<PolicyHolder['type']> = new Set([
  'permission-set',
  'bucket',
  'table',
  'kms-key',
  'vpc-endpoint',
  'organization',
  'boundary',
]);

export const HOLDERS: Readonly<Record<PolicyHolder['type'], string>> = {
  role: 'the role',
  user: 'the user',
  group: 'the group',
  'permission-set': 'the permission set',
  bucket: 'the bucket',
  table: 'the table',
  'kms-key': 'the KMS key',
  'vpc-endpoint': 'the VPC endpoint',
  organization: 'the organization',
  boundary: 'the permissions boundary',
  unknown: 'the resource',
};

export const describeHolder = ({ type, name }: PolicyHolder): Text =>
  name ? text`${[HOLDERS[type]]} ${name}` : [HOLDERS[type]];
