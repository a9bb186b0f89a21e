import { readFile } from 'node:fs/promises';
import { resolve as resolvePath } from 'node:path';
import { applySourceMapStep } from '../../apply/source-maps.ts';
import { checkSourceMaps } from '../../check/check-source-maps.ts';
import { createReleaseManagerError } from '../../error/error.ts';
import { explainFrames } from '../../frames/explain-frames.ts';
import { readReleaseLock } from '../../lock/lock-file.ts';
import { planSourceMaps } from '../../plan/source-maps.ts';
import { resolve } from '../../resolve/resolve.ts';
import { proposeVersion } from '../../version/propose-version.ts';
import { applyPlan } from '../apply-plan.ts';
import { describeFrame } from '../describe-frame.ts';
import { connect, projectsOf, type GlobalOptions } from '../context.ts';
import { EXIT } from '../exit-code.ts';
import type { AddCommands } from '../main.ts';
import { print, printChecked, printFindings } from '../print.ts';
import { readNumber } from '../read-number.ts';
import {
  addFileOptions,
  addUploadOptions,
  readSourceMaps,
  type SourceMapOptions,
} from '../source-map-options.ts';

const readPlace = readNumber({ least: 1, isWhole: true });

/** What a server takes when none was asked; only the edits of a plan without one are used. */
const OFFLINE = {
  chunkSize: 8 * 1024 * 1024,
  chunksPerRequest: 64,
  maxRequestSize: 32 * 1024 * 1024,
  maxFileSize: 2 * 1024 * 1024 * 1024,
  path: '',
  compression: [],
};

/** `source-maps inject`, `upload`, `check`, `resolve` and `explain`. */
export const addSourceMaps: AddCommands = (program, host, end) => {
  const globals = () => program.opts<GlobalOptions>();
  const maps = program.command('source-maps').description('scripts and their source maps');

  addFileOptions(maps.command('inject <directory>'))
    .description('write ids into scripts and maps, and send nothing')
    .option('--dry-run', 'only say what would be changed')
    .action(
      async (directory: string, options: SourceMapOptions & { readonly dryRun?: boolean }) => {
        const build = readSourceMaps(host, directory, options);
        const target = { organization: '', projects: [], version: undefined, server: OFFLINE };
        const plan = await planSourceMaps(build, target);
        printFindings(host, plan.diagnostics);
        const steps = plan.steps.filter((step) => step.type === 'write-files');
        const changed = steps.flatMap(({ files }) => files.map(({ path }) => path));
        const isBroken = plan.diagnostics.some(({ severity }) => severity === 'error');
        if (isBroken) return end(EXIT.failed);
        if (!options.dryRun) {
          for (const step of steps) {
            // oxlint-disable-next-line no-await-in-loop -- one after the other
            await applySourceMapStep(step, { client: OFFLINE_CLIENT, projects: [] });
          }
        }
        const verb = options.dryRun ? 'would change' : 'changed';
        print(host, globals(), { changed }, [`${verb} ${changed.length} files`]);
      },
    );

  addUploadOptions(maps.command('upload <directories...>'))
    .description('inject, and send scripts and maps')
    .option('-r, --release <version>', 'found as propose-version finds it by default')
    .option('--lock <file>', 'write what was sent, for source-maps explain')
    .option('--dry-run', 'only say what would be done')
    .action(
      async (
        directories: readonly string[],
        options: SourceMapOptions & {
          readonly release?: string;
          readonly lock?: string;
          readonly dryRun?: boolean;
        },
      ) => {
        const { directory, environment } = host;
        const version =
          options.release ?? (await proposeVersion({ directory, environment })).version;
        const release = {
          version,
          projects: projectsOf(host, globals()),
          sourceMaps: directories.map((build) => readSourceMaps(host, build, options)),
        };
        const client = connect(host, globals());
        end(await applyPlan(host, client, release, { ...globals(), ...options }));
      },
    );

  addFileOptions(maps.command('check <directory>'))
    .description('say why frames would stay minified; exit code 3 when they would')
    .option('-r, --release <version>', 'compared with the one that the scripts report')
    .action(
      async (directory: string, options: SourceMapOptions & { readonly release?: string }) => {
        const build = readSourceMaps(host, directory, options);
        const findings = await checkSourceMaps(build, { version: options.release });
        const isRefused = findings.some(({ severity }) => severity === 'error');
        printChecked(host, globals(), findings);
        end(isRefused ? EXIT.refused : EXIT.done);
      },
    );

  maps
    .command('resolve <map>')
    .description('show the source of a place in a script')
    .requiredOption('-l, --line <number>', 'from 1', readPlace)
    .requiredOption('-c, --column <number>', 'from 1', readPlace)
    .action((map: string, options: { readonly line: number; readonly column: number }) => {
      const path = resolvePath(host.directory, map);
      const found = resolve(path, options.line, options.column);
      if (!found) {
        host.writeError('error: the map has nothing at this place\n');
        return end(EXIT.failed);
      }
      const name = found.name === undefined ? '' : ` (${found.name})`;
      print(host, globals(), found, [
        `${found.source}:${found.line}:${found.column}${name}`,
        ...(found.context ?? []).map(
          ({ line, text }) =>
            `${line === found.line ? '>' : ' '} ${String(line).padStart(5)}  ${text}`,
        ),
      ]);
    });

  maps
    .command('explain <file>')
    .description(
      'say for each frame of an event (JSON) or stack (text) which map it should have had',
    )
    .option('--lock <file>', 'what upload wrote; Sentry is asked without it')
    .action(async (file: string, options: { readonly lock?: string }) => {
      const event = await readEventFile(resolvePath(host.directory, file));
      const from =
        options.lock === undefined
          ? connect(host, globals())
          : readReleaseLock(resolvePath(host.directory, options.lock));
      const frames = await explainFrames(event, from);
      print(host, globals(), frames, frames.flatMap(describeFrame));
      end(frames.every(({ resolvedBy }) => resolvedBy !== undefined) ? EXIT.done : EXIT.refused);
    });
};

/** Writing files needs no Sentry; whoever calls it by mistake is told. */
const OFFLINE_CLIENT = {
  baseUrl: '',
  organization: undefined,
  project: undefined,
  call: offline,
  request: offline,
  list: (): never => {
    throw createReleaseManagerError('invalid-input', 'This command sends nothing.');
  },
};

function offline(): Promise<never> {
  return Promise.reject(createReleaseManagerError('invalid-input', 'This command sends nothing.'));
}

async function readEventFile(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw createReleaseManagerError('files', `${path} cannot be read.`, { cause });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
