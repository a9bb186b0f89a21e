// A process of its own that runs a command and ends with its code: `run-command-process.ts <dsn> <queue> <command...>`.
import { runCommand } from '../monitors/run-command.ts';

const [dsn = '', queue = '', ...command] = process.argv.slice(2);
const { exitCode } = await runCommand('nightly', command, {
  dsn,
  queue,
  schedule: '0 3 * * *',
  onDiagnostic: () => undefined,
});
process.exitCode = exitCode;
