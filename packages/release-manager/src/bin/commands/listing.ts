import { connect, type GlobalOptions } from '../context.ts';
import type { AddCommands } from '../main.ts';
import { print, table } from '../print.ts';
import { readNumber } from '../read-number.ts';

/** `list` and `show`. */
export const addListing: AddCommands = (program, host) => {
  const globals = () => program.opts<GlobalOptions>();

  program
    .command('list')
    .description('list releases, newest first')
    .option('--limit <number>', 'how many', readNumber({ least: 1, isWhole: true }), 20)
    .option('--archived', 'those that are archived')
    .action(async (options: { readonly limit: number; readonly archived?: boolean }) => {
      const client = connect(host, globals());
      const input = options.archived ? { status: 'archived' as const } : {};
      const list = await client.releases.list(input).toArray({ limit: options.limit });
      const rows = list.map(({ version, dateReleased, newGroups, lastDeploy }) => [
        version,
        dateReleased ?? '(unreleased)',
        String(newGroups),
        lastDeploy?.environment ?? '',
      ]);
      print(
        host,
        globals(),
        list,
        table([['version', 'released', 'new issues', 'last deploy'], ...rows]),
      );
    });

  program
    .command('show <version>')
    .description('show a release: projects, dates, commits and deploys')
    .option('--commits', 'list its commits, too')
    .action(async (version: string, options: { readonly commits?: boolean }) => {
      const client = connect(host, globals());
      const release = await client.releases.get({ version });
      const commits = options.commits ? await client.commits.list({ version }).toArray() : [];
      print(host, globals(), options.commits ? { ...release, commits } : release, [
        ...table([
          ['version', release.version],
          ['projects', release.projects.map(({ slug }) => slug).join(', ')],
          ['status', release.status],
          ['released', release.dateReleased ?? '(unreleased)'],
          ['commits', String(release.commitCount)],
          ['deploys', String(release.deployCount)],
          ['new issues', String(release.newGroups)],
        ]),
        ...commits.map(({ id, message }) => `${id.slice(0, 12)}  ${message?.split('\n')[0] ?? ''}`),
      ]);
    });
};
