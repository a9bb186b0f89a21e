// npm test: the tests of every package and app, then those of the repository itself.
import { runOrExit } from './workspace.mjs';

// As many packages at once as there are cores: each runs its own test files side by side already.
// A busy machine is no failure, so a test may take longer than vitest's five seconds.
const patience = ['--testTimeout=60000', '--hookTimeout=60000'];
runOrExit('turbo', [
  ...['run', 'test', '--concurrency=100%', '--output-logs=new-only'],
  ...process.argv.slice(2),
  ...['--', ...patience],
]);
runOrExit('vitest', ['run', '--config', 'scripts/vitest.config.ts']);
