// What the stable names of a redacted run stand for, and where to find it: never the value itself.
import { givenKey } from '../answers/given-key.ts';
import { knownCaller } from '../answers/known-caller.ts';
import type { InputName } from '../inputs/input-table.ts';
import { bucketName, parseArn, tableName } from '../names/arn.ts';
import type { Pointer, Scene } from '../scene.ts';
import { type Text, text } from '../text.ts';
import { locate } from '../workflow/locate.ts';
import type { Place } from '../workflow/place.ts';
import type { Named } from './redact.ts';

const MOST = 30;

/** A line for each name that a text has. */
export function legendOf(
  shown: string,
  names: ReadonlyMap<string, Named>,
  { scene, place }: { scene: Scene; place: Place | null },
): readonly Text[] {
  const used = [...names].filter(([name]) => new RegExp(`(?<![\\w-])${name}(?!\\d)`).test(shown));
  const lines = used.slice(0, MOST).map(([name, named]) => text`${name}: ${whereFound(named, scene, place)}`);
  return used.length > MOST ? [...lines, [`… and ${used.length - MOST} more`]] : lines;
}

function whereFound(named: Named, scene: Scene, place: Place | null): Text {
  const { settings } = scene;
  const { kind, value } = named;
  const line = (pointer: Pointer): Text => {
    const found = place?.step && 'input' in pointer && gives(place, pointer.input) ? locate(place, [pointer]) : null;
    return found ? text`, line ${found.line} of ${found.file}` : [];
  };
  const listed = (input: InputName, items: readonly string[], nameOf: (item: string) => string): Text | null => {
    const item = items.find((each) => nameOf(each) === value);
    return item === undefined ? null : text`named in ${input}${line({ input, item })}`;
  };
  const role = parseArn(settings.roleToAssume);
  const caller = knownCaller(scene);
  const identity = parseArn(caller?.arn ?? '');
  const lastOf = (resource: string | undefined): string => resource?.split('/').at(-1) ?? '';
  const found: Partial<Record<string, Text | null>> = {
    account:
      (role?.account === value
        ? text`the account of the role in ${'role-to-assume'}${line({ input: 'role-to-assume' })}`
        : null) ??
      listed('allowed-account-ids', settings.allowedAccountIds, (item) => item) ??
      (caller?.accountId === value ? text`the account of the credentials under test` : null) ??
      (givenKey(scene.credentials)?.accountInKey === value ? text`the account that the access key ID encodes` : null),
    role:
      (role?.resource.startsWith('role/') && lastOf(role.resource) === value
        ? text`the role in ${'role-to-assume'}${line({ input: 'role-to-assume' })}`
        : null) ?? (identity?.resource.split('/')[1] === value ? text`the role of the credentials under test` : null),
    user: lastOf(identity?.resource) === value ? text`the user of the credentials under test` : null,
    session: lastOf(identity?.resource) === value ? text`the session under test` : null,
    table: listed('dynamodb-tables', settings.tables, tableName),
    bucket: listed('s3-buckets', settings.buckets, bucketName),
  };
  return (
    found[kind] ??
    listed('allowed-principals', settings.allowedPrincipals, (item) => lastOf(parseArn(item)?.resource)) ??
    text`${[KINDS[kind] ?? 'named']} in what AWS answered, or in a file of the workspace`
  );
}

const KINDS: Readonly<Record<string, string>> = {
  account: 'an account',
  role: 'a role',
  user: 'a user',
  session: 'a session',
  table: 'a table',
  bucket: 'a bucket',
  key: 'a KMS key',
  policy: 'a policy',
};

const gives = ({ step }: Place, input: string): boolean =>
  step?.with.some(({ name }) => name.toLowerCase() === input) ?? false;
