import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { applyDebugFiles } from '../../debug-files/apply-debug-files.ts';
import { checkDebugFiles } from '../../debug-files/check-debug-files.ts';
import { findDebugFiles } from '../../debug-files/find-debug-files.ts';
import { planDebugFiles } from '../../debug-files/plan-debug-files.ts';
import { readDebugFiles } from '../../debug-files/read-debug-files.ts';
import type { DebugFile, DebugFileType } from '../../debug-files/types.ts';
import { placeOf } from '../../debug-files/usability.ts';
import { connect, type GlobalOptions } from '../context.ts';
import { EXIT } from '../exit-code.ts';
import type { AddCommands } from '../main.ts';
import { print, printFindings, table } from '../print.ts';
import { readAmount } from '../read-number.ts';
import { addBundleJvm } from './bundle-jvm.ts';
import { addDebugFileSources, addSourceRoot } from './debug-file-sources.ts';

interface UploadOptions {
  readonly type?: readonly DebugFileType[];
  readonly id?: readonly string[];
  readonly requireAll?: boolean;
  readonly debug: boolean;
  readonly unwind: boolean;
  readonly sources: boolean;
  readonly zips: boolean;
  readonly upload: boolean;
  readonly wait: boolean;
  readonly waitFor?: number;
  readonly includeSources?: boolean;
  readonly il2cppMapping?: boolean;
  readonly sourceRoot: string;
}

const TYPES: Readonly<Record<string, DebugFileType>> = {
  // `dsym` is what sentry-cli calls every Mach-O.
  ...{ dsym: 'macho', macho: 'macho', elf: 'elf', pe: 'pe', pdb: 'pdb', wasm: 'wasm' },
  ...{ portablepdb: 'portablepdb', breakpad: 'breakpad', proguard: 'proguard' },
  // What `bundle-jvm` writes is a source bundle as well.
  ...{ sourcebundle: 'sourcebundle', jvm: 'sourcebundle' },
  ...{ bcsymbolmap: 'bcsymbolmap', il2cpp: 'il2cpp' },
};

/** What is sent beside an object, under its ids. */
const SOURCE_BUNDLE = {
  type: 'sourcebundle',
  features: { symtab: false, debug: false, unwind: false, sources: true },
} as const;
const LINE_MAP = {
  type: 'il2cpp',
  features: { symtab: false, debug: false, unwind: false, sources: false },
} as const;

function readType(text: string, before: readonly DebugFileType[] = []): readonly DebugFileType[] {
  const type = TYPES[text];
  if (type === undefined)
    throw new InvalidArgumentError(`Write one of ${Object.keys(TYPES).join(', ')}.`);
  return [...before, type];
}

/** `debug-files`: what native programs need to be symbolicated. */
export const addDebugFiles: AddCommands = (program, host, end) => {
  const globals = () => program.opts<GlobalOptions>();
  const absolute = (paths: readonly string[]) => paths.map((path) => resolve(host.directory, path));
  const files = program
    .command('debug-files')
    .alias('dif')
    .description('debug files of native programs');

  files
    .command('check <paths...>')
    .description('show ids and features; exit code 3 when crashes will not use a file')
    .action(async (paths: readonly string[]) => {
      const found: DebugFile[] = [];
      for await (const file of readDebugFiles(absolute(paths))) found.push(file);
      const findings = await checkDebugFiles(absolute(paths));
      print(host, globals(), { files: found, findings }, found.length === 0 ? [] : describe(found));
      if (!globals().json) printFindings(host, findings);
      end(findings.length > 0 ? EXIT.refused : EXIT.done);
    });

  files
    .command('find <ids...>')
    .description('find files by debug or code id; exit code 3 when one is missing')
    .option('--path <paths...>', 'where; the working directory by default')
    .action(async (ids: readonly string[], options: { readonly path?: readonly string[] }) => {
      const found = await findDebugFiles(ids, absolute(options.path ?? ['.']));
      print(host, globals(), found, found.files.length === 0 ? [] : describe(found.files));
      for (const id of found.missing) host.writeError(`error: no file has the id ${id}\n`);
      end(found.missing.length > 0 ? EXIT.refused : EXIT.done);
    });

  addDebugFileSources(files, host, globals, end);
  addBundleJvm(files, host, globals);

  addSourceRoot(files.command('upload <paths...>'))
    .description('send debug files, those inside of zips and fat files as well')
    .option('-t, --type <type>', 'only this format; may be repeated', readType)
    .option('--id <ids...>', 'only these debug ids')
    .option('--require-all', 'an id that is not found is an error')
    .option('--no-debug', 'leave out what has debug information alone')
    .option('--no-unwind', 'leave out what has unwind tables alone')
    .option('--no-sources', 'leave out what has sources alone')
    .option('--include-sources', 'send the sources of what is sent, too')
    .option('--il2cpp-mapping', 'send from which C# the C++ of il2cpp comes, too')
    .option('--no-zips', 'leave zips closed')
    .option('--no-upload', 'only say what would be sent')
    .option('--no-wait', 'do not wait until Sentry has looked at them')
    .option('--wait-for <seconds>', 'how long to wait; 300 by default', readAmount)
    .action(async (paths: readonly string[], options: UploadOptions) => {
      const client = connect(host, globals());
      const without = (['debug', 'unwind', 'sources'] as const).filter((kind) => !options[kind]);
      const root = resolve(host.directory, options.sourceRoot);
      const plan = await planDebugFiles(
        {
          paths: absolute(paths),
          types: options.type,
          ids: options.id,
          requiresAll: options.requireAll,
          without,
          opensZips: options.zips,
          includeSources: options.includeSources ? { root } : undefined,
          il2cppMapping: options.il2cppMapping ? { root } : undefined,
        },
        { client },
      );
      printFindings(host, plan.diagnostics);
      const chosen = plan.steps.map(({ type, file }) => ({
        ...file,
        ...(type === 'upload-source-bundle' && SOURCE_BUNDLE),
        ...(type === 'upload-line-map' && LINE_MAP),
      }));
      if (!options.upload) {
        return print(host, globals(), plan, chosen.length === 0 ? [] : describe(chosen));
      }
      const sent = await applyDebugFiles(plan, {
        client,
        wait: options.wait,
        longestWaitInMs: options.waitFor === undefined ? undefined : options.waitFor * 1_000,
      });
      const lines = [...describe(chosen), `${sent.length} files are with Sentry.`];
      print(host, globals(), sent, chosen.length === 0 ? ['There was nothing to send.'] : lines);
    });
};

function describe(files: readonly DebugFile[]): readonly string[] {
  const rows = files.map((file) => [
    file.debugId ?? '(no id)',
    file.type,
    file.arch,
    (['symtab', 'debug', 'unwind', 'sources'] as const)
      .filter((kind) => file.features[kind])
      .join(', '),
    placeOf(file),
  ]);
  return table([['debug id', 'format', 'architecture', 'features', 'file'], ...rows]);
}
