import { basename, dirname, join, parse, resolve } from 'node:path';
import type { Command } from 'commander';
import { readDebugFiles } from '../../debug-files/read-debug-files.ts';
import { findSources } from '../../debug-files/sources/find-sources.ts';
import { planSources } from '../../debug-files/sources/plan-bundle.ts';
import { writeBundle } from '../../debug-files/sources/write-bundle.ts';
import type { DebugFile } from '../../debug-files/types.ts';
import { placeOf } from '../../debug-files/usability.ts';
import type { Diagnostic } from '../../error/diagnostic.ts';
import type { GlobalOptions } from '../context.ts';
import { EXIT } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { print, printFindings, table } from '../print.ts';

interface SourceOptions {
  readonly sourceRoot: string;
}

/** The option that says where sources may be read. */
export function addSourceRoot(command: Command): Command {
  return command.option(
    '--source-root <directory>',
    'read sources below this directory only; the working directory by default',
    '.',
  );
}

/** `debug-files bundle-sources` and `print-sources`. */
export function addDebugFileSources(
  files: Command,
  host: Host,
  globals: () => GlobalOptions,
  end: (code: number) => void,
): void {
  const rootOf = ({ sourceRoot }: SourceOptions) => resolve(host.directory, sourceRoot);
  const tell = (finding: Diagnostic) => printFindings(host, [finding]);

  addSourceRoot(files.command('bundle-sources <paths...>'))
    .description('write the sources of debug files into bundles; exit code 3 when there are none')
    .option('--output <directory>', 'where; beside the debug file by default')
    .action(
      async (paths: readonly string[], options: SourceOptions & { readonly output?: string }) => {
        const written: string[] = [];
        const counts = new Map<string, number>();
        for (const path of paths.map((each) => resolve(host.directory, each))) {
          // oxlint-disable-next-line no-await-in-loop -- one after the other
          for await (const file of readDebugFiles([path], { onDiagnostic: tell })) {
            const index = counts.get(placeOf(file)) ?? 0;
            counts.set(placeOf(file), index + 1);
            const sources = planSources(file, { root: rootOf(options) }, tell);
            if (sources.length === 0) continue;
            const name = basename(file.entry ?? file.path);
            const folder =
              options.output === undefined
                ? folderBeside(file.path)
                : resolve(host.directory, options.output);
            const output = join(
              folder,
              `${parse(name).name}${index > 0 ? `.${index}` : ''}.src.zip`,
            );
            writeBundle(output, { file, name, sources });
            written.push(output);
          }
        }
        print(host, globals(), { written }, written);
        if (written.length > 0) return;
        host.writeError('error: none of their sources is here\n');
        end(EXIT.refused);
      },
    );

  addSourceRoot(files.command('print-sources <paths...>'))
    .description('show which sources debug files name, and which of them are here')
    .action(async (paths: readonly string[], options: SourceOptions) => {
      const found: unknown[] = [];
      const lines: string[] = [];
      const absolute = paths.map((path) => resolve(host.directory, path));
      for await (const file of readDebugFiles(absolute, { onDiagnostic: tell })) {
        const sources = [...describeSources(file, rootOf(options), tell)];
        found.push({ ...file, sources });
        lines.push(`${file.type} ${file.debugId ?? '(no id)'} ${placeOf(file)}`);
        const rows = sources.map(({ path, state }) => [` ${state}`, path]);
        lines.push(...(rows.length > 0 ? table(rows) : ['  names no sources']));
      }
      print(host, globals(), found, lines);
      if (found.length === 0) end(EXIT.refused);
    });
}

function* describeSources(file: DebugFile, root: string, tell: (finding: Diagnostic) => void) {
  for (const { path, state, content } of findSources(file, { root }, tell)) {
    yield { path, state, ...(content && { bytes: content.length }) };
  }
}

/** Beside the bundle when the file is in a dSYM. */
function folderBeside(path: string): string {
  const [, bundle] =
    /^(.*\.dSYM)[\\/]Contents[\\/]Resources[\\/]DWARF[\\/][^\\/]+$/.exec(path) ?? [];
  return dirname(bundle ?? path);
}
