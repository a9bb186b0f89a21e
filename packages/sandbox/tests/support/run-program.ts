import { spawn } from 'node:child_process';
import { once } from 'node:events';

const TIMEOUT_IN_MS = 30_000;

/** What a program left behind. */
export interface ProgramResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program with exactly the given environment and PATH, nothing else of ours. */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: { readonly directory: string; readonly environment: Readonly<Record<string, string>> },
): Promise<ProgramResult> {
  const program = spawn(command, args, {
    cwd: options.directory,
    env: { PATH: process.env['PATH'] ?? '', HOME: options.directory, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_IN_MS,
    killSignal: 'SIGKILL',
  });
  let stdout = '';
  let stderr = '';
  program.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  program.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  await once(program, 'close');
  return { exitCode: program.exitCode, stdout, stderr };
}

/** As `runProgram`, for a run that must succeed: gives what was printed, or throws with all of it. */
export async function runSuccessfully(
  ...run: Parameters<typeof runProgram>
): Promise<Omit<ProgramResult, 'exitCode'>> {
  const { exitCode, stdout, stderr } = await runProgram(...run);
  if (exitCode === 0) return { stdout, stderr };
  const [command, args] = run;
  throw new Error(
    `${command} ${args.join(' ')} ended with ${exitCode ?? 'a signal'}\n${stdout}\n${stderr}`,
  );
}
