// npm test: the tests of every package and app, then those of the repository itself.
import { runOrExit } from './workspace.mjs';

// As many packages at once as there are cores: each runs its own test files side by side already.
runOrExit('turbo', [
  ...['run', 'test', '--concurrency=100%', '--output-logs=new-only'],
  ...process.argv.slice(2),
]);
runOrExit('vitest', ['run', '--config', 'scripts/vitest.config.ts']);
