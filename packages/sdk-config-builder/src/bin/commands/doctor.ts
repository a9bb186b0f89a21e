import { resolve } from 'node:path';
import type { Command } from 'commander';
import { checkProject } from '../../doctor/project/check-project.ts';
import { explainProject, type ExplainedInit } from '../../doctor/project/explain-project.ts';
import { showValue } from '../../doctor/explain/consequence.ts';
import { EXIT } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { describeDiagnostic, hasErrors, print, type GlobalOptions } from '../print.ts';

interface DoctorFlags {
  readonly strict?: boolean;
  readonly effective?: boolean;
}

/** `sentry-config doctor`. */
export function addDoctor(program: Command, host: Host, end: (code: number) => void): void {
  program
    .command('doctor')
    .description('find what is wrong with how the services of a folder use Sentry')
    .argument('[directory]', 'the folder', '.')
    .option('--strict', 'fail for warnings, too')
    .option(
      '--effective',
      'print what the options of each init come to, and where each value comes from',
    )
    .addHelpText('after', '\nNothing is run, and nothing leaves the machine.')
    .action(async (directory: string, options: DoctorFlags) => {
      const folder = resolve(host.directory, directory);
      const diagnostics = await checkProject(folder);
      const explained = options.effective === true ? explainProject(folder) : [];
      const isWrong =
        hasErrors(diagnostics) ||
        (options.strict === true && diagnostics.some(({ severity }) => severity === 'warning'));
      print(
        host,
        program.opts<GlobalOptions>(),
        options.effective === true ? { diagnostics, effective: explained } : diagnostics,
        [
          ...explained.flatMap(describeInit),
          ...diagnostics.map(describeDiagnostic),
          diagnostics.length === 0 ? 'Nothing is wrong.' : countOf(diagnostics.length),
        ],
      );
      if (isWrong) end(EXIT.refused);
    });
}

function describeInit({ path, line, sdk, version, options }: ExplainedInit): readonly string[] {
  const shown = options.filter(
    ({ origin, consequence }) => origin !== 'default' || consequence !== undefined,
  );
  return [
    `${path}:${line} (${sdk} ${version})`,
    ...shown.map(({ option, value, origin, source, because, consequence }) => {
      // What is known only where it runs stands there by the name of its variable.
      const isUnread = value === undefined && origin === 'environment' && source !== undefined;
      const outcome = because ?? consequence;
      return [
        `  ${option} = ${isUnread ? `$${source}` : showValue(option, value)}`,
        ` (${source === undefined || isUnread ? origin : `${origin}, ${source}`})`,
        outcome === undefined ? '' : `: ${outcome}`,
      ].join('');
    }),
    '',
  ];
}

function countOf(count: number): string {
  return count === 1 ? '1 finding.' : `${count} findings.`;
}
