import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../checks/finding.ts';
import { parseRange } from '../../targets/range.ts';
import type { SourceFile } from '../source/types.ts';
import type { Service } from './manifests.ts';
import type { Project, ProjectInit } from './project.ts';

/** What the SDK can instrument only where it is loaded later than `init`. */
const instrumented =
  /^(?:node:)?https?$|^(?:express|fastify|koa|connect|@hapi\/hapi|hono|@nestjs\/core|graphql|mongodb|mongoose|mysql2?|pg|redis|ioredis|knex|kafkajs|amqplib|tedious|generic-pool|lru-memoizer|dataloader|@prisma\/client|openai|@anthropic-ai\/sdk|ai)(?:\/|$)/;

/** Services whose modules are loaded before the SDK starts, so that it does not see them. */
export function checkInitOrder(project: Project): readonly Diagnostic[] {
  return project.inits.flatMap((one) => {
    const { sdk } = one.init;
    if (!/^@sentry\/(?:node|nestjs|bun)$/.test(sdk)) return [];
    return [
      ...checkOwnFile(project, one),
      ...checkImporters(project, one),
      ...checkFlags(project, one),
    ];
  });
}

function checkOwnFile(
  { sources }: Project,
  { init, path, service }: ProjectInit,
): readonly Diagnostic[] {
  const source = sources.get(path);
  const early = source === undefined ? undefined : earlyModule(source, init.line, service);
  return early === undefined ? [] : [tooLate(path, early.line, early.specifier)];
}

function checkImporters(
  { sources, graph }: Project,
  { path, service }: ProjectInit,
): readonly Diagnostic[] {
  return [...graph].flatMap(([importer, loaded]) => {
    const source = sources.get(importer);
    const at = loaded.find((one) => one.path === path)?.line;
    if (source === undefined || at === undefined) return [];
    const early = source.imports.find(
      ({ specifier, line }) => line < at && instrumented.test(specifier),
    );
    return early === undefined || service.folder.length > importer.length
      ? []
      : [tooLate(importer, early.line, early.specifier)];
  });
}

// In ES modules every import runs before the file does; CommonJS, and TypeScript made into it, runs them where they stand.
function earlyModule({ path, imports }: SourceFile, line: number, service: Service) {
  const isModule = isEsm(path, service);
  return imports.find(
    (one) => instrumented.test(one.specifier) && ((isModule && one.isHoisted) || one.line < line),
  );
}

function isEsm(path: string, { manifest }: Service): boolean {
  if (/\.m[jt]s$/.test(path)) return true;
  return !/\.c[jt]s$/.test(path) && manifest?.type === 'module';
}

function tooLate(path: string, line: number, specifier: string): Diagnostic {
  return finding(
    'warning',
    'init-too-late',
    [path, line, 1],
    `${specifier} is loaded before the SDK starts, so that the SDK does not see what it does.`,
    'Start the SDK in a file of its own, and load that file first: node --import ./instrument.mjs.',
    'getsentry/sentry-javascript#12056',
  );
}

/** What a service is started with. */
function checkFlags(
  { files, sources, graph }: Project,
  { init, path, service, version = '' }: ProjectInit,
): readonly Diagnostic[] {
  const starts = files.filter(
    (file) =>
      /(?:package\.json|Dockerfile[^/]*|Procfile|\.ya?ml|\.sh|\.service|\.env[^/]*|ecosystem\.config\.[cm]?js)$/.test(
        file.path,
      ) &&
      (service.folder === '' ||
        file.path.startsWith(`${service.folder}/`) ||
        !file.path.includes('/')),
  );
  const base = path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
  const withFlag = (flag: RegExp) =>
    starts.find(({ text }) =>
      text.split('\n').some((line) => flag.test(line) && line.includes(base)),
    );
  const isFrom = (major: number) => {
    const isIn = parseRange(`>=${major}`);
    const written = /(\d+)(?:\.(\d+))?/.exec(version);
    return isIn?.([Number(written?.[1] ?? 0), Number(written?.[2] ?? 0), 0]) === true;
  };
  const required = withFlag(/(?:--require|(?:^|\s)-r)[ =]/);
  if (required !== undefined && isFrom(11))
    return [
      finding(
        'error',
        'require-flag',
        [required.path],
        'SDK 11 does not start from --require.',
        `Use --import ./${base}.mjs.`,
      ),
    ];
  const uses = [...sources.values()].some(({ imports }) =>
    imports.some(({ specifier }) => instrumented.test(specifier)),
  );
  const importer = [...graph].find(([, loaded]) => loaded.some((one) => one.path === path))?.[0];
  const isLoaded = withFlag(/--(?:import|loader|experimental-loader)[ =]/) !== undefined;
  if (!isFrom(8) || isLoaded || !uses || importer === undefined || !isEsm(importer, service))
    return [];
  const line = graph.get(importer)?.find((one) => one.path === path)?.line ?? 1;
  return [
    finding(
      'warning',
      'import-flag',
      [importer, line, 1],
      `Imports of ES modules are all resolved before ${path} runs, so that ${init.sdk} does not see what they load.`,
      `Start with node --import ./${base}.mjs, and leave this import out.`,
      'getsentry/sentry-javascript#12105',
    ),
  ];
}
