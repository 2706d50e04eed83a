import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that run the whole action in their own process, or change what another file in it could see. */
const ALONE = [
  'aws/proxy',
  'credentials/{file-endpoints,pipes,profile,request-id-token,role,sources}',
  'golden/summaries',
  'knowledge/{bedrock-collection,bedrock-refresh}',
  'probes/{bedrock,bedrock-stream,s3-session}',
  'report/{no-output-file,terminal-json}',
].map((name) => `__tests__/${name}.test.ts`);

/** Files of half a minute and more, the longest first, so that no worker has one of them left when the other has ended. */
const FIRST = ['scenarios/scenarios', 'action/not-aws', 'proof/verdicts', 'third-party/act/act', 'third-party/judge'];
/** It reads what the scenarios' runs have left. */
const LAST = 'third-party/snippets/snippets';

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const [, name = ''] = /__tests__\/(.+)\.test\.ts$/.exec(moduleId) ?? [];
      const first = FIRST.indexOf(name);
      return first >= 0 ? first : name === LAST ? FIRST.length + 1 : FIRST.length;
    };
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    // It imports JSON in a way that Node alone refuses.
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    maxConcurrency: 2,
    sequence: { sequencer: LongestFirst },
    globalSetup: '__tests__/scenarios/summaries.ts',
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      // Loading the sources and the SDK anew for each file takes longer than most of these tests.
      {
        extends: true,
        test: { name: 'together', include: ['__tests__/**/*.test.ts'], exclude: ALONE, isolate: false },
      },
    ],
  },
});
