// npm test: the tests of every package and app, then those of the repository and of its documentation.
// In CI, and as npm run coverage, the same run measures what the tests cover and holds its thresholds.
import { join } from 'node:path';
import { root, run, runOrExit } from './workspace.mjs';

const isMeasured = process.env.CI === 'true' || process.argv.includes('--coverage');
// As many packages at once as there are cores: each runs its own test files side by side already.
// A busy machine is no failure, so a test may take longer than vitest's five seconds.
const patience = ['--testTimeout=60000', '--hookTimeout=60000'];
const status = run('turbo', [
  ...['run', 'test', '--concurrency=100%', '--output-logs=new-only'],
  // CI tells all that fails, not only what fails first.
  ...(isMeasured ? ['--continue'] : []),
  ...process.argv.slice(2).filter((argument) => argument !== '--coverage'),
  ...['--', ...patience, ...(isMeasured ? ['--config', '../../scripts/coverage.config.ts'] : [])],
]);
if (isMeasured) runOrExit('node', ['scripts/coverage.mjs']);
if (status !== 0) process.exit(status);
runOrExit('vitest', ['run', '--config', 'scripts/vitest.config.ts', ...patience]);
// They use every package, so that a filter leaves them out.
if (!process.argv.some((argument) => argument.startsWith('--filter')))
  runOrExit('vitest', ['run', ...patience], { cwd: join(root, 'docs') });
