import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['__tests__/rules/**/*.test.ts', '__tests__/{answers,denial,diagnose,text,arn}.test.ts'] },
});
