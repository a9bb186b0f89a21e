// The tests of the core files alone.
export default { test: { include: JSON.parse(process.env.SENTRY_KIT_MUTATION_TESTS) } };
