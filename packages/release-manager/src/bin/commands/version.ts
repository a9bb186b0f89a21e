import { proposeVersion } from '../../version/propose-version.ts';
import type { AddCommands } from '../main.ts';
import { print } from '../print.ts';

/** `propose-version`. */
export const addVersion: AddCommands = (program, host) => {
  program
    .command('propose-version')
    .description('find the version of what is checked out or built')
    .option('--short', 'only the first twelve characters of a commit')
    .option('--why', 'name the rule that won, too')
    .action(async (options: { readonly short?: boolean; readonly why?: boolean }) => {
      const proposed = await proposeVersion({
        directory: host.directory,
        environment: host.environment,
        commit: options.short ? 'short' : 'full',
      });
      const why = options.why ? ` (${proposed.rule})` : '';
      print(host, program.opts(), proposed, [proposed.version + why]);
    });
};
