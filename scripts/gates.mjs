// npm run gates: the budgets of size, time and memory, one package after the other and with nothing beside them.
// A package has gates when it has a vitest.gates.config.ts.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, runOrExit, workspacePackages } from './workspace.mjs';

const withGates = workspacePackages().filter(({ directory }) =>
  existsSync(join(directory, 'vitest.gates.config.ts')),
);
runOrExit('turbo', ['run', 'build', '--output-logs=errors-only']);
// What else runs on a machine only ever adds time: a budget that is kept once in three measurements is kept.
const failed = withGates.filter(
  ({ directory }) =>
    run(
      'vitest',
      ['run', '--config', 'vitest.gates.config.ts', '--no-file-parallelism', '--retry=2'],
      { cwd: directory },
    ) !== 0,
);
if (failed.length > 0) {
  console.error(`Over budget: ${failed.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
