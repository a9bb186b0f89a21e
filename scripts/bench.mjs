// npm run bench -- <name> [--json]: builds what the bench compares, then runs it alone.
import { runOrExit } from './workspace.mjs';

runOrExit(
  'turbo',
  ['run', 'build', '--filter=@sentry-kit/bench^...', '--output-logs=errors-only'],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
runOrExit('node', ['apps/bench/src/main.ts', ...process.argv.slice(2)]);
