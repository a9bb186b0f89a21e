import { runGit } from './run-git.ts';

/** A repository that a working copy knows, and the commit of it that is checked out here. */
export interface KnownRepository {
  /** Address, as git has it. */
  readonly url: string;
  /** What it is here: the remote's name, or the path of the submodule. */
  readonly source: string;
  /** The commit: HEAD for a remote, what HEAD records for a submodule. */
  readonly commit: string;
}

/** All remotes, `origin` first: a renamed remote counts like any other. */
export async function readRemotes(
  directory: string,
  head: string,
  signal?: AbortSignal,
): Promise<readonly KnownRepository[]> {
  const { output } = await runGit(
    directory,
    ['config', '--null', '--get-regexp', String.raw`^remote\..*\.url$`],
    signal,
  );
  const remotes = output
    .split('\0')
    .filter((entry) => entry.includes('\n'))
    .map((entry) => {
      const [key = '', url = ''] = entry.split('\n');
      return { url, source: key.slice('remote.'.length, -'.url'.length), commit: head };
    });
  return [
    ...remotes.filter(({ source }) => source === 'origin'),
    ...remotes.filter(({ source }) => source !== 'origin'),
  ];
}

/** The submodules that HEAD records, with the commit of each; their checkouts need not be there. */
export async function readSubmodules(
  directory: string,
  head: string,
  signal?: AbortSignal,
): Promise<readonly KnownRepository[]> {
  const modules = await runGit(
    directory,
    ['config', '--null', '--blob', `${head}:.gitmodules`, '--get-regexp', String.raw`^submodule\.`],
    signal,
  );
  if (modules.exitCode !== 0) return [];
  const settings = new Map(
    modules.output
      .split('\0')
      .filter((entry) => entry.includes('\n'))
      .map((entry): [string, string] => {
        const [key = '', ...value] = entry.split('\n');
        return [key, value.join('\n')];
      }),
  );
  const found = await Promise.all(
    [...settings]
      .filter(([key]) => key.endsWith('.path'))
      .map(async ([key, path]) => {
        const url = settings.get(`${key.slice(0, -'.path'.length)}.url`);
        const tree = await runGit(directory, ['ls-tree', '--full-tree', head, '--', path], signal);
        const commit = /^160000 commit ([\da-f]+)\t/.exec(tree.output)?.[1];
        return url && commit ? { url, source: path, commit } : undefined;
      }),
  );
  return found.filter((module) => module !== undefined);
}
