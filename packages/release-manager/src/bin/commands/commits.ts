import type { Command } from 'commander';
import type { CommitRange, Commits, GitOptions } from '../../commits/types.ts';
import { applyPlan } from '../apply-plan.ts';
import { connect, projectsOf, type GlobalOptions } from '../context.ts';
import type { Host } from '../host.ts';
import type { AddCommands } from '../main.ts';
import { readRange } from '../read-commits.ts';
import { readNumber } from '../read-number.ts';

/** How commits are named on a command line. */
export interface CommitOptions {
  readonly auto?: boolean;
  readonly local?: boolean;
  readonly clear?: boolean;
  readonly commit?: readonly CommitRange[];
  readonly path?: readonly string[];
  readonly initialDepth?: number;
  readonly ignoreMissing?: boolean;
  readonly deepen?: boolean;
}

/** `set-commits`. */
export const addCommits: AddCommands = (program, host, end) => {
  const command = program.command('set-commits <version>');
  command
    .description('say which commits a release is made of')
    .option('--auto', 'of the repositories that Sentry and this working copy share')
    .option('--local', 'of the local history, with authors and files')
    .option('--clear', 'none any more')
    .option(
      '-c, --commit <range...>',
      'repository@to or repository@from..to',
      (text, before: readonly CommitRange[] | undefined) => [...(before ?? []), readRange(text)],
    )
    .option('--path <paths...>', 'only commits that touch these paths (local)')
    .option(
      '--initial-depth <number>',
      'commits of a first release (local); 20 by default',
      readNumber({ least: 1, isWhole: true }),
    )
    .option('--ignore-missing', 'take those where the last release is not in the history')
    .option('--deepen', 'fetch what a shallow clone lacks')
    .option('--dry-run', 'only say what would be done')
    .action(async (version: string, options: CommitOptions & { readonly dryRun?: boolean }) => {
      const globals = program.opts<GlobalOptions>();
      const release = {
        version,
        projects: projectsOf(host, globals),
        commits: readCommits(command, options),
        git: readGitOptions(host, options),
      };
      end(await applyPlan(host, connect(host, globals), release, { ...globals, ...options }));
    });
};

function readCommits(command: Command, options: CommitOptions): Commits {
  const named = [
    ...(options.auto ? ['auto' as const] : []),
    ...(options.local ? ['local' as const] : []),
    ...(options.clear ? ['clear' as const] : []),
    ...(options.commit ? [options.commit] : []),
  ];
  const [commits] = named;
  if (named.length === 1 && commits !== undefined) return commits;
  return command.error('error: give one of --auto, --local, --clear and --commit');
}

/** How to read the working copy, as options say. */
export function readGitOptions(host: Host, options: CommitOptions): GitOptions {
  const { path, initialDepth, ignoreMissing, deepen } = options;
  return {
    directory: host.directory,
    paths: path,
    ...(initialDepth === undefined ? {} : { initialDepth }),
    ignoreMissing,
    deepen,
  };
}
