// npm run gates: the budgets of size, time and memory, one package after the other and with nothing beside them.
// Those of CPU time say `retry: 2` themselves: what else runs on a machine only ever adds time. All others hold at once.
// A package has gates when it has a vitest.gates.config.ts.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, runOrExit, workspacePackages } from './workspace.mjs';

const withGates = workspacePackages().filter(({ directory }) =>
  existsSync(join(directory, 'vitest.gates.config.ts')),
);
runOrExit('turbo', ['run', 'build', '--output-logs=errors-only']);
const failed = withGates.filter(
  ({ directory }) =>
    run('vitest', ['run', '--config', 'vitest.gates.config.ts', '--no-file-parallelism'], {
      cwd: directory,
    }) !== 0,
);
if (failed.length > 0) {
  console.error(`Over budget: ${failed.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
