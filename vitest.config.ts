import { defineConfig } from 'vitest/config';

// All packages in one run, for coverage only; turbo runs the tests package by package.
export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*'],
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.ts'] },
  },
});
