import { answerOf, isFailed, provesCredentials } from '../../answers/answer.ts';
import { realRegion } from '../../answers/bucket-region.ts';
import { ofForeignPartition } from '../../answers/other-partition.ts';
import { failures } from '../../answers/query.ts';
import { hasStoresKeys, standInFor } from '../../answers/stand-in.ts';
import { bucketName } from '../../names/arn.ts';
import { directoryZone, regionalHome } from '../../names/bucket-name.ts';
import { remediesForPartition } from '../../remedies/partitions.ts';
import { answeringHere, useRegion, useRegionOf } from '../../remedies/regions.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { BUCKET_STAND_IN, findBucket, listBuckets } from '../../remedies/resources.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { replaceEach } from '../../remedies/values.ts';
import type { FailedObservation, Observation, Scene } from '../../scene.ts';
import { enumerate, forCount, type Text, text } from '../../text.ts';
import { citeAll, evidence, proof } from '../evidence.ts';
import { type Evidence, type Found, inputs, rule } from '../rule.ts';

type BucketInOtherRegion = Found & {
  /** The bucket's Region; null where nothing names it. */
  region: string | null;
  /** That of its ARN, where it is not the job's. */
  partition: string | null;
  /** Who names it. */
  by: 'S3' | 'the name' | null;
  /** The job's. */
  here: string;
  /** The host of an S3-compatible store: the Region is the store's own. */
  store: string | null;
  refusals: readonly FailedObservation[];
  /** Buckets of another partition, for which nothing was asked. */
  unasked: readonly Observation[];
  /** What S3 answered in the bucket's own Region: one that lists it, else one that proves the credentials. */
  there: Observation | null;
  /** What would break if the whole step moved. */
  answering: readonly string[];
  run: RunFacts;
};

export const bucketInOtherRegion = rule<BucketInOtherRegion>({
  id: 's3/bucket-in-other-region',
  severities: ['error'],
  title: 'The bucket is in another Region',
  since: '1.0',
  points: inputs('s3-buckets'),
  find(scene) {
    const byPlace = Map.groupBy(misplaced(scene), (o) => `${ofForeignPartition(o)?.partition} ${bucketRegion(o)}`);
    return [...byPlace.values()].map((group) => {
      const [first] = group as [Observation, ...Observation[]];
      const region = bucketRegion(first);
      const subjects = group.map(({ target }) => target ?? '');
      const refusals = group.filter(isFailed).filter((o) => o.region === scene.settings.region);
      return {
        subjects,
        confidence: 'certain',
        region,
        partition: ofForeignPartition(first)?.partition ?? null,
        by: namedBy(refusals, region),
        here: scene.settings.region,
        store: hasStoresKeys(scene) ? (standInFor(scene, 's3')?.host ?? null) : null,
        refusals,
        unasked: group.filter((o) => ofForeignPartition(o) !== null),
        there: answerThere(scene, subjects, region),
        answering: answeringHere(scene, subjects),
        run: runFacts(scene),
      };
    });
  },
  tell: (facts) => ({
    headline: facts.store === null ? headline(facts) : storeHeadline(facts),
    explanation: facts.store === null ? explain(facts) : OF_THE_STORE,
    evidence: evidence([
      ...namePartition(facts),
      ...citeAll(facts.refusals),
      ...nameRegion(facts),
      ...citeThere(facts.there),
    ]),
    remedies: remediesFor(facts),
  }),
});

const misplaced = (scene: Scene): Observation[] => [
  ...scene.observations.filter((o) => o.operation === 'ListObjectsV2' && ofForeignPartition(o)),
  ...sentElsewhere(scene),
  ...zonesElsewhere(scene),
];

/** S3 names the Region beside a refusal of the credentials too: then that is the fault. */
const sentElsewhere = (scene: Scene): FailedObservation[] =>
  failures(scene, { service: 's3', target: { any: true } }).filter((o) => {
    if (o.error.code === 'NoSuchBucket') return false;
    const there = realRegion(o);
    const isAnswer = ['denied', 'other'].includes(answerOf(o));
    return answerOf(o) === 'elsewhere' || (isAnswer && there !== null && there !== o.region);
  });

/** A directory bucket is asked in the Region of its zone: elsewhere it has no host. */
const isZoned = ({ followUp, service, target }: Observation): boolean =>
  service === 's3' && !followUp && directoryZone(target ?? '') !== null;

