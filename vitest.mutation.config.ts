import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '__tests__/rules/**/*.test.ts',
      '__tests__/{answers,names}/*.test.ts',
      '__tests__/{diagnose,text}.test.ts',
    ],
  },
});
