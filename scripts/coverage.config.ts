import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// The settings of a package's own tests, and what they cover. Runs in the folder of a package or app.
const { private: isPrivate = false } = JSON.parse(readFileSync('package.json', 'utf8'));

export default defineConfig({
  test: {
    coverage: {
      enabled: !isPrivate,
      provider: 'v8',
      include: ['src/**/*.ts'],
      // What was written by a script, and what only tests use.
      exclude: ['src/generated/**', 'src/testing/**', '**/*.{test,test-d,gate}.ts'],
      reporter: ['json-summary'],
      thresholds: { lines: 92, branches: 85 },
    },
  },
});