const zonesElsewhere = ({ observations, settings }: Scene): Observation[] =>
  observations.filter(
    (o) =>
      isZoned(o) &&
      o.region !== settings.region &&
      (o.status === 'ok' || (provesCredentials(o) && isFailed(o) && o.error.code !== 'NoSuchBucket')),
  );

function namedBy(refusals: readonly FailedObservation[], region: string | null): BucketInOtherRegion['by'] {
  if (region === null) return null;
  return refusals.some((o) => realRegion(o) !== null) ? 'S3' : 'the name';
}

const bucketRegion = (o: Observation): string | null =>
  (isZoned(o) ? o.region : realRegion(o)) ?? regionalHome(o.target ?? '')?.region ?? null;

function answerThere(scene: Scene, buckets: readonly string[], region: string | null): Observation | null {
  const looks = scene.observations.filter(
    (o) => (o.followUp || isZoned(o)) && o.service === 's3' && buckets.includes(o.target ?? '') && o.region === region,
  );
  return looks.find(({ status }) => status === 'ok') ?? looks.find((o) => isFailed(o) && provesCredentials(o)) ?? null;
}

function headline({ subjects, region, partition, here }: BucketInOtherRegion): Text {
  if (partition)
    return text`${enumerate(subjects)} belongs to the partition ${partition}, and the job runs in ${here}.`;
  const where = region ? text`in ${region}` : text`in another Region`;
  const are = forCount(
    subjects,
    text`The bucket ${enumerate(subjects)} is`,
    text`The buckets ${enumerate(subjects)} are`,
  );
  return text`${are} ${where}, and the job runs in ${here}.`;
}

const storeHeadline = ({ region, store, here }: BucketInOtherRegion): Text =>
  region === null
    ? text`The store at ${store ?? ''} has another Region than ${here}.`
    : text`The store at ${store ?? ''} has the Region ${region}, and the job uses ${here}.`;

const OF_THE_STORE = text`A store has a Region of its own, which every signature must name. The credentials are not the problem.`;

function explain({ there, by, partition }: BucketInOtherRegion): Text {
  if (partition) return text`Accounts, keys and roles of one partition do not work in another, so no request was sent.`;
  if (there && isFailed(there))
    return text`Asked there, S3 refuses with ${there.error.code}: the Region is not the only problem.`;
  if (there) return text`Asked there, S3 lists it: the Region is the only problem.`;
  return by === 'S3'
    ? text`S3 names the Region itself; the credentials are not the problem.`
    : text`S3 says that the bucket is elsewhere; the credentials are not the problem.`;
}

const namePartition = ({ partition, unasked }: BucketInOtherRegion): Evidence[] =>
  unasked.map((o) => ({
    text: text`The ARN ${o.target ?? ''} belongs to the partition ${partition ?? ''}.`,
    observation: o,
  }));

function nameRegion({ region, by, partition, store }: BucketInOtherRegion): Evidence[] {
  if (region === null || partition || store !== null) return [];
  return by === 'S3'
    ? [{ text: text`S3 names ${region} as the bucket’s Region.` }]
    : [{ text: text`The bucket’s own name says ${region}.` }];
}

function citeThere(there: Observation | null): Evidence[] {
  if (there && isFailed(there)) return citeAll([there]);
  return there ? [proof(there, text`listed`)] : [];
}

function remediesFor(facts: BucketInOtherRegion): readonly [Remedy, ...Remedy[]] {
  const { subjects, region, partition, there, answering, run, store } = facts;
  if (partition) {
    const names = subjects.map((bucket) => [bucket, bucketName(bucket)] as const);
    return remediesForPartition({ run, input: 's3-buckets', names, partition });
  }
  if (region === null)
    return [
      { ...useRegion(run, 'YOUR_REGION', text`Use the bucket’s Region`), looks: [findBucket(subjects[0] ?? '')] },
    ];
  const use = useRegionOf(run, { input: 's3-buckets', items: subjects, to: region, answering });
  const move = store === null ? use : { ...use, after: text`this step uses the Region ${region}` };
  return there?.status === 'ok' ? [move] : [move, checkNames(subjects)];
}

const checkNames = (buckets: readonly string[]): Remedy => ({
  ...replaceEach('s3-buckets', buckets, BUCKET_STAND_IN, {
    title: text`Correct the ${forCount(buckets, ['name'], ['names'])} ${enumerate(buckets)}, if mistyped`,
    after: text`${'s3-buckets'} names the intended bucket`,
    notes: [text`Somebody else’s bucket may have the mistyped name.`],
  }),
  looks: [listBuckets],
});
