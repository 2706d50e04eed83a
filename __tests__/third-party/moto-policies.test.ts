import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REGION } from './account.ts';
import { INSTALLING_MS } from './alone.ts';
import { type AwsCli, startAwsCli } from './aws-cli.ts';
import { type Differences, type Judged, judge, verdicts } from './judge.ts';
import { type Moto, startMoto } from './moto-server.ts';
import { type Filled, fillByPython } from './policies.ts';
import { pythonEnvironment } from './python-environment.ts';

let moto: Moto;
let awsCli: AwsCli;
let account: Filled;

beforeAll(async () => {
  const programs = await pythonEnvironment();
  awsCli = startAwsCli(programs);
  moto = await startMoto(programs);
  account = await fillByPython(programs, moto.url);
  await moto.enforceIam();
}, INSTALLING_MS);
afterAll(() => {
  awsCli?.stop();
  return moto?.stop();
});

type Row = {
  who: string;
  table?: string;
  bucket?: string;
  /** By way of a profile that assumes the role with this user's key. */
  role?: string;
  next?: string;
  secret?: (secret: string) => string;
  /** What the action names as the root cause here; '' where it passes. */
  says: string;
  /** What the same is on AWS, where moto does otherwise. */
  onAws?: string;
  differs?: Differences;
};

const reversed = (text: string): string => [...text].reverse().join('');

// Roles are assumed by a profile here, so that the CLI can be asked the same; moto.test.ts has the action's own `role-to-assume`.
const ROWS: readonly Row[] = [
  { who: 'admin', says: '' },
  { who: 'reader', says: '' },
  { who: 'managed', says: '' },
  { who: 'member', says: '' },
  { who: 'nobody', says: 'permissions/unspecified', onAws: 'permissions/no-allow' },
  { who: 'no-tables', says: 'permissions/unspecified', onAws: 'permissions/explicit-deny' },
  { who: 'no-bucket', says: 'permissions/unspecified', onAws: 'permissions/explicit-deny' },
  { who: 'all-but-tables', says: 'permissions/unspecified', onAws: 'permissions/no-allow' },
  { who: 'bounded', says: '', onAws: 'permissions/permissions-boundary' },
  { who: 'wildcards', says: 'permissions/unspecified', onAws: '' },
  { who: 'other-wildcards', says: 'permissions/unspecified', onAws: 'permissions/no-allow' },
  {
    who: 'gets-items',
    says: '',
    differs: {
      dynamodb: { only: 'action', because: 'a granted read proves the table, so a denied DescribeTable is a notice' },
    },
  },
  { who: 'elsewhere', says: '', onAws: 'permissions/no-allow' },
  { who: 'deleted', says: 'credentials/unknown-key' },
  { who: 'inactive', says: '', onAws: 'credentials/unknown-key' },
  { who: 'admin', secret: reversed, says: 'credentials/wrong-secret' },
  { who: 'admin', table: 'nowhere', says: 'dynamodb/table-not-found' },
  { who: 'nobody', table: 'nowhere', says: 'permissions/unspecified', onAws: 'permissions/no-allow' },
  { who: 'admin', bucket: 'nobody-made-this-bucket', says: 's3/bucket-not-found' },
  { who: 'nobody', bucket: 'nobody-made-this-bucket', says: 'permissions/unspecified' },
  { who: 'admin', bucket: 'shop-assets-west', says: '', onAws: 's3/bucket-in-other-region' },
  { who: 'admin', bucket: 'guarded', says: '', onAws: 'permissions/resource-policy' },
  { who: 'nobody', bucket: 'opened', says: 'permissions/unspecified' },
  { who: 'admin', table: 'guarded', says: '', onAws: 'permissions/resource-policy' },
  { who: 'assumer', role: 'deploy', says: '' },
  { who: 'assumer', role: 'empty', says: 'permissions/unspecified', onAws: 'permissions/no-allow' },
  { who: 'assumer', role: 'no-tables', says: 'permissions/unspecified', onAws: 'permissions/explicit-deny' },
  { who: 'assumer', role: 'bounded', says: '', onAws: 'permissions/permissions-boundary' },
  { who: 'assumer', role: 'closed', says: 'assume-role/denied' },
  { who: 'assumer', role: 'by-account', says: 'assume-role/denied', onAws: '' },
  { who: 'no-roles', role: 'deploy', says: 'assume-role/denied' },
  { who: 'nobody', role: 'deploy', says: 'assume-role/denied', onAws: '' },
  { who: 'assumer', role: 'first-of-two', next: 'second-of-two', says: 'assume-role/denied', onAws: '' },
];

const title = ({ who, role, next, table, bucket, secret }: Row): string =>
  [
    who,
    role && `as ${role}`,
    next && `as ${next}`,
    table && `table ${table}`,
    bucket && `bucket ${bucket}`,
    secret && 'with a wrong secret',
  ]
    .filter(Boolean)
    .join(', ');

async function ask({
  who,
  role,
  next,
  table = 'orders',
  bucket = 'shop-assets',
  secret = (given) => given,
}: Row): Promise<Judged> {
  const { accessKeyId, secretAccessKey } = account.users[who]!;
  const targets = { table, bucket };
  const region = { AWS_REGION: REGION, AWS_DEFAULT_REGION: REGION };
  if (!role)
    return judge(awsCli, {
      endpoint: moto.url,
      variables: { ...region, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secret(secretAccessKey) },
      targets,
    });
  const chain = [role, ...(next ? [next] : [])];
  const config = chain
    .map(
      (name, depth) =>
        `[profile ${name}]\nrole_arn = ${account.roles[name]}\nsource_profile = ${depth === 0 ? 'base' : chain[depth - 1]}\n`,
    )
    .join('\n');
  return judge(awsCli, {
    endpoint: moto.url,
    variables: { ...region, AWS_PROFILE: chain.at(-1)! },
    targets,
    credentials: `[base]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
    config,
  });
}

describe('on moto the AWS CLI succeeds exactly where the action says connected', { timeout: 180_000 }, () => {
  it.concurrent.each(
    ROWS.map((row) => ({
      row,
      name: title(row),
      here: row.says || 'passes',
      there: row.onAws === undefined ? 'the same' : row.onAws || 'passes',
    })),
  )('$name: $here (on AWS: $there)', async ({ row }) => {
    const outcome = await ask(row);
    const { judged, expected } = verdicts(outcome, row.differs ?? {});
    expect(judged, JSON.stringify(outcome.cli)).toEqual(expected);
    expect(outcome.run.report.rootCause ?? '').toBe(row.says);
    expect(outcome.run.log.replace(/^::add-mask::.*$/gm, '')).not.toContain(account.users[row.who]!.secretAccessKey);
  });
});
