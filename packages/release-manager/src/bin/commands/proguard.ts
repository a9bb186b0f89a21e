import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { applyDebugFiles } from '../../debug-files/apply-debug-files.ts';
import { openBytes } from '../../debug-files/bytes.ts';
import { proguardUuid } from '../../debug-files/formats/proguard.ts';
import { planDebugFiles } from '../../debug-files/plan-debug-files.ts';
import { createReleaseManagerError } from '../../error/error.ts';
import { connect, type GlobalOptions } from '../context.ts';
import type { AddCommands } from '../main.ts';
import { print, printFindings } from '../print.ts';

/** `proguard`: mappings of obfuscated Android programs. */
export const addProguard: AddCommands = (program, host) => {
  const globals = () => program.opts<GlobalOptions>();
  const proguard = program.command('proguard').description('mappings of ProGuard and R8');

  const uuidOf = (path: string) => {
    const bytes = openBytes(resolve(host.directory, path));
    try {
      return proguardUuid(bytes);
    } finally {
      bytes.close();
    }
  };

  proguard
    .command('uuid <mapping>')
    .description('compute the uuid of a mapping')
    .action((mapping: string) => {
      const uuid = uuidOf(mapping);
      print(host, globals(), { uuid }, [uuid]);
    });

  proguard
    .command('upload <mappings...>')
    .description('send mappings')
    .option(
      '--write-properties <file>',
      'add the uuids to a file of properties, for the program to find',
    )
    .option('--require-one', 'it is an error when there is nothing to send')
    .option('--no-upload', 'only compute the uuids')
    .action(
      async (
        mappings: readonly string[],
        options: {
          readonly writeProperties?: string;
          readonly requireOne?: boolean;
          readonly upload: boolean;
        },
      ) => {
        const paths = mappings.map((path) => resolve(host.directory, path));
        const uuids = paths.map(uuidOf);
        if (options.upload) {
          const client = connect(host, globals());
          const plan = await planDebugFiles({ paths, types: ['proguard'] }, { client });
          printFindings(host, plan.diagnostics);
          if (options.requireOne && plan.steps.length === 0) {
            throw createReleaseManagerError('files', 'There is no mapping among these files.');
          }
          await applyDebugFiles(plan, { client });
        }
        if (options.writeProperties !== undefined) {
          const file = resolve(host.directory, options.writeProperties);
          appendFileSync(file, `io.sentry.ProguardUuids=${uuids.join('|')}\n`);
        }
        print(host, globals(), { uuids }, uuids);
      },
    );
};
