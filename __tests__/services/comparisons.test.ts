// A comparison with one service's name decides silently for every other, also for one that is added later. Where a service differs, its descriptor
// says so; what is left is listed here, each with the reason why a new service is right on the other side.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SERVICE_IDS } from '../../src/services/registry.ts';

const SOURCE = path.resolve(import.meta.dirname, '../../src');
const NAMES = [...SERVICE_IDS, 'iam', 'github'].join('|');
const NAME = `['"](?:${NAMES})['"]`;
// What `arn` names may be a resource of any of AWS's services, so it is compared freely; a forge is no service.
const COMPARISON = new RegExp(
  `(?<!\\barn\\??\\.service |\\bforge |[=!])[=!]==? ?${NAME}|${NAME} ?[=!]==|\\bcase ${NAME}`,
  'g',
);

const OWN_AREA = 'A reading of answers that is about this one service, as every rule in the folder of its name is.';
const OF_ARN = 'The service that an ARN names.';
const IDENTITY =
  'STS alone tells who the caller is, and needs no permission for it; every other service is on the other side.';
const STORES = 'S3-compatible stores answer for S3 alone, and have no other service.';
const WORDS = 'The words or the codes of one service, as it alone answers.';

const ALLOWED: Readonly<Record<string, readonly [count: number, reason: string]>> = {
  'answers/answer.ts': [4, WORDS],
  'answers/bedrock-cause.ts': [1, OWN_AREA],
  'answers/bedrock-reasons.ts': [1, OWN_AREA],
  'answers/bucket-region.ts': [1, OWN_AREA],
  'answers/ends.ts': [1, OWN_AREA],
  'answers/judge-credentials.ts': [3, `${IDENTITY} S3 alone looks at a stray token last.`],
  'answers/simulation.ts': [1, 'A bucket alone is listed by a prefix.'],
  'answers/stand-in.ts': [6, `${IDENTITY} ${STORES}`],
  'aws/observed-error.ts': [1, WORDS],
  'aws/speaks-for-aws.ts': [1, WORDS],
  'explain/suppose.ts': [8, WORDS],
  'explain/to-observation.ts': [4, 'A text that names no operation is about the one that this service is asked first.'],
  'explain/whereabouts.ts': [4, 'The forms of one service’s names of resources.'],
  'probes/ask.ts': [
    4,
    'Where the role is refused, STS is the one that was asked; Bedrock alone is asked by streaming too; S3’s buckets alone tell a Region to the others.',
  ],
  'probes/bedrock.ts': [1, OWN_AREA],
  'probes/bedrock/stream.ts': [1, OWN_AREA],
  'report/redact.ts': [2, OF_ARN],
  'remedies/oidc.ts': [1, OF_ARN],
  'rules/credentials/account-not-activated.ts': [2, IDENTITY],
  'rules/credentials/malformed.ts': [4, 'An endpoint of S3’s own is what keys of other stores are made for.'],
  'rules/credentials/session-invalid.ts': [1, IDENTITY],
  'rules/credentials/unexpected-session-token.ts': [1, STORES],
  'rules/credentials/wrong-secret.ts': [2, WORDS],
  'rules/environment/endpoint-mismatch.ts': [1, STORES],
  'rules/environment/service-unavailable.ts': [1, IDENTITY],
  'rules/oidc/github-failures.ts': [1, 'The token is GitHub’s, and no service of AWS gives one.'],
  'rules/oidc/invalid-role-arn.ts': [2, OF_ARN],
  'rules/permissions/denials.ts': [1, IDENTITY],
  'rules/permissions/not-simulated.ts': [1, 'IAM alone simulates.'],
  'rules/permissions/unspecified.ts': [1, STORES],
  'rules/region/sts-not-active.ts': [1, 'STS alone is switched off for a Region in the account settings of IAM.'],
  'rules/region/without-bedrock.ts': [5, OWN_AREA],
  'trust-policy/generate.ts': [1, OF_ARN],
};

const sources = fs
  .readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('services/'));

const comparisonsIn = (text: string, ofArea = ''): number =>
  [...text.matchAll(COMPARISON)].filter(([found]) => !ofArea || !new RegExp(`['"]${ofArea}['"]`).test(found)).length;

const areaOf = (file: string): string => /^rules\/([^/]+)\//.exec(file)?.[1] ?? '';

describe('a comparison with a service’s name', () => {
  const found = new Map(
    sources.map((file) => [file, comparisonsIn(fs.readFileSync(path.join(SOURCE, file), 'utf8'), areaOf(file))]),
  );

  it('is only where it is right for a service that is added later', () => {
    const more = [...found].filter(([file, count]) => count > (ALLOWED[file]?.[0] ?? 0));
    expect(more, 'let the descriptor in src/services decide, or say here why not').toEqual([]);
  });

  it('is allowed nowhere without need', () =>
    expect(Object.keys(ALLOWED).filter((file) => !found.get(file))).toEqual([]));

  it.each([
    "if (o.service === 's3') return 1;",
    "o.service !== 'bedrock'",
    "SERVICES[id] === SERVICES.sts && 'sts' === o.service",
    'asked == "dynamodb"',
    "case 'iam': return 2;",
  ])('is seen: %s', (line) => expect(comparisonsIn(line)).toBe(1));

  it('with the service of a rule’s own area is that rule’s matter, and with another is not', () => {
    expect(comparisonsIn("o.service === 's3'", areaOf('rules/s3/bucket-disabled.ts'))).toBe(0);
    expect(comparisonsIn("o.service === 'sts'", areaOf('rules/s3/bucket-disabled.ts'))).toBe(1);
    expect(comparisonsIn("o.service === 'sts'", areaOf('report/log.ts'))).toBe(1);
  });

  it.each([
    "{ service: 's3', target }",
    "arn?.service === 's3'",
    "e.service === 'all'",
    "failures(scene, { service: 's3' })",
  ])('is none: %s', (line) => expect(comparisonsIn(line)).toBe(0));
});
