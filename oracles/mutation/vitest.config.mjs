import { fileURLToPath } from 'node:url';

// Stryker runs the tests with its own copy of vitest, so the tests have to import that copy too.
export default {
  resolve: {
    alias: [{ find: /^vitest$/, replacement: fileURLToPath(import.meta.resolve('vitest')) }],
  },
  test: { include: JSON.parse(process.env.SENTRY_KIT_MUTATION_TESTS) },
};
