import { describe, expect, it } from 'vitest';
import { bucketNameFault, directoryZone, regionalHome, unaskableKind } from '../../src/names/bucket-name.ts';

const DIRECTORY = 'arn:aws:s3express:us-east-1:123456789012:bucket/cache--use1-az4--x-s3';

describe('a directory bucket', () => {
  it.each([
    ['cache--use1-az4--x-s3', 'use1-az4'],
    [DIRECTORY, 'use1-az4'],
    ['cache--use1-az4--x-s3-old', null],
    ['cache-x-s3', null],
  ])('%s has the zone %s', (bucket, zone) => expect(directoryZone(bucket)).toBe(zone));
  it('may be given by its own ARN', () => expect(bucketNameFault(DIRECTORY)).toBeNull());
});

describe('a bucket of an account’s regional namespace', () => {
  it.each([
    ['assets-123456789012-eu-west-2-an', { prefix: 'assets', account: '123456789012', region: 'eu-west-2' }],
    ['a-b-123456789012-us-gov-west-1-an', { prefix: 'a-b', account: '123456789012', region: 'us-gov-west-1' }],
    ['assets-123456789012-eu-west-2', null],
    ['assets-12345678901-eu-west-2-an', null],
    ['assets-123456789012-an', null],
  ])('%s', (bucket, home) => expect(regionalHome(bucket)).toEqual(home));
});

describe('what no request of this action can ask', () => {
  it.each([
    ['arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap', 'multi-region access point'],
    ['arn:aws:s3tables:us-east-1:123456789012:bucket/tables', 'table bucket'],
    ['arn:aws:s3:us-east-1:123456789012:accesspoint/reports', null],
    ['arn:aws:s3:us-east-1:123456789012:accesspoint/reports.mrap', null],
    ['mfzwi23gnjvgw.mrap', null],
    [DIRECTORY, null],
  ])('%s is %s', (target, kind) => expect(unaskableKind(target)).toBe(kind));
});
