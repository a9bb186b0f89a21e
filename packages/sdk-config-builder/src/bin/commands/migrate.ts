import { lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { createSdkConfigError } from '../../diagnostics/error.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { readFiles } from '../../doctor/project/read-files.ts';
import type { SourceLanguage } from '../../convert/types.ts';
import { EXIT } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { describeDiagnostic, hasErrors, print, type GlobalOptions } from '../print.ts';

interface MigrateFlags {
  readonly from: string;
  readonly to: string;
  readonly write?: boolean;
}

/** What became of a file. */
interface Migrated {
  readonly path: string;
  readonly isChanged: boolean;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** `sentry-config migrate`. */
export function addMigrate(program: Command, host: Host, end: (code: number) => void): void {
  program
    .command('migrate')
    .description('bring calls of the SDK from an older release to a newer one')
    .argument('<paths...>', 'files and folders of JavaScript, TypeScript, Python or Go')
    .requiredOption('--from <version>', 'the major or release that the code is for', readVersion)
    .requiredOption('--to <version>', 'the major or release that it is to run on', readVersion)
    .option('--write', 'write the files; else only tell what would change')
    .addHelpText(
      'after',
      '\nEvery step that loses something is listed; --json has the description of each init, too. Exit code 3: something does not work as it is.',
    )
    .action(async (paths: readonly string[], options: MigrateFlags) => {
      const globals = program.opts<GlobalOptions>();
      const { convertCalls } = await import('../../convert/convert-calls.ts');
      const { convertInit } = await import('../../convert/convert-init.ts');
      const files = paths.flatMap((path) => filesOf(resolve(host.directory, path)));
      const outcomes = files.map(({ path, text }): Migrated & { readonly config: unknown } => {
        const language = languageOf(path);
        const versions = {
          from: options.from,
          to: options.to,
          language,
          file: relative(host.directory, path),
        };
        const { value, diagnostics } = convertCalls(text, versions);
        const isInit = /\binit\s*\(|\bInit\s*\(/.test(text);
        const init = isInit && globals.json === true ? convertInit(text, versions) : undefined;
        return {
          path: versions.file,
          isChanged: value !== text,
          text: value,
          diagnostics: [...diagnostics, ...(init?.diagnostics ?? [])],
          config: init?.value,
        };
      });
      if (options.write === true)
        for (const { path, text, isChanged } of outcomes)
          if (isChanged) writeFileSync(resolve(host.directory, path), text);
      const changed = outcomes.filter(({ isChanged }) => isChanged);
      print(host, globals, outcomes, [
        ...outcomes.flatMap(({ diagnostics }) => diagnostics.map(describeDiagnostic)),
        ...changed.map(
          ({ path }) => `${options.write === true ? 'written' : 'would change'}: ${path}`,
        ),
        changed.length === 0
          ? 'Nothing to change.'
          : `${changed.length} of ${outcomes.length} files.`,
      ]);
      if (outcomes.some(({ diagnostics }) => hasErrors(diagnostics))) end(EXIT.refused);
    });
}

function readVersion(text: string): string {
  if (/^\d+(?:\.\d+){0,2}$/.test(text)) return text;
  throw new InvalidArgumentError('It has to be a major such as 7, or a release such as 0.27.0.');
}

const source = /\.(?:[cm]?[jt]sx?|py|go)$/;

function filesOf(path: string): readonly { readonly path: string; readonly text: string }[] {
  try {
    if (!lstatSync(path).isDirectory()) return [{ path, text: readFileSync(path, 'utf8') }];
  } catch {
    throw createSdkConfigError('invalid-input', `${path} cannot be read.`);
  }
  return readFiles(path).flatMap((file) =>
    source.test(file.path) && /sentry/i.test(file.text)
      ? [{ path: join(path, file.path), text: file.text }]
      : [],
  );
}

function languageOf(path: string): SourceLanguage {
  if (path.endsWith('.py')) return 'python';
  return path.endsWith('.go') ? 'go' : 'javascript';
}
