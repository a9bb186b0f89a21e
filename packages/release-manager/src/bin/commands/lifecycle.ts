import type { Command } from 'commander';
import { applyPlan } from '../apply-plan.ts';
import { connect, projectsOf, type GlobalOptions } from '../context.ts';
import type { AddCommands } from '../main.ts';
import { print } from '../print.ts';
import { readTime } from '../read-time.ts';

interface LifecycleOptions {
  readonly releaseUrl?: string;
  readonly released?: Date;
  readonly finalize?: boolean;
  readonly dryRun?: boolean;
}

/** `new`, `finalize`, `archive`, `restore` and `delete`. */
export const addLifecycle: AddCommands = (program, host, end) => {
  const globals = () => program.opts<GlobalOptions>();
  const describe = (name: string, text: string): Command =>
    program.command(`${name} <version>`).description(text);

  describe('new', 'create a release')
    .option('--release-url <address>', 'where people read about it')
    .option('--finalize', 'mark it as released at once')
    .option('--dry-run', 'only say what would be done')
    .action(async (version: string, options: LifecycleOptions) => {
      const release = {
        version,
        projects: projectsOf(host, globals()),
        url: options.releaseUrl,
        finalize: options.finalize,
      };
      end(await applyPlan(host, connect(host, globals()), release, { ...globals(), ...options }));
    });

  describe('finalize', 'mark a release as released')
    .option('--release-url <address>', 'where people read about it')
    .option('--released <time>', 'when; ISO 8601 or seconds since 1970, now by default', readTime)
    .option('--dry-run', 'only say what would be done')
    .action(async (version: string, options: LifecycleOptions) => {
      const release = {
        version,
        projects: projectsOf(host, globals()),
        url: options.releaseUrl,
        finalize: options.released ?? true,
      };
      end(await applyPlan(host, connect(host, globals()), release, { ...globals(), ...options }));
    });

  for (const [name, status] of [
    ['archive', 'archived'],
    ['restore', 'open'],
  ] as const) {
    describe(name, `${name} a release`).action(async (version: string) => {
      await connect(host, globals()).releases.create({ version, projects: [], status });
      print(host, globals(), { version, status }, [`${version} is ${status}`]);
    });
  }

  describe('delete', 'delete a release, its files and its commits').action(
    async (version: string) => {
      await connect(host, globals()).releases.delete({ version });
      print(host, globals(), { version, deleted: true }, [`${version} is deleted`]);
    },
  );
};
