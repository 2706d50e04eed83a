import { failures } from '../../answers/query.ts';
import { hasStoresKeys, standInFor } from '../../answers/stand-in.ts';
import { bucketName } from '../../names/arn.ts';
import { directoryZone, regionalHome } from '../../names/bucket-name.ts';
import { useRegionOf } from '../../remedies/regions.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { BUCKET_STAND_IN, createBuckets, listBuckets, listDirectoryBuckets } from '../../remedies/resources.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { removeItems, replaceEach } from '../../remedies/values.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { enumerate, forCount, type Text, text } from '../../text.ts';
import { citeAll, evidence } from '../evidence.ts';
import { meant } from '../meant.ts';
import { type Evidence, type Found, inputs, rule } from '../rule.ts';

/** Who could have a bucket of this name. */
type Scope =
  | { of: 'partition' }
  /** A store that is not S3, by its host. */
  | { of: 'store'; host: string }
  /** A directory bucket, by its zone. */
  | { of: 'zone'; zone: string; region: string }
  /** A bucket of an account's regional namespace. `should` is its name in the job's account and Region, where the account is another one. */
  | { of: 'account and Region'; account: string; region: string; should: string | null };

type BucketNotFound = Found & { refusals: readonly FailedObservation[]; scope: Scope; here: string; run: RunFacts };

export const bucketNotFound = rule<BucketNotFound>({
  id: 's3/bucket-not-found',
  severities: ['error'],
  title: 'The bucket does not exist',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('s3-buckets'),
  find(scene) {
    const run = runFacts(scene);
    const scoped = missing(scene).map((refusal) => ({ refusal, scope: scopeOf(refusal, scene, run) }));
    return [...Map.groupBy(scoped, ({ scope }) => JSON.stringify(scope)).values()].map((group) => ({
      subjects: group.map(({ refusal }) => refusal.target ?? ''),
      confidence: 'certain',
      refusals: group.map(({ refusal }) => refusal),
      scope: group[0]?.scope ?? { of: 'partition' },
      here: scene.settings.region,
      run,
    }));
  },
  tell: (facts) => ({
    headline: headline(facts.subjects),
    explanation: EXPLAIN[facts.scope.of](facts),
    evidence: evidence([...citeAll(facts.refusals), ...nameHome(facts)]),
    remedies: remediesFor(facts),
    ...meant(facts.scope.of === 'account and Region' ? facts.scope.should : null),
  }),
});

/** By S3's own code, or by a 404 without a body. */
const missing = (scene: Scene): FailedObservation[] =>
  failures(scene, { service: 's3', target: { any: true }, kind: 'service' }).filter(
    ({ error: { code, message, httpStatus } }) =>
      code === 'NoSuchBucket' ||
      (httpStatus === 404 && ['NotFound', 'HTTP 404'].includes(code) && /^(Not ?Found)?\.?$/i.test(message)),
  );

function scopeOf({ target, region }: FailedObservation, scene: Scene, { account }: RunFacts): Scope {
  const { endpoints, settings } = scene;
  const bucket = target ?? '';
  const zone = directoryZone(bucket);
  if (zone) return { of: 'zone', zone, region };
  const home = regionalHome(bucket);
  // Where one override serves all, what answers may be a copy of AWS.
  const isOwn = endpoints.some(({ service }) => service === 's3') || hasStoresKeys(scene);
  const store = isOwn ? standInFor(scene, 's3') : null;
  if (store) return { of: 'store', host: store.host };
  if (!home) return { of: 'partition' };
  const isOther = account !== null && account !== home.account;
  return {
    of: 'account and Region',
    account: home.account,
    region: home.region,
    should: isOther ? `${home.prefix}-${account}-${settings.region}-an` : null,
  };
}

const headline = (buckets: readonly string[]): Text =>
  forCount(
    buckets,
    text`The bucket ${enumerate(buckets)} does not exist.`,
    text`The buckets ${enumerate(buckets)} do not exist.`,
  );

const EXPLAIN: Readonly<Record<Scope['of'], (facts: BucketNotFound) => Text>> = {
  partition: () => text`S3 accepts the credentials, but no account of the partition has a bucket of this name.`,
  store: ({ scope }) =>
    text`The store at ${scope.of === 'store' ? scope.host : ''} accepts the credentials and has no bucket of this name.`,
  zone: ({ scope }) =>
    text`S3 accepts the credentials. A directory bucket belongs to one account and one zone, and this account has none of this name${zoneWords(scope)}.`,
  'account and Region': ({ scope }) => explainHome(scope),
};

const zoneWords = (scope: Scope): Text => (scope.of === 'zone' ? text` in ${scope.region}, zone ${scope.zone}` : []);

function explainHome(scope: Scope): Text {
  if (scope.of !== 'account and Region') return [];
  return scope.should
    ? text`Only the account ${scope.account} can have a bucket of this name, and the credentials belong to another account.`
    : text`S3 accepts the credentials. Only the account ${scope.account} can have a bucket of this name, in ${scope.region} alone, and it has none.`;
}

const nameHome = ({ scope, here }: BucketNotFound): Evidence[] =>
  scope.of === 'account and Region'
    ? [
        {
          text: text`The name says that the bucket belongs to ${scope.account} in ${scope.region}; the job runs in ${here}.`,
        },
      ]
    : [];

function remediesFor({ subjects, scope, here, run }: BucketNotFound): readonly [Remedy, ...Remedy[]] {
  const later = leaveOut(subjects);
  switch (scope.of) {
    case 'zone':
      return [
        correctNames(subjects, `${BUCKET_STAND_IN}--${scope.zone}--x-s3`, listDirectoryBuckets(scope.region)),
        later,
      ];
    case 'account and Region':
      if (scope.should) return [useOwnAccount(subjects, scope.should), later];
      if (scope.region === here) return [correctNames(subjects), later];
      return [useRegionOf(run, { input: 's3-buckets', items: subjects, to: scope.region, answering: [] }), later];
    default:
      return [correctNames(subjects), createBuckets(subjects.map(bucketName), here), leaveFree(subjects)];
  }
}

const correctNames = (buckets: readonly string[], to = BUCKET_STAND_IN, look = listBuckets): Remedy => ({
  ...replaceEach('s3-buckets', buckets, to, {
    title: text`Correct the ${forCount(buckets, ['name'], ['names'])} ${enumerate(buckets)}`,
    after: text`${'s3-buckets'} names a bucket that exists`,
    notes: [text`Change the name where the job uses it, too.`],
  }),
  looks: [look],
});

const useOwnAccount = (buckets: readonly string[], should: string): Remedy =>
  replaceEach('s3-buckets', buckets, should, {
    title: text`Use ${should} instead of ${enumerate(buckets)}`,
    after: text`${'s3-buckets'} names ${should}, a name of this account and Region`,
    notes: [text`If you want the other account’s bucket, use credentials of that account instead.`],
  });

const leaveOut = (buckets: readonly string[], notes: readonly Text[] = []): Remedy =>
  removeItems('s3-buckets', buckets, {
    title: text`If this job creates ${enumerate(buckets)} later, do not check it here`,
    after: text`${'s3-buckets'} does not name ${enumerate(buckets, 'or')}`,
    notes,
  });

/** The namespace is all accounts' together. */
const leaveFree = (buckets: readonly string[]): Remedy =>
  leaveOut(buckets, [text`Until then somebody else may take the name.`]);
