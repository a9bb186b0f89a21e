import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/main.ts', 'src/services/{instrument,payments,shop}.ts'],
  format: ['esm'],
  target: 'node20',
  clean: true,
  sourcemap: true,
});
