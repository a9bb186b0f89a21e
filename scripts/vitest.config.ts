import { defineConfig } from 'vitest/config';

// The repository's own rules; the packages' tests run in their folders.
export default defineConfig({ test: { root: import.meta.dirname, include: ['*.test.ts'] } });
