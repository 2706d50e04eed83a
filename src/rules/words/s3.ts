// Written by npm run docs from ids.ts and the rules. Do not edit.
import { bucketNotFound as s3BucketNotFound } from '../s3/bucket-not-found.ts';
import { bucketInOtherRegion as s3BucketInOtherRegion } from '../s3/bucket-in-other-region.ts';
import { bucketDisabled as s3BucketDisabled } from '../s3/bucket-disabled.ts';
import { invalidBucketName as s3InvalidBucketName } from '../s3/invalid-bucket-name.ts';
import { notProven as s3NotProven } from '../s3/not-proven.ts';
import type { Words } from '../rule.ts';

/** The rules of one area, as what they say. */
export const WORDS: readonly Words[] = [
  s3BucketNotFound,
  s3BucketInOtherRegion,
  s3BucketDisabled,
  s3InvalidBucketName,
  s3NotProven,
];
