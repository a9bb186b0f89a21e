import { defineConfig } from 'vitest/config';

// Budgets of time, size and memory: run alone, by `npm run gates` and `npm run proof`.
export default defineConfig({ test: { include: ['src/**/*.gate.ts'], fileParallelism: false } });
