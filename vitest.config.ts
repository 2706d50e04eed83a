import { defineConfig } from 'vitest/config';

/** Rooms of pure functions, whose tests change nothing that another file could see. */
const PURE = [
  'answers',
  'inputs',
  'names',
  'remedies',
  'requirements',
  'rules',
  'services',
  'trust-policy',
  'workflow',
].map((room) => `__tests__/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    // It imports JSON in a way that Node alone refuses.
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    maxConcurrency: 2,
    projects: [
      // Loading every rule anew for each file takes twice as long as all of these tests.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['__tests__/**/*.test.ts'], exclude: PURE } },
    ],
  },
});
