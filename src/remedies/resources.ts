// Remedies for tables and buckets themselves: to make, restore or copy one, and the commands that show what there is.
import { enumerate, forCount, text } from '../text.ts';
import { command } from './administration.ts';
import type { Look, Remedy } from './remedy.ts';
import { shellWord } from './shell-word.ts';

/** What is shown where only the reader knows the name. */
export const BUCKET_STAND_IN = 'YOUR_BUCKET';
export const TABLE_STAND_IN = 'YOUR_TABLE';

// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html: us-east-1 is the location without a name.
const location = (region: string): string =>
  region === 'us-east-1' ? '' : ` --create-bucket-configuration LocationConstraint=${region}`;

export const createBuckets = (buckets: readonly string[], region: string): Remedy =>
  command({
    title: text`Create the ${forCount(buckets, ['bucket'], ['buckets'])} ${enumerate(buckets)}`,
    run: buckets
      .map((name) => `aws s3api create-bucket --bucket ${shellWord(name)} --region ${region}${location(region)}`)
      .join('\n'),
    effect: 'create-resource',
    after: text`${enumerate(buckets)} can be listed in ${region}`,
  });

export const listBuckets: Look = {
  caption: text`The buckets of the account`,
  run: "aws s3api list-buckets --query 'Buckets[].Name'",
};

export const listDirectoryBuckets = (region: string): Look => ({
  caption: text`The directory buckets of the account in ${region}`,
  run: `aws s3api list-directory-buckets --region ${region}`,
});

export const findBucket = (bucket: string): Look => ({
  caption: text`The Region of the bucket`,
  run: `aws s3api head-bucket --bucket ${shellWord(bucket)}`,
});

export const listTables = (region: string): Look => ({
  caption: text`The tables of the account in ${region}`,
  run: `aws dynamodb list-tables --region ${region}`,
});

export const awaitTable = (table: string, region: string): Look => ({
  caption: text`This command ends when the table is active`,
  run: `aws dynamodb wait table-exists --table-name ${shellWord(table)} --region ${region}`,
});

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html: an archived table has left a backup. */
export const restoreTable = (table: string, region: string): Remedy => ({
  ...command({
    title: text`Restore the table ${table} from its backup`,
    run: `aws dynamodb restore-table-from-backup --region ${region} --target-table-name ${shellWord(table)} --backup-arn BACKUP_ARN`,
    effect: 'restore-resource',
    after: text`the table ${table} is ${'ACTIVE'} in ${region}`,
    notes: [text`Delete the archived table first, if it has the same name.`],
  }),
  looks: [
    {
      caption: text`The backups of the table`,
      run: `aws dynamodb list-backups --region ${region} --table-name ${shellWord(table)}`,
    },
  ],
});

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GlobalTables.html */
export const replicateTable = (table: string, from: string, to: string): Remedy =>
  command({
    title: text`Replicate the table ${table} to ${to}`,
    run: `aws dynamodb update-table --region ${from} --table-name ${shellWord(table)} --replica-updates Create={RegionName=${to}}`,
    effect: 'create-resource',
    after: text`the table ${table} is ${'ACTIVE'} in ${to}`,
    notes: [text`A replica costs as much as a table, and every write goes to both Regions.`],
  });
