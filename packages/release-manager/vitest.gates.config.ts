import { defineConfig } from 'vitest/config';

// Budgets of time, size and memory: run alone, after a build, by `npm run gates` and `npm run proof`.
export default defineConfig({
  test: {
    include: ['src/**/*.gate.ts', 'tests/**/*.gate.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
  },
});
