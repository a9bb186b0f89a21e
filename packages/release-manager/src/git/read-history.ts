import { askGit, runGit } from './run-git.ts';

/** One commit of the checked-out history. */
export interface HistoryCommit {
  /** Full id. */
  readonly id: string;
  /** Who wrote it. */
  readonly authorName: string;
  /** Address of who wrote it. */
  readonly authorEmail: string;
  /** When it was written, in ISO 8601 with its own offset. */
  readonly timestamp: string;
  /** The whole message. */
  readonly message: string;
  /** The files that it changed against its first parent: added, modified or deleted. */
  readonly files: readonly { readonly path: string; readonly type: 'A' | 'M' | 'D' }[];
}

/** How far back to read. */
export interface HistoryRange {
  /** Newest commit. */
  readonly to: string;
  /** Where to stop, itself left out; absent for `limit` commits. */
  readonly from?: string | undefined;
  /** Most commits to read. */
  readonly limit?: number | undefined;
  /** Only commits that touch one of these paths of the repository; whole history by default. */
  readonly paths?: readonly string[] | undefined;
  /** Ends it. */
  readonly signal?: AbortSignal | undefined;
}

const RECORD = '\u001E';
const FIELD = '\u001F';

/**
 * Reads commits, newest first, along first parents: a merge counts as one commit whose files are what
 * it brought in, so that no change is told twice or against the wrong parent.
 */
export async function readHistory(
  directory: string,
  range: HistoryRange,
): Promise<readonly HistoryCommit[]> {
  const { to, from, limit, paths = [], signal } = range;
  const output = await askGit(
    directory,
    [
      '-c',
      'core.quotePath=false',
      'log',
      '--first-parent',
      '--diff-merges=first-parent',
      '--root',
      '--no-renames',
      '--name-status',
      '-z',
      `--format=${RECORD}%H${FIELD}%an${FIELD}%ae${FIELD}%aI${FIELD}%B${FIELD}`,
      ...(limit === undefined ? [] : [`--max-count=${limit}`]),
      ...(paths.length === 0 ? [] : ['--full-diff']),
      from === undefined ? to : `${from}..${to}`,
      '--',
      ...paths.map((path) => `:(top)${path}`),
    ],
    signal,
  );
  return output.split(RECORD).slice(1).map(readCommit);
}

function readCommit(record: string): HistoryCommit {
  const [id = '', authorName = '', authorEmail = '', timestamp = '', message = '', rest = ''] =
    record.split(FIELD);
  // Behind the fields comes a NUL, and then type and path in turn; before the first a line ends.
  const entries = rest.split('\0').slice(1);
  const files = entries.flatMap((letter, index) => {
    const path = entries[index + 1];
    return index % 2 === 1 || !path ? [] : [{ path, type: fileChange(letter.trim()) }];
  });
  return { id, authorName, authorEmail, timestamp, message, files };
}

/** A changed type (file to link) is a modification to Sentry, which knows three kinds. */
function fileChange(letter: string): 'A' | 'M' | 'D' {
  return letter === 'A' || letter === 'D' ? letter : 'M';
}

/** Whether the clone ends early, as CI makes them by default. */
export async function isShallow(directory: string, signal?: AbortSignal): Promise<boolean> {
  return (
    (await askGit(directory, ['rev-parse', '--is-shallow-repository'], signal)).trim() === 'true'
  );
}

/** Whether the commit is part of the history that ends at `to`. */
export async function isInHistory(
  directory: string,
  commit: string,
  to: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const { exitCode } = await runGit(directory, ['merge-base', '--is-ancestor', commit, to], signal);
  return exitCode === 0;
}
