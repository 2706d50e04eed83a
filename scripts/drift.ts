// Compares the tables of Regions, of Bedrock's gaps and of S3's kinds of buckets with botocore's data: `node
// scripts/drift.ts FOLDER`, where FOLDER is botocore/data of an installed package. Prints a line for each difference,
// and fails where there is one, so that a weekly run shows what has drifted.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { hasBedrock, PARTITIONS } from '../src/knowledge/regions.ts';

type BotocorePartitions = {
  partitions: {
    id: string;
    outputs: { dnsSuffix: string; dualStackDnsSuffix: string };
    regions: Record<string, unknown>;
  }[];
};
type BotocoreEndpoints = {
  partitions: { partition: string; services: Record<string, { endpoints?: Record<string, unknown> }> }[];
};
type BotocoreS3 = { shapes: Record<string, { enum?: string[] }> };

export type Botocore = { partitions: BotocorePartitions; endpoints: BotocoreEndpoints; s3: BotocoreS3 };

// What names/bucket-name.ts can tell by a bucket's name.
const BUCKET_KINDS: Readonly<Record<string, readonly string[]>> = {
  BucketNamespace: ['account-regional', 'global'],
  BucketType: ['Directory'],
};

const differences = (what: string, ours: readonly string[], theirs: readonly string[]): string[] => [
  ...theirs.filter((each) => !ours.includes(each)).map((each) => `${what}: ${each} is new`),
  ...ours.filter((each) => !theirs.includes(each)).map((each) => `${what}: ${each} is gone`),
];

/** One line for each difference; none where the tables are up to date. */
export function drift({ partitions, endpoints, s3 }: Botocore): string[] {
  const theirs = new Map(partitions.partitions.map((each) => [each.id, each]));
  const withBedrock = endpoints.partitions.flatMap(({ services }) => Object.keys(services.bedrock?.endpoints ?? {}));
  return [
    ...differences(
      'partitions',
      PARTITIONS.map(({ id }) => id),
      [...theirs.keys()],
    ),
    ...PARTITIONS.flatMap(({ id, suffix, dualStackSuffix, defaultRegions, optInRegions }) => {
      const there = theirs.get(id);
      if (!there) return [];
      const ours = [...defaultRegions, ...optInRegions];
      // `aws-global` and its like are not Regions.
      const regions = Object.keys(there.regions).filter((region) => !region.endsWith('-global'));
      return [
        ...differences(`Regions of ${id}`, ours, regions),
        ...differences(
          `suffixes of ${id}`,
          [suffix, dualStackSuffix],
          [there.outputs.dnsSuffix, there.outputs.dualStackDnsSuffix],
        ),
        ...differences(
          `Bedrock in ${id}`,
          ours.filter(hasBedrock),
          regions.filter((region) => withBedrock.includes(region)),
        ),
      ];
    }),
    ...Object.entries(BUCKET_KINDS).flatMap(([shape, ours]) =>
      differences(`S3’s ${shape}`, ours, s3.shapes[shape]?.enum ?? []),
    ),
  ];
}

export function readBotocore(folder: string): Botocore {
  const read = (...names: string[]): unknown => {
    const bytes = fs.readFileSync(path.join(folder, ...names));
    return JSON.parse((names.at(-1)?.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  };
  return {
    partitions: read('partitions.json') as BotocorePartitions,
    endpoints: read('endpoints.json') as BotocoreEndpoints,
    s3: read('s3', '2006-03-01', 'service-2.json.gz') as BotocoreS3,
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lines = drift(readBotocore(process.argv[2] ?? ''));
  for (const line of lines) process.stdout.write(`${line}\n`);
  process.exitCode = lines.length > 0 ? 1 : 0;
}
