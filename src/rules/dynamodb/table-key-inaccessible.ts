import { successes } from '../../answers/query.ts';
import { parseArn } from '../../names/arn.ts';
import { restoreKmsKey } from '../../remedies/administration.ts';
import { ask, introduce } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { OkOf } from '../../scene.ts';
import { enumerate, forCount, type Text, text } from '../../text.ts';
import { evidence, proof } from '../evidence.ts';
import { type Evidence, type Found, inputs, rule } from '../rule.ts';
import { isKeyInaccessible } from './table-not-active.ts';

type TableKeyInaccessible = Found & {
  /** Null where DynamoDB does not tell it. */
  key: string | null;
  region: string;
  described: readonly OkOf<'DescribeTable'>[];
  run: RunFacts;
};

export const tableKeyInaccessible = rule<TableKeyInaccessible>({
  id: 'dynamodb/table-key-inaccessible',
  severities: ['error'],
  title: 'DynamoDB cannot use the table’s KMS key',
  since: '1.1',
  points: inputs('dynamodb-tables'),
  find(scene) {
    const run = runFacts(scene);
    const locked = successes(scene, 'DescribeTable').filter(isKeyInaccessible);
    return [...Map.groupBy(locked, (o) => `${o.facts.keyArn} ${o.region}`).values()].map((described) => ({
      subjects: described.map(({ target }) => target ?? ''),
      confidence: 'certain',
      key: described[0]?.facts.keyArn ?? null,
      region: described[0]?.region ?? '',
      described,
      run,
    }));
  },
  tell: (facts) => ({
    headline: headline(facts),
    explanation: text`The credentials reach the table. Its key is disabled, is pending deletion, or no longer lets DynamoDB use it. After seven days DynamoDB archives the table.`,
    evidence: evidence([
      ...facts.described.map((o) => proof(o, text`status ${'INACCESSIBLE_ENCRYPTION_CREDENTIALS'}`)),
      ...nameKey(facts.key),
    ]),
    remedies: facts.key
      ? [restoreKmsKey(facts.key, keyRegion(facts)), letDynamodbIn(facts, facts.key)]
      : [askForKey(facts)],
  }),
});

const headline = ({ subjects }: TableKeyInaccessible): Text =>
  forCount(
    subjects,
    text`DynamoDB cannot use the KMS key of the table ${enumerate(subjects)}, so every read and write fails.`,
    text`DynamoDB cannot use the KMS key of the tables ${enumerate(subjects)}, so every read and write fails.`,
  );

const nameKey = (key: string | null): Evidence[] => (key ? [{ text: text`The table is encrypted under ${key}.` }] : []);

const keyRegion = ({ key, region }: TableKeyInaccessible): string => parseArn(key ?? '')?.region || region;

/** The key's policy and its grants are its owner's matter: what they say is not told. */
const letDynamodbIn = (facts: TableKeyInaccessible, key: string): Remedy => {
  const remedy = askForKey(facts);
  const region = keyRegion(facts);
  return {
    ...remedy,
    title: text`If the key is enabled, ask its owner to let DynamoDB use it again`,
    looks: [
      {
        caption: text`The state of the key`,
        run: `aws kms describe-key --region ${region} --key-id ${key} --query KeyMetadata.KeyState`,
      },
      {
        caption: text`The key’s policy`,
        run: `aws kms get-key-policy --region ${region} --key-id ${key} --policy-name default`,
      },
    ],
  };
};

const askForKey = ({ subjects, key, region, run }: TableKeyInaccessible): Remedy =>
  ask({
    whom: text`the owner of the table’s KMS key`,
    title: text`Ask the owner of the table’s KMS key to let DynamoDB use it again`,
    message: `${introduce(run)} DynamoDB cannot use the KMS key${key ? ` ${key}` : ''} of the table ${subjects.join(', ')} in ${region} any more (INACCESSIBLE_ENCRYPTION_CREDENTIALS). Please enable the key, cancel its deletion, or let DynamoDB use it again in its policy and grants: after seven days the table is archived.`,
    after: text`the table ${enumerate(subjects)} is ${'ACTIVE'} in ${region}`,
  });
