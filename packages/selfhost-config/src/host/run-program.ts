import { execFile } from 'node:child_process';

/** What a program prints; undefined when it is not there, fails or takes longer than ten seconds. */
export function runProgram(
  program: string,
  args: readonly string[],
  directory?: string,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { timeout: 10_000, ...(directory === undefined ? {} : { cwd: directory }) };
    execFile(program, args, options, (error, stdout) =>
      resolve(error === null ? stdout : undefined),
    );
  });
}
