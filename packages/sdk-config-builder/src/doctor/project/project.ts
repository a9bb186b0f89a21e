import { readFacts } from '../explain/facts.ts';
import type { OptionTarget } from '../../options/option-table.ts';
import { readGo } from '../source/read-go.ts';
import { readJavaScript } from '../source/read-javascript.ts';
import { readPython } from '../source/read-python.ts';
import { skimImports } from '../source/skim-imports.ts';
import type { SourceFile, SourceInit } from '../source/types.ts';
import { readImportGraph, type ImportGraph } from './imports.ts';
import { readServices, serviceOf, versionOf, type Service } from './manifests.ts';
import { readFiles, type ProjectFile } from './read-files.ts';
import { targetOf } from './targets.ts';

/** A call of `init`, where it stands and what it is for. */
export interface ProjectInit {
  readonly init: SourceInit;
  readonly path: string;
  readonly service: Service;
  /** The version that the service runs with; nothing where no manifest says it. */
  readonly version?: string;
  /** Nothing where the tables do not know the SDK or its version. */
  readonly target?: OptionTarget;
}

/** What a folder says about how its services use Sentry. */
export interface Project {
  readonly files: readonly ProjectFile[];
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly services: readonly Service[];
  readonly inits: readonly ProjectInit[];
  readonly graph: ImportGraph;
}

/** Reads a project. Nothing of it is run. */
export function readProject(directory: string): Project {
  const files = readFiles(directory);
  const services = readServices(files);
  const sources = readSources(files);
  const inits = [...sources.values()].flatMap(({ path, inits: found }) =>
    found.map((init): ProjectInit => {
      const service = serviceOf(path, services);
      const version = versionOf(init.sdk, service, directory, files);
      const target = version === undefined ? undefined : targetOf(init, path, version);
      const isKnown = target !== undefined && readFacts({}, target) !== undefined;
      return {
        init,
        path,
        service,
        ...(version === undefined ? {} : { version }),
        ...(isKnown ? { target } : {}),
      };
    }),
  );
  return { files, sources, services, inits, graph: readImportGraph(files, sources) };
}

const javascript = /\.[cm]?[jt]sx?$/;

/** What the files say; those that neither name Sentry nor load a file that does are only skimmed. */
function readSources(files: readonly ProjectFile[]): ReadonlyMap<string, SourceFile> {
  const sources = new Map<string, SourceFile>();
  for (const file of files)
    if (/sentry/i.test(file.text)) put(sources, file.path, () => readSource(file));
  const names = [...sources.values()]
    .filter(({ inits }) => inits.length > 0)
    .map(({ path }) => path.replace(/^.*\//, '').replace(/\.[^.]+$/, ''));
  for (const { path, text } of files)
    if (!sources.has(path) && isJavaScript(path))
      put(sources, path, () =>
        names.some((name) => text.includes(name))
          ? readJavaScript(path, text)
          : skimImports(path, text),
      );
  return sources;
}

// A file that is nested too deeply for the parser is a generated one, and starts no SDK.
function put(
  sources: Map<string, SourceFile>,
  path: string,
  read: () => SourceFile | undefined,
): void {
  try {
    const source = read();
    if (source !== undefined) sources.set(path, source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}

function readSource({ path, text }: ProjectFile): SourceFile | undefined {
  if (isJavaScript(path)) return readJavaScript(path, text);
  if (path.endsWith('.py')) return readPython(path, text);
  return path.endsWith('.go') ? readGo(path, text) : undefined;
}

function isJavaScript(path: string): boolean {
  return javascript.test(path) && !/\.d\.[cm]?ts$/.test(path);
}
