import { ofForeignPartition } from '../../answers/other-partition.ts';
import { asksToPay } from '../../answers/own-lack.ts';
import { standInFor } from '../../answers/stand-in.ts';
import { isAccessPoint, type UnaskableKind, unaskableKind } from '../../names/bucket-name.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { acceptFinding, removeItems } from '../../remedies/values.ts';
import type { FailedObservation, Observation, Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { cite, evidence } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

type Reason = { bucket: string; reason: string; refusal: FailedObservation | null };

type NotProven = Found & {
  kind: UnaskableKind;
  reasons: readonly Reason[];
  /** Findings that the step accepts already. */
  ignored: readonly string[];
};

const PAYS = 'its readers pay, and this action does not send x-amz-request-payer';

const EXPLAIN = {
  'not sent': text`The job is not the problem: no request was sent for it, and none was refused.`,
  refused: text`The job is not the problem if its own requests agree to pay: ${'--request-payer requester'} in the AWS CLI.`,
} as const;

/** What this action has no request for is not a fault of the job's, and no proof either. */
export const notProven = rule<NotProven>({
  id: 's3/not-proven',
  severities: ['warning'],
  title: 'This action cannot check this kind of S3 resource',
  since: '1.1',
  points: inputs('s3-buckets'),
  find(scene) {
    const unasked = scene.observations.flatMap((o) => {
      const kind = o.status === 'not-evaluated' ? kindOf(scene, o) : null;
      return kind && o.status === 'not-evaluated'
        ? [{ kind, bucket: o.target ?? '', reason: o.reason, refusal: null }]
        : [];
    });
    const unpaid = scene.observations
      .filter(asksToPay)
      .map((o) => ({ kind: 'requester-pays bucket' as const, bucket: o.target ?? '', reason: PAYS, refusal: o }));
    return [
      ...Map.groupBy<UnaskableKind, Reason & { kind: UnaskableKind }>([...unasked, ...unpaid], ({ kind }) => kind),
    ].map(([kind, group]) => ({
      subjects: group.map(({ bucket }) => bucket),
      confidence: 'certain',
      kind,
      reasons: group.map(({ bucket, reason, refusal }) => ({ bucket, reason, refusal })),
      ignored: scene.settings.ignore,
    }));
  },
  tell: ({ subjects, kind, reasons, ignored }) => ({
    headline: text`Access to ${enumerate(subjects)} was not proven: this action cannot check ${KINDS[kind]}.`,
    explanation: EXPLAIN[kind === 'requester-pays bucket' ? 'refused' : 'not sent'],
    evidence: evidence([
      ...reasons.map(({ bucket, reason }) => ({ text: text`${bucket}: ${[reason]}.` })),
      ...reasons.flatMap(({ refusal }) => (refusal ? [cite(refusal)] : [])),
    ]),
    remedies: [leaveOut(subjects), acceptFinding('s3/not-proven', ignored)],
  }),
});

/** An access point is left out where S3's requests go to a store. */
function kindOf(scene: Scene, o: Observation): UnaskableKind | null {
  if (o.service !== 's3' || ofForeignPartition(o)) return null;
  const target = o.target ?? '';
  return unaskableKind(target) ?? (isAccessPoint(target) && standInFor(scene, 's3') ? 'access point at a store' : null);
}

const KINDS: Readonly<Record<UnaskableKind, Text>> = {
  'multi-region access point': text`a multi-Region access point`,
  'table bucket': text`a table bucket`,
  'access point at a store': text`an access point, at a store that is not AWS,`,
  'requester-pays bucket': text`a bucket whose readers pay`,
};

const leaveOut = (buckets: readonly string[]): Remedy =>
  removeItems('s3-buckets', buckets, {
    title: text`Take ${enumerate(buckets)} out of ${'s3-buckets'}`,
    after: text`${'s3-buckets'} names only buckets, and access points of one Region`,
    notes: [text`The job’s own steps can still use it.`],
  });
