import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/main.ts', 'src/services/{instrument,api,worker,visitor}.ts'],
  format: ['esm'],
  target: 'node20',
  clean: true,
  sourcemap: true,
});
