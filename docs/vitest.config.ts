import { defineConfig } from 'vitest/config';

// The site holds copies of what pages link to, tests among it.
export default defineConfig({ test: { root: import.meta.dirname, include: ['*.test.ts'] } });
