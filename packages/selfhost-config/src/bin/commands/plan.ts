import { planDeployment } from '../../plan/plan-deployment.ts';
import { showPlan } from '../apply-plan.ts';
import { findSecrets, readDeployment, type DescriptionOptions } from '../description.ts';
import { readFolder } from '../installation.ts';
import type { AddCommand } from '../main.ts';
import type { GlobalOptions } from '../print.ts';

interface PlanOptions extends DescriptionOptions {
  readonly directory?: string;
  readonly check?: boolean;
  readonly apply?: boolean;
}

/** `plan`: what would change. */
export const addPlan: AddCommand = (program, host, end) => {
  program
    .command('plan')
    .description('show what leads from an installation, or from nothing, to the description')
    .option('-f, --file <path>', 'description, JSON or YAML', 'deployment.json')
    .option('-C, --directory <directory>', 'checkout of getsentry/self-hosted; none: a new machine')
    .option('--secrets-file <file>', 'environment file with the values of secrets')
    .option('--check', 'exit with 3 when there is something to do')
    .option('--apply', 'write the files into the checkout; commands are left to you')
    .action(async (options: PlanOptions) => {
      const globals = program.opts<GlobalOptions>();
      if (options.apply === true && options.directory === undefined) {
        program.error('error: --apply needs --directory');
      }
      const deployment = await readDeployment(host, options);
      const secrets = await findSecrets(host, options);
      const found =
        options.directory === undefined ? undefined : await readFolder(host, options.directory);
      const plan = planDeployment(deployment, found?.installation, { secrets });
      end(await showPlan(host, { ...globals, ...options }, plan, { ...found, secrets }));
    });
};
