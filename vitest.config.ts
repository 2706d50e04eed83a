import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // It imports JSON in a way that Node alone refuses.
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
    include: ['__tests__/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    maxConcurrency: 2,
  },
});
