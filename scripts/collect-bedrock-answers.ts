// Records what Bedrock's control plane lists in each Region, for scripts/refresh-bedrock-models.ts.
// Usage: node scripts/collect-bedrock-answers.ts OUTPUT [REGION …], with credentials that may bedrock:ListFoundationModels and bedrock:ListInferenceProfiles.
// Without Regions it asks in every Region of the table's that the credentials' partition has. A Region that refuses, since the account has not enabled
// it, is left out and named on stderr: the table keeps what it knows of it. Where every Region refuses, it fails.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  BedrockClient,
  type FoundationModelSummary,
  type InferenceProfileSummary,
  ListFoundationModelsCommand,
  paginateListInferenceProfiles,
} from '@aws-sdk/client-bedrock';
import type { ModelTable } from '../src/knowledge/bedrock-table.ts';
import { partitionOf } from '../src/knowledge/regions.ts';

type Listed = { modelSummaries: FoundationModelSummary[]; inferenceProfileSummaries: InferenceProfileSummary[] };
export type Collected = { recorded: string; regions: Record<string, Listed> };

/** Both lists of a Region, to the last page. */
async function listsOf(client: BedrockClient): Promise<Listed> {
  const { modelSummaries } = await client.send(new ListFoundationModelsCommand({}));
  if (!modelSummaries) throw new Error('the answer has no list of models');
  const inferenceProfileSummaries: InferenceProfileSummary[] = [];
  for await (const page of paginateListInferenceProfiles(
    { client, pageSize: 1000, stopOnSameToken: true },
    { typeEquals: 'SYSTEM_DEFINED' },
  )) {
    if (!page.inferenceProfileSummaries) throw new Error('a page has no list of inference profiles');
    inferenceProfileSummaries.push(...page.inferenceProfileSummaries);
  }
  return { modelSummaries, inferenceProfileSummaries };
}

/** Asks Region by Region: nothing is known of the control plane's rate limits. */
export async function collect(
  regions: readonly string[],
  clientFor: (region: string) => BedrockClient,
  now: Date,
  tell: (line: string) => void,
): Promise<Collected> {
  const collected: Collected = { recorded: now.toISOString().slice(0, 10), regions: {} };
  for (const region of regions) {
    const client = clientFor(region);
    try {
      collected.regions[region] = await listsOf(client);
      tell(
        `${region}: ${collected.regions[region].modelSummaries.length} models, ${collected.regions[region].inferenceProfileSummaries.length} inference profiles`,
      );
    } catch (error) {
      const { name, message } = error as Error;
      tell(`${region}: left out, ${name}: ${message}`);
    } finally {
      client.destroy();
    }
  }
  if (Object.keys(collected.regions).length === 0) throw new Error('no Region answered');
  return collected;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , output, ...named] = process.argv;
  if (!output) throw new Error('usage: node scripts/collect-bedrock-answers.ts OUTPUT [REGION …]');
  const table = JSON.parse(
    readFileSync(new URL('../src/knowledge/bedrock-models.json', import.meta.url), 'utf8'),
  ) as ModelTable;
  const home = process.env.AWS_REGION ?? 'us-east-1';
  const all = (table.sets[table.regions] ?? '')
    .split(' ')
    .filter((region) => partitionOf(region).id === partitionOf(home).id);
  const collected = await collect(
    named.length > 0 ? named : all,
    (region) => new BedrockClient({ region }),
    new Date(),
    console.error,
  );
  writeFileSync(output, JSON.stringify(collected, null, 1));
}
