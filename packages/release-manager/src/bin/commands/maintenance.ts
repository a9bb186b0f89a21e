import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Option } from 'commander';
import { checkCodeMappings } from '../../code-mappings/check-mappings.ts';
import { uploadCodeMappings } from '../../code-mappings/upload-mappings.ts';
import { createReleaseManagerError } from '../../error/error.ts';
import { applyPrune } from '../../prune/apply-prune.ts';
import { planPrune } from '../../prune/plan-prune.ts';
import type { PruneStep } from '../../prune/types.ts';
import { connect, type GlobalOptions } from '../context.ts';
import { EXIT } from '../exit-code.ts';
import type { AddCommands } from '../main.ts';
import { print, printFindings } from '../print.ts';
import { readAmount, readCount } from '../read-number.ts';

interface PruneOptions {
  readonly olderThan: number;
  readonly keep: number;
  readonly only?: 'artifact-bundles' | 'releases';
  readonly yes?: boolean;
}

/** `prune` and `code-mappings upload`. */
export const addMaintenance: AddCommands = (program, host, end) => {
  const globals = () => program.opts<GlobalOptions>();

  program
    .command('prune')
    .description('list old releases and artifact bundles, and delete them with --yes')
    .requiredOption('--older-than <days>', 'age in days', readAmount)
    .option('--keep <number>', 'newest releases that stay however old they are', readCount, 10)
    .addOption(
      new Option('--only <kind>', 'both by default').choices(['releases', 'artifact-bundles']),
    )
    .option('--yes', 'really delete what is listed')
    .action(async (options: PruneOptions) => {
      const client = connect(host, globals());
      const plan = await planPrune(
        {
          olderThanInDays: options.olderThan,
          keepReleases: options.keep,
          kinds: options.only && [options.only],
        },
        { client },
      );
      printFindings(host, plan.diagnostics);
      if (!options.yes) {
        const lines = plan.steps.map((step) => `would delete ${describe(step)}`);
        print(host, globals(), plan, lines.length > 0 ? lines : ['nothing is old enough']);
        return;
      }
      const results = await applyPrune(plan, { client });
      const lines = results.map(({ step, isDeleted, reason = '' }) =>
        isDeleted ? `deleted ${describe(step)}` : `kept ${describe(step)}: ${reason}`,
      );
      print(host, globals(), results, lines.length > 0 ? lines : ['nothing is old enough']);
      end(results.every(({ isDeleted }) => isDeleted) ? EXIT.done : EXIT.failed);
    });

  program
    .command('code-mappings')
    .description('where the code of stack frames is in a repository')
    .command('upload <file>')
    .description('set mappings from a JSON file: [{ "stackRoot": "…", "sourceRoot": "…" }]')
    .requiredOption('--repo <name>', 'name of the repository in Sentry')
    .option('--default-branch <branch>', 'branch that is looked at', 'main')
    .action(
      async (file: string, options: { readonly repo: string; readonly defaultBranch: string }) => {
        const { mappings, diagnostics } = checkCodeMappings(
          await readJson(resolve(host.directory, file)),
        );
        if (diagnostics.length > 0) {
          throw createReleaseManagerError('invalid-input', `${file}:`, { diagnostics });
        }
        const { repo: repository, defaultBranch } = options;
        const client = connect(host, globals());
        const done = await uploadCodeMappings({ repository, defaultBranch, mappings }, { client });
        print(host, globals(), done, [
          `${done.created} code mappings are new, ${done.updated} replaced others`,
          ...done.refused.map(({ stackRoot, reason }) => `refused ${stackRoot}: ${reason}`),
        ]);
        end(done.refused.length > 0 ? EXIT.failed : EXIT.done);
      },
    );
};

function describe(step: PruneStep): string {
  return step.type === 'delete-release'
    ? `release ${step.version} of ${step.createdAt.slice(0, 10)}`
    : `bundle ${step.bundleId} of ${step.uploadedAt.slice(0, 10)}`;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (cause) {
    throw createReleaseManagerError('files', `${path} cannot be read as JSON.`, { cause });
  }
}
