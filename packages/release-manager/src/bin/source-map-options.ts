import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import type { SourceMaps } from '../source-maps/types.ts';
import type { Host } from './host.ts';
import { readAmount } from './read-number.ts';

/** What a command line says of a build. */
export interface SourceMapOptions {
  readonly urlPrefix?: string;
  readonly urlSuffix?: string;
  readonly stripPrefix?: readonly string[];
  readonly stripCommonPrefix?: boolean;
  readonly dist?: readonly string[];
  readonly note?: string;
  readonly ignore?: readonly string[];
  readonly ignoreFile?: readonly string[];
  readonly ext?: readonly string[];
  readonly debugIds?: 'inject' | 'keep' | 'sidecar';
  readonly rewrite?: boolean;
  readonly sourceRoot?: string;
  readonly debugIdReference?: boolean;
  readonly sourcemapReference?: boolean;
  readonly strict?: boolean;
  readonly chunks?: 'files' | 'fixed';
  readonly integrity?: readonly string[];
  readonly after?: string;
  readonly wait?: boolean;
  readonly waitFor?: number;
}

/** Options that say which files, for every command that reads a build. */
export function addFileOptions(command: Command): Command {
  return command
    .option('-i, --ignore <globs...>', 'leave files out, as .gitignore does')
    .option('-I, --ignore-file <files...>', 'files with such globs')
    .option('-x, --ext <endings...>', 'endings of files that are read')
    .addOption(
      new Option('--debug-ids <mode>', 'sidecar touches no script')
        .choices(['inject', 'sidecar', 'keep'])
        .default('inject'),
    )
    .option('--integrity <files...>', 'HTML and JSON whose integrity hashes are brought up to date')
    .option('--no-strict', 'accept a build without any pair of script and map');
}

/** Options that say how files are named and sent. */
export function addUploadOptions(command: Command): Command {
  return addFileOptions(command)
    .option('-u, --url-prefix <prefix>', 'put before the path of each file; ~ by default')
    .option('--url-suffix <suffix>', 'put after it')
    .option('--strip-prefix <prefixes...>', 'beginnings of paths that are left out')
    .option(
      '--strip-common-prefix',
      'leave out what the sources of rewritten maps begin with alike',
    )
    .option('-d, --dist <names...>', 'distributions: one bundle each')
    .option('--note <text>', 'kept with the bundle')
    .option('--rewrite', 'send maps flattened and with their sources')
    .option('--source-root <directory>', 'nothing outside of it is put into a map')
    .option('--debug-id-reference', 'name maps by their id alone (Hermes)')
    .option('--no-sourcemap-reference', 'send scripts without a reference to their map')
    .addOption(
      new Option('--chunks <mode>', 'files: a small change sends little')
        .choices(['files', 'fixed'])
        .default('files'),
    )
    .option(
      '--after <what>',
      'keep or delete the maps once Sentry has them, or a directory',
      'keep',
    )
    .option('--no-wait', 'do not wait until Sentry has put everything together')
    .option('--wait-for <seconds>', 'how long to wait; 300 by default', readAmount);
}

/** Reads them for one directory. */
export function readSourceMaps(
  host: Host,
  directory: string,
  options: SourceMapOptions,
): SourceMaps {
  const { after = 'keep', waitFor } = options;
  return {
    directory: resolve(host.directory, directory),
    urlPrefix: options.urlPrefix,
    urlSuffix: options.urlSuffix,
    stripPrefixes: options.stripPrefix,
    stripCommonPrefix: options.stripCommonPrefix,
    dist: options.dist,
    note: options.note,
    ignore: options.ignore,
    ignoreFiles: options.ignoreFile?.map((file) => resolve(host.directory, file)),
    extensions: options.ext,
    debugIds: options.debugIds,
    rewrite: options.rewrite,
    sourceRoot:
      options.sourceRoot === undefined ? undefined : resolve(host.directory, options.sourceRoot),
    debugIdReference: options.debugIdReference,
    sourceMapReference: options.sourcemapReference,
    strict: options.strict,
    chunks: options.chunks,
    integrity: options.integrity,
    afterUpload:
      after === 'keep' || after === 'delete' ? after : { moveTo: resolve(host.directory, after) },
    wait: options.wait,
    longestWaitInMs: waitFor === undefined ? undefined : waitFor * 1000,
  };
}
