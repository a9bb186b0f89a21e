// npm start [-- --json | --open | --report <file>]: builds what the example needs, quietly, and runs it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runOrExit } from './workspace.mjs';

// Declarations take three times as long as the rest, and nothing here reads them: whoever has none yet gets none.
const hasDeclarations = existsSync(join(root, 'packages/api-client/dist/index.d.ts'));
runOrExit(
  'turbo',
  [
    ...['run', 'build', '--filter=@sentry-kit/example...', '--output-logs=errors-only'],
    ...(hasDeclarations ? [] : ['--', '--no-dts']),
  ],
  // Progress belongs to stderr: with --json, stdout is the example's alone.
  { stdio: ['ignore', process.stderr, process.stderr] },
);
runOrExit('node', [join(root, 'apps/example/dist/main.js'), ...process.argv.slice(2)]);
