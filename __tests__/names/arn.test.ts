import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketName, parseArn, principalKind, principalOf, tableName } from '../../src/names/arn.ts';

describe('parseArn', () => {
  it('splits, and keeps the resource’s colons', () =>
    expect(parseArn('arn:aws-cn:bedrock:us-east-1:123456789012:inference-profile/us.x-v1:0')).toEqual({
      partition: 'aws-cn',
      service: 'bedrock',
      region: 'us-east-1',
      account: '123456789012',
      resource: 'inference-profile/us.x-v1:0',
    }));
  it('takes empty parts', () =>
    expect(parseArn('arn:aws:s3:::assets')).toMatchObject({ region: '', account: '', resource: 'assets' }));
  it.each([
    '',
    'orders',
    'arn:',
    'arn:aws:s3',
    'arn:aws:s3:::',
    'arn:gcp:s3:::x',
    ' arn:aws:s3:::x',
    'ARN:aws:s3:::x',
    'arn:aws:s3:::x'.slice(1),
  ])('knows no ARN in %j', (value) => expect(parseArn(value)).toBeNull());
  it('never throws', () =>
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(() => parseArn(value)).not.toThrow();
      }),
    ));
});

describe('principals', () => {
  it.each([
    ['arn:aws:iam::123456789012:user/ci/deployer', 'user'],
    ['arn:aws:iam::123456789012:root', 'root'],
    ['arn:aws:sts::123456789012:assumed-role/deploy/ci', 'assumed-role'],
    ['arn:aws:sts::123456789012:federated-user/mona', 'federated-user'],
    ['arn:aws:iam::123456789012:user/root', 'user'],
    ['arn:aws:iam::123456789012:role/deploy', null],
    ['x', null],
  ])('%s is %s', (arn, kind) => expect(principalKind(arn)).toBe(kind));
  it.each([
    ['arn:aws:sts::123456789012:assumed-role/deploy/ci', 'arn:aws:iam::123456789012:role/deploy'],
    ['arn:aws-us-gov:sts::123456789012:assumed-role/deploy/a', 'arn:aws-us-gov:iam::123456789012:role/deploy'],
    ['arn:aws:iam::123456789012:user/x', 'arn:aws:iam::123456789012:user/x'],
    ['arn:aws:iam::123456789012:root', 'arn:aws:iam::123456789012:root'],
    ['no ARN', 'no ARN'],
  ])('%s is a session of %s', (arn, principal) => expect(principalOf(arn)).toBe(principal));
});

describe('names', () => {
  it.each([
    ['orders', 'orders'],
    ['arn:aws:dynamodb:us-east-1:123456789012:table/orders', 'orders'],
    ['arn:aws:dynamodb:us-east-1:123456789012:table/orders/index/by-date', 'orders'],
  ])('the table of %s is %s', (target, name) => expect(tableName(target)).toBe(name));
  it.each([
    ['assets', 'assets'],
    ['arn:aws:s3:::assets', 'assets'],
    ['arn:aws:s3:::assets/logs/*', 'assets'],
    ['arn:aws:s3:us-east-1:123456789012:accesspoint/ap', 'arn:aws:s3:us-east-1:123456789012:accesspoint/ap'],
    ['arn:aws:dynamodb:us-east-1:123456789012:table/x', 'arn:aws:dynamodb:us-east-1:123456789012:table/x'],
  ])('the bucket of %s is %s', (target, name) => expect(bucketName(target)).toBe(name));
});
