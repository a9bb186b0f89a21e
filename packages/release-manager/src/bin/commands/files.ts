import { resolve } from 'node:path';
import { createReleaseManagerError } from '../../error/error.ts';
import { readBuildFiles } from '../../legacy-files/read-build.ts';
import { uploadReleaseFiles } from '../../legacy-files/upload-files.ts';
import { connect, type GlobalOptions } from '../context.ts';
import type { AddCommands } from '../main.ts';
import { print, printFindings, table } from '../print.ts';

interface UploadOptions {
  readonly urlPrefix?: string;
  readonly urlSuffix?: string;
  readonly dist?: string;
  readonly ignore?: readonly string[];
  readonly ext?: readonly string[];
}

/** `files list`, `files upload` and `files delete`, for self-hosted servers from before artifact bundles. */
export const addFiles: AddCommands = (program, host) => {
  const globals = () => program.opts<GlobalOptions>();
  const files = program
    .command('files')
    .description('files of a release one by one, for servers older than artifact bundles');

  files
    .command('list <version>')
    .description('list the files of a release')
    .action(async (version: string) => {
      const list = await connect(host, globals()).releaseFiles.list({ version }).toArray();
      const rows = list.map(({ name, dist, size }) => [name, dist ?? '', String(size)]);
      print(host, globals(), list, table([['name', 'dist', 'bytes'], ...rows]));
    });

  files
    .command('upload <version> <directory>')
    .description('send scripts and maps; what is there unchanged is not sent again')
    .option('-u, --url-prefix <prefix>', 'put before the path of each file; ~ by default')
    .option('--url-suffix <suffix>', 'put after it')
    .option('-d, --dist <name>', 'distribution')
    .option('-i, --ignore <globs...>', 'leave files out, as .gitignore does')
    .option('-x, --ext <endings...>', 'endings of files that are read')
    .action(async (version: string, directory: string, options: UploadOptions) => {
      const build = readBuildFiles({
        directory: resolve(host.directory, directory),
        urlPrefix: options.urlPrefix,
        urlSuffix: options.urlSuffix,
        ignore: options.ignore,
        extensions: options.ext,
      });
      printFindings(host, build.diagnostics);
      const client = connect(host, globals());
      const upload = { version, dist: options.dist, files: build.files };
      const done = await uploadReleaseFiles(upload, { client });
      const { uploaded, replaced, unchanged } = done;
      print(host, globals(), done, [
        `${uploaded.length} files are new, ${replaced.length} replaced others, ${unchanged.length} were there`,
      ]);
    });

  files
    .command('delete <version> [names...]')
    .description('delete files of a release by their names')
    .option('--all', 'every file')
    .action(
      async (version: string, names: readonly string[], options: { readonly all?: boolean }) => {
        const client = connect(host, globals());
        const list = await client.releaseFiles.list({ version }).toArray();
        const unknown = names.filter((wanted) => list.every(({ name }) => name !== wanted));
        if (unknown.length > 0 || (names.length === 0 && !options.all)) {
          throw createReleaseManagerError(
            'invalid-input',
            names.length === 0 ? 'No file is named.' : `Not there: ${unknown.join(', ')}.`,
            { hint: 'Name files as `files list` shows them, or give --all.' },
          );
        }
        const chosen = list.filter(({ name }) => options.all || names.includes(name));
        for (const { id } of chosen) {
          // oxlint-disable-next-line no-await-in-loop -- one after the other, to be stopped at any time
          await client.releaseFiles.delete({ version, fileId: id });
        }
        const deleted = chosen.map(({ name }) => name);
        print(host, globals(), { deleted }, [`${deleted.length} files are deleted`]);
      },
    );
};
