// What a step asks for by a name that this action does not have, such as `s3-bucket`: the runner warns, and hands it over.

import { distance } from 'fastest-levenshtein';
import { table } from '../../names/table.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { Scene, Settings } from '../../scene.ts';
import { enumerate, forCount, text } from '../../text.ts';
import { type Misspelt, renameInputs } from '../credentials/misspelt.ts';
import { evidence } from '../evidence.ts';
import { meant as likely } from '../meant.ts';
import type { Found, Told } from '../rule.ts';

type Meant = 'allowed-account-ids' | 'allowed-principals' | 'dynamodb-tables' | 's3-buckets' | 'bedrock-models';

const IS_EMPTY: Readonly<Record<Meant, (settings: Readonly<Settings>) => boolean>> = {
  'allowed-account-ids': ({ allowedAccountIds }) => allowedAccountIds.length === 0,
  'allowed-principals': ({ allowedPrincipals }) => allowedPrincipals.length === 0,
  'dynamodb-tables': ({ tables }) => tables.length === 0,
  's3-buckets': ({ buckets }) => buckets.length === 0,
  'bedrock-models': ({ models }) => models.length === 0,
};
const MEANT = Object.keys(IS_EMPTY) as readonly Meant[];

/** Names by which other actions and people know the same. */
const BY_OTHERS: Readonly<Record<string, Meant>> = table({
  'account-id': 'allowed-account-ids',
  'account-ids': 'allowed-account-ids',
  'allowed-accounts': 'allowed-account-ids',
  'aws-account-id': 'allowed-account-ids',
  'expected-account-id': 'allowed-account-ids',
  'allowed-arns': 'allowed-principals',
  'allowed-roles': 'allowed-principals',
  table: 'dynamodb-tables',
  tables: 'dynamodb-tables',
  'table-name': 'dynamodb-tables',
  'dynamodb-table-name': 'dynamodb-tables',
  bucket: 's3-buckets',
  buckets: 's3-buckets',
  'bucket-name': 's3-buckets',
  's3-bucket-name': 's3-buckets',
  model: 'bedrock-models',
  models: 'bedrock-models',
  'model-id': 'bedrock-models',
  'bedrock-model-id': 'bedrock-models',
});

const meantBy = (name: string): Meant | null => {
  const plain = name.toLowerCase().replaceAll('_', '-');
  return BY_OTHERS[plain] ?? MEANT.find((input) => distance(plain, input) <= 2) ?? null;
};

const isGuard = (input: string): boolean => input.startsWith('allowed-');

/** Of guards, or of what should be asked for. */
export type Misnamed = Found & {
  misnamed: readonly [Misspelt, ...Misspelt[]];
  guards: boolean;
  run: RunFacts;
};

/** A name for an input that is given too says nothing of what is asked. */
export function findMisnamed(scene: Scene): readonly Misnamed[] {
  const { context, settings } = scene;
  const own = context.jobSteps?.own.with ?? {};
  const all = context.strangeInputs.flatMap((given): (Misspelt & { meant: Meant })[] => {
    const meant = meantBy(given);
    const value = context.expressions?.[given.toLowerCase()] ?? own[given.toLowerCase()] ?? null;
    return meant && IS_EMPTY[meant](settings) ? [{ given, meant, value }] : [];
  });
  return [true, false].flatMap((guards): Misnamed[] => {
    const [first, ...others] = all.filter(({ meant }) => isGuard(meant) === guards);
    return first
      ? [
          {
            subjects: [first, ...others].map(({ given }) => given),
            confidence: 'certain',
            severity: guards ? 'error' : 'warning',
            misnamed: [first, ...others],
            guards,
            run: runFacts(scene),
          },
        ]
      : [];
  });
}

export function tellMisnamed({ misnamed, guards, run }: Misnamed): Told {
  const given = misnamed.map((each) => each.given);
  const meant = [...new Set(misnamed.map((each) => each.meant))];
  return {
    headline: guards
      ? text`The step gives ${enumerate(given)}, and this action has no such input: ${enumerate(meant)} ${forCount(meant, text`is`, text`are`)} empty and ${forCount(meant, text`guards`, text`guard`)} nothing.`
      : text`The step gives ${enumerate(given)}, and this action has no such input, so nothing of ${forCount(given, text`it`, text`them`)} was checked.`,
    explanation: guards
      ? text`An empty list allows every identity. Without a value, this step would pass with somebody else’s credentials too.`
      : text`This step passes as if the workflow had not asked for it.`,
    evidence: evidence(
      misnamed.map((each) => ({ text: text`${each.given} means ${each.meant}, which the step does not give.` })),
    ),
    remedies: [renameInputs(run, misnamed)],
    ...likely(meant.length === 1 ? meant[0] : null),
  };
}
