import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { certify } from '../../chaos/certificate.ts';
import { CASES } from '../../chaos/matrix.ts';
import { placeOf } from '../../chaos/places.ts';
import { sampleOf } from '../../chaos/sample.ts';
import { RULE_IDS } from '../../src/rules/ids.ts';

describe('the matrix of faults', () => {
  it('has each case once, under an id of its own', () => {
    expect(new Set(CASES.map(({ id }) => id)).size).toBe(CASES.length);
    expect(CASES.length).toBeGreaterThan(3_000);
  });

  it('expects only findings that exist', () => {
    const known = new Set<string | null>([null, ...RULE_IDS, 'unexplained']);
    const named = CASES.flatMap(({ expect: { roots, beside = [], include = [] } }) => [
      ...roots,
      ...beside,
      ...include,
    ]);
    expect([...new Set(named)].filter((id) => !known.has(id))).toEqual([]);
  });

  it('lets no service be ready whose host does not answer as AWS does', () => {
    const lax = CASES.filter(
      ({ group, faults, expect: { roots, faulted = [] } }) =>
        ['HTTP', 'gateway', 'nothing named', 'TCP', 'TLS'].includes(group) &&
        !roots.some((id) => id === null || id === 'environment/throttled') &&
        Object.keys(faults ?? {}).join() !== 'iam' &&
        faulted.length === 0,
    );
    expect(lax.map(({ id }) => id)).toEqual([]);
  });
});

describe('the sample', () => {
  it('is of the size asked for, has every group, and is the same each time', () => {
    const sample = sampleOf(CASES, 60);
    expect(sample).toHaveLength(60);
    expect(new Set(sample).size).toBe(60);
    expect(new Set(sample.map(({ group }) => group))).toEqual(new Set(CASES.map(({ group }) => group)));
    expect(sampleOf(CASES, 60)).toEqual(sample);
  });

  it('takes no more of a group than there is', () => {
    expect(sampleOf(CASES.slice(0, 3), 60)).toHaveLength(3);
  });
});

it('leads each real host to its place, and no other', () => {
  expect(placeOf('sts.us-east-2.amazonaws.com')).toBe('sts');
  expect(placeOf('123456789012.ddb.us-east-2.amazonaws.com')).toBe('dynamodb');
  expect(placeOf('shop-assets.s3.us-east-2.amazonaws.com')).toBe('s3');
  expect(placeOf('bedrock-runtime.us-east-2.amazonaws.com')).toBe('bedrock-runtime');
  expect(placeOf('bedrock.us-east-2.amazonaws.com')).toBe('bedrock');
  expect(placeOf('example.com')).toBeNull();
  expect(placeOf('sts.us-east-2.amazonaws.com.example.com')).toBeNull();
});

it('makes certificates that chain to their authority, with the dates and names asked for', () => {
  const root = certify({ name: 'A Root', hosts: [] });
  const to = new Date('2030-01-02T03:04:05Z');
  const leaf = certify({ name: 'A Host', hosts: ['*.example.com'], issuer: root, to, rsaBits: 1024 });
  const [authority, host] = [new X509Certificate(root.certificate), new X509Certificate(leaf.certificate)];
  expect(host.verify(authority.publicKey)).toBe(true);
  expect(host.checkIssued(authority)).toBe(true);
  expect(authority.ca).toBe(true);
  expect(host.checkHost('a.example.com')).toBe('*.example.com');
  expect(host.checkHost('example.org')).toBeUndefined();
  expect(new Date(host.validTo)).toEqual(to);
  expect(host.publicKey.asymmetricKeyDetails?.modulusLength).toBe(1024);
});
