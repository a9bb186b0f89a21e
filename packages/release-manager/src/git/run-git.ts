import { execFile } from 'node:child_process';
import { createReleaseManagerError } from '../error/error.ts';

/** Enough for the history of a large release; git's output beyond it is an error, never cut. */
const MAX_OUTPUT_IN_BYTES = 512 * 1024 * 1024;

/** What git said and how it ended. */
export interface GitResult {
  /** 0 when it did what was asked. */
  readonly exitCode: number;
  /** Its answer. */
  readonly output: string;
  /** What it complained of. */
  readonly complaint: string;
}

/** Runs git, with untranslated messages and no prompt, and throws only where it cannot work at all. */
export async function runGit(
  directory: string,
  args: readonly string[],
  signal?: AbortSignal,
): Promise<GitResult> {
  const result = await new Promise<GitResult>((done, fail) => {
    execFile(
      'git',
      ['-C', directory, ...args],
      {
        encoding: 'utf8',
        maxBuffer: MAX_OUTPUT_IN_BYTES,
        env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' },
        ...(signal ? { signal } : {}),
      },
      (error, output, complaint) => {
        if (!error) done({ exitCode: 0, output, complaint });
        else if (typeof error.code === 'number') done({ exitCode: error.code, output, complaint });
        else fail(explainFailure(error, directory));
      },
    );
  });
  if (result.exitCode !== 0) refuse(result.complaint, directory);
  return result;
}

/** Runs git and throws `git` unless it did what was asked. */
export async function askGit(
  directory: string,
  args: readonly string[],
  signal?: AbortSignal,
): Promise<string> {
  const { exitCode, output, complaint } = await runGit(directory, args, signal);
  if (exitCode === 0) return output;
  throw createReleaseManagerError(
    'git',
    `git ${args[0]} in ${directory} ended with ${exitCode}: ${complaint.trim()}`,
  );
}

function explainFailure(error: Error & { code?: unknown }, directory: string): Error {
  if (error.name === 'AbortError') {
    return createReleaseManagerError(
      'aborted',
      `Reading the git history of ${directory} was aborted.`,
    );
  }
  if (error.code === 'ENOENT') {
    return createReleaseManagerError(
      'git',
      `git is not installed, or ${directory} does not exist.`,
      {
        hint: 'Install git, or give the commits as ranges: { repository, from, to }.',
      },
    );
  }
  return createReleaseManagerError('git', `git in ${directory} failed: ${error.message}`);
}

/** The complaints that mean that nothing can be read here at all. */
function refuse(complaint: string, directory: string): void {
  if (/dubious ownership/.test(complaint)) {
    throw createReleaseManagerError(
      'git',
      `git refuses to read ${directory}, because it belongs to another user.`,
      { hint: `Run: git config --global --add safe.directory ${directory}` },
    );
  }
  if (/not a git repository/.test(complaint)) {
    throw createReleaseManagerError('git', `${directory} is not in a git repository.`, {
      hint: 'Run it in the checkout, or give the commits as ranges: { repository, from, to }.',
    });
  }
}
