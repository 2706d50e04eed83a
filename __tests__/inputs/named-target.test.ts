import { describe, expect, it } from 'vitest';
import { mergeTargets, readTarget } from '../../src/inputs/named-target.ts';
import { parseInputs, readInputs } from '../../src/inputs/parse-inputs.ts';
import { bucketName, keyPrefix } from '../../src/names/arn.ts';
import { usesOf } from '../../src/requirements/uses.ts';

describe('how a target is used', () => {
  it.each([
    ['orders', { target: 'orders', uses: ['read'] }],
    ['orders write', { target: 'orders', uses: ['write'] }],
    ['orders WRITE  read', { target: 'orders', uses: ['read', 'write'] }],
    ['my orders', { target: 'my orders', uses: ['read'] }],
  ])('%s', (written, wanted) => expect(readTarget(written, ['read', 'write'], 'read')).toMatchObject(wanted));
  it.each(['orders list', 'orders read wirte'])('%s is invalid', (written) =>
    expect(readTarget(written, ['read', 'write'], 'read')).toHaveProperty('problem'),
  );
  it('adds up over items', () =>
    expect(
      mergeTargets([
        { written: 'orders', target: 'orders', uses: ['read'] },
        { written: 'orders write', target: 'orders', uses: ['write'] },
      ]),
    ).toEqual([{ written: 'orders', target: 'orders', uses: ['read', 'write'] }]));
});

describe('a bucket with a prefix', () => {
  it.each([
    ['shop', 'shop', ''],
    ['shop/', 'shop', ''],
    ['shop/site/', 'shop', 'site/'],
    ['shop/site/*', 'shop', 'site/'],
    ['arn:aws:s3:::shop', 'shop', ''],
    ['arn:aws:s3:::shop/*', 'shop', ''],
    ['arn:aws:s3:::shop/site/index.html', 'shop', 'site/index.html'],
    ['arn:aws:s3:us-east-1:123456789012:accesspoint/web', 'arn:aws:s3:us-east-1:123456789012:accesspoint/web', ''],
    [
      'arn:aws:s3:us-east-1:123456789012:accesspoint/web/object/site/*',
      'arn:aws:s3:us-east-1:123456789012:accesspoint/web',
      'site/',
    ],
    ['s3://shop/site', 's3://shop/site', ''],
    ['/shop', '/shop', ''],
  ])('%s', (target, name, prefix) => expect([bucketName(target), keyPrefix(target)]).toEqual([name, prefix]));

  it.each([
    ['shop write', ['s3:PutObject arn:{partition}:s3:::shop/*']],
    [
      'shop/site/ read write',
      ['s3:GetObject arn:{partition}:s3:::shop/site/*', 's3:PutObject arn:{partition}:s3:::shop/site/*'],
    ],
    ['shop/site/index.html write', ['s3:PutObject arn:{partition}:s3:::shop/site/index.html']],
    [
      'arn:aws:s3:us-east-1:123456789012:accesspoint/web/object/site/* write',
      ['s3:PutObject arn:aws:s3:us-east-1:123456789012:accesspoint/web/object/site/*'],
    ],
    [
      'shop--use1-az4--x-s3 write',
      ['s3express:CreateSession arn:{partition}:s3express:{region}:{account}:bucket/shop--use1-az4--x-s3'],
    ],
    ['shop list', []],
  ])('%s is simulated', (item, wanted) => {
    const { settings } = parseInputs({ ...readInputs({}), 's3-buckets': item }, {});
    expect(usesOf(settings).map(({ action, resource }) => `${action} ${resource}`)).toEqual(wanted);
  });
});
