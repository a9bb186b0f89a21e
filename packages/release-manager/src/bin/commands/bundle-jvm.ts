import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { renderJvmBundle } from '../../debug-files/jvm-sources/render-jvm-bundle.ts';
import { projectsOf, type GlobalOptions } from '../context.ts';
import type { Host } from '../host.ts';
import { print, printFindings } from '../print.ts';
import { readSettings } from '../settings/read-settings.ts';

/** `debug-files bundle-jvm`: sources of Java, Kotlin and their like, for `debug-files upload`. */
export function addBundleJvm(files: Command, host: Host, globals: () => GlobalOptions): void {
  files
    .command('bundle-jvm <directory>')
    .description('pack the sources of a JVM program; upload the bundle with `debug-files upload`')
    .requiredOption('--output <directory>', 'where the bundle is written')
    .requiredOption('--debug-id <uuid>', 'the id that the build wrote into the program')
    .option('--exclude <patterns...>', 'what to leave out, as in a .gitignore')
    .action(
      (
        folder: string,
        options: {
          readonly output: string;
          readonly debugId: string;
          readonly exclude?: readonly string[];
        },
      ) => {
        const projects = projectsOf(host, globals());
        const { bytes, diagnostics, name, ...bundle } = renderJvmBundle({
          directory: resolve(host.directory, folder),
          debugId: options.debugId,
          exclude: options.exclude,
          organization: readSettings(host, globals()).organization?.value,
          project: projects?.length === 1 ? projects[0] : undefined,
        });
        const output = resolve(host.directory, options.output);
        mkdirSync(output, { recursive: true });
        writeFileSync(join(output, name), bytes);
        printFindings(host, diagnostics);
        print(host, globals(), { file: join(output, name), ...bundle }, [
          `${bundle.files.length} sources are in ${join(output, name)}.`,
        ]);
      },
    );
}
