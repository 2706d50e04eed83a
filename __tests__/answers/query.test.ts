import { describe, expect, it } from 'vitest';
import { failures, successes } from '../../src/answers/query.ts';
import { denied, failed, fault, identity, ok, scene, unasked } from '../rules/scene.ts';

const orders = ok('dynamodb', { tableStatus: 'ACTIVE' }, { target: 'orders' });
const elsewhere = ok('dynamodb', {}, { target: 'orders', region: 'eu-west-1', followUp: true });
const noBucket = failed('s3', ['NoSuchBucket', 'The specified bucket does not exist', 404], { target: 'shop' });
const listing = denied('s3', '');
const silent = fault('s3', 'network', 'ECONNRESET', 'socket hang up', { target: 'shop' });
const late = failed('s3', ['NoSuchBucket', '', 404], { target: 'shop', region: 'eu-west-1', followUp: true });
const world = scene({
  observations: [identity(), orders, elsewhere, noBucket, listing, silent, late, unasked('bedrock', 'no')],
});

describe('failures', () => {
  it.each([
    ['all but follow-ups', {}, [noBucket, listing, silent]],
    ['of a service', { service: 's3' }, [noBucket, listing, silent]],
    ['of another service', { service: 'dynamodb' }, []],
    ['by code', { code: 'NoSuchBucket' }, [noBucket]],
    ['by one of several codes', { code: ['NoSuchBucket', 'AccessDenied'] }, [noBucket, listing]],
    ['by answer', { answer: 'denied' }, [listing]],
    ['by one of several answers', { answer: ['network', 'other'] }, [noBucket, silent]],
    ['by kind', { kind: 'network' }, [silent]],
    ['by operation', { operation: 'ListBuckets' }, [listing]],
    ['of a target', { target: 'shop' }, [noBucket, silent]],
    ['of another target', { target: 'shop-2' }, []],
    ['of any target', { target: { any: true } }, [noBucket, silent]],
    ['of none', { target: null }, [listing]],
    ['follow-ups alone', { followUp: true }, [late]],
    ['follow-ups too', { followUp: 'too', code: 'NoSuchBucket' }, [noBucket, late]],
    ['in a Region', { followUp: 'too', region: 'eu-west-1' }, [late]],
  ] as const)('%s', (_, which, expected) => expect(failures(world, which)).toEqual(expected));
});

describe('successes', () => {
  it('carry the facts of their operation', () =>
    expect(successes(world, 'DescribeTable').map((o) => o.facts.tableStatus)).toEqual(['ACTIVE']));
  it('may be of several operations', () =>
    expect(successes(world, ['DescribeTable', 'GetCallerIdentity'], { followUp: 'too' })).toHaveLength(3));
  it('are chosen by target and Region', () => {
    expect(successes(world, 'DescribeTable', { target: 'orders', region: 'eu-west-1', followUp: true })).toEqual([
      elsewhere,
    ]);
    expect(successes(world, 'DescribeTable', { target: 'carts' })).toEqual([]);
  });
  it('are no failures', () => expect(successes(world, 'ListObjectsV2', { followUp: 'too' })).toEqual([]));
});
