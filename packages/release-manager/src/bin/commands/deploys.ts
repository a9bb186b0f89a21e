import { applyPlan } from '../apply-plan.ts';
import { connect, projectsOf, type GlobalOptions } from '../context.ts';
import type { AddCommands } from '../main.ts';
import { print, table } from '../print.ts';
import { readAmount } from '../read-number.ts';
import { readTime } from '../read-time.ts';

interface DeployOptions {
  readonly env: string;
  readonly name?: string;
  readonly deployUrl?: string;
  readonly started?: Date;
  readonly finished?: Date;
  readonly time?: number;
  readonly dryRun?: boolean;
}

/** `deploys new` and `deploys list`. */
export const addDeploys: AddCommands = (program, host, end) => {
  const globals = () => program.opts<GlobalOptions>();
  const deploys = program.command('deploys').description('where releases run');

  deploys
    .command('new <version>')
    .description('record that a release runs somewhere')
    .requiredOption('-e, --env <environment>', 'where')
    .option('-n, --name <name>', 'such as the number of the CI run')
    .option('-u, --deploy-url <address>', 'where the deployed application is')
    .option('--started <time>', 'ISO 8601 or seconds since 1970', readTime)
    .option('--finished <time>', 'now by default', readTime)
    .option('-t, --time <seconds>', 'how long it took, instead of --started', readAmount)
    .option('--dry-run', 'only say what would be done')
    .action(async (version: string, options: DeployOptions) => {
      const release = {
        version,
        projects: projectsOf(host, globals()),
        deploy: readDeploy(options),
      };
      end(await applyPlan(host, connect(host, globals()), release, { ...globals(), ...options }));
    });

  deploys
    .command('list <version>')
    .description('list the deploys of a release')
    .action(async (version: string) => {
      const list = await connect(host, globals()).deploys.list({ version }).toArray();
      const rows = list.map(({ environment, name, dateFinished }) => [
        environment,
        name ?? '',
        dateFinished ?? '',
      ]);
      print(host, globals(), list, table([['environment', 'name', 'finished'], ...rows]));
    });
};

function readDeploy({ env, name, deployUrl, started, finished, time }: DeployOptions) {
  const end = finished ?? new Date();
  const startedAt =
    started ?? (time === undefined ? undefined : new Date(end.getTime() - time * 1000));
  return { environment: env, name, url: deployUrl, startedAt, finishedAt: finished };
}
