// npm start [-- --json]: builds what the example needs, quietly, and runs it.
import { join } from 'node:path';
import { root, runOrExit } from './workspace.mjs';

// Progress belongs to stderr: with --json, stdout is the example's alone.
runOrExit(
  'turbo',
  ['run', 'build', '--filter=@sentry-kit/example...', '--output-logs=errors-only'],
  {
    stdio: ['ignore', process.stderr, process.stderr],
  },
);
runOrExit('node', [join(root, 'apps/example/dist/main.js'), ...process.argv.slice(2)]);
