// npm test: the tests of every package and app, then those of the repository itself.
import { runOrExit } from './workspace.mjs';

runOrExit('turbo', ['run', 'test', '--output-logs=new-only', ...process.argv.slice(2)]);
runOrExit('vitest', ['run', '--config', 'scripts/vitest.config.ts']);
