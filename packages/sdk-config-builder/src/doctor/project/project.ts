import { readFacts } from '../explain/facts.ts';
import type { OptionTarget } from '../../options/option-table.ts';
import { readGo } from '../source/read-go.ts';
import { readJavaScript } from '../source/read-javascript.ts';
import { readPython } from '../source/read-python.ts';
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
  const sources = new Map(
    files.flatMap((file) => {
      const source = readSource(file);
      return source === undefined ? [] : [[file.path, source] as const];
    }),
  );
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

function readSource({ path, text }: ProjectFile): SourceFile | undefined {
  if (/\.[cm]?[jt]sx?$/.test(path) && !path.endsWith('.d.ts')) return readJavaScript(path, text);
  if (!/sentry/i.test(text)) return undefined;
  if (path.endsWith('.py')) return readPython(path, text);
  return path.endsWith('.go') ? readGo(path, text) : undefined;
}
