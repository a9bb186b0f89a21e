import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { planUpgrade } from '../../upgrade/plan-upgrade.ts';
import type { UpgradePlan } from '../../upgrade/types.ts';
import { showPlan } from '../apply-plan.ts';
import { readFolder } from '../installation.ts';
import type { AddCommand } from '../main.ts';
import type { GlobalOptions } from '../print.ts';

interface UpgradeCommandOptions {
  readonly to: string;
  readonly examples?: readonly string[];
  readonly apply?: boolean;
}

/** `upgrade`: the way to a later release. */
export const addUpgrade: AddCommand = (program, host, end) => {
  program
    .command('upgrade')
    .argument('[directory]', 'checkout of getsentry/self-hosted', '.')
    .description('show every release to land on, and what leads to the first of them')
    .option('--to <version>', 'release to reach', 'latest')
    .option('--examples <files...>', 'sentry.conf.example.py of the old and of the new release')
    .option('--apply', 'write the merged files into the checkout; commands are left to you')
    .action(async (folder: string, options: UpgradeCommandOptions) => {
      const { directory, installation } = await readFolder(host, folder);
      const [before, after] = await Promise.all(
        (options.examples ?? []).map((path) => readFile(resolve(host.directory, path), 'utf8')),
      );
      if (options.examples !== undefined && (before === undefined || after === undefined)) {
        program.error('error: --examples needs two files, of the old and of the new release');
      }
      const plan = planUpgrade(installation, options.to, {
        pythonSettings: before === undefined || after === undefined ? undefined : { before, after },
      });
      const shown = { ...program.opts<GlobalOptions>(), ...options };
      const introduction = introduce(plan);
      end(await showPlan(host, shown, plan, { installation, directory, introduction }));
    });
};

function introduce({ hops }: UpgradePlan): readonly string[] {
  return [
    ...hops.map(
      ({ from, to, reason }) => `${from} -> ${to}${reason === undefined ? '' : `: ${reason}`}`,
    ),
    '',
  ];
}
