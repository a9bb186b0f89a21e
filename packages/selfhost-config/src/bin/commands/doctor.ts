import { checkInstallation } from '../../doctor/check-installation.ts';
import { planRepair } from '../../doctor/plan-repair.ts';
import { readHost } from '../../host/read-host.ts';
import { showPlan } from '../apply-plan.ts';
import { findSecrets } from '../description.ts';
import { readFolder } from '../installation.ts';
import type { AddCommand } from '../main.ts';
import { exitCodeOf, findingLines, print, type GlobalOptions } from '../print.ts';

interface DoctorOptions {
  readonly host: boolean;
  readonly fixes?: boolean;
  readonly apply?: boolean;
  readonly secretsFile?: string;
}

/** `doctor`: what is wrong with an installation. */
export const addDoctor: AddCommand = (program, host, end) => {
  program
    .command('doctor')
    .argument('[directory]', 'checkout of getsentry/self-hosted', '.')
    .description('find what is wrong with an installation, or does not do what it seems to')
    .option('--no-host', 'leave the machine out')
    .option('--fixes', 'show what would repair it')
    .option('--secrets-file <file>', 'environment file with the values of secrets')
    .option('--apply', 'repair what a program can repair')
    .action(async (folder: string, options: DoctorOptions) => {
      const globals = program.opts<GlobalOptions>();
      const { directory, installation: files } = await readFolder(host, folder);
      const installation = options.host ? { ...files, host: await readHost() } : files;
      const findings = checkInstallation(installation);
      if (options.fixes !== true && options.apply !== true) {
        const lines = findingLines(host, findings);
        print(host, globals, findings, lines.length === 0 ? 'Nothing is wrong.' : lines.join('\n'));
        end(exitCodeOf(findings));
        return;
      }
      const plan = planRepair(installation, findings);
      const secrets = await findSecrets(host, options);
      const shown = { ...globals, apply: options.apply === true };
      await showPlan(host, shown, plan, {
        installation,
        directory,
        secrets,
        // What no program repairs must not keep the rest from being repaired.
        appliesWithErrors: true,
      });
      end(exitCodeOf(options.apply === true ? plan.diagnostics : findings));
    });
};
