import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pythonRelease } from '../../generated/python-options.ts';
import { parseRange } from '../../targets/range.ts';
import { parseRelease } from '../../targets/release.ts';
import type { ProjectFile } from './read-files.ts';

/** A part of a project with dependencies of its own. */
export interface Service {
  /** Its folder, from that of the project; empty for the project itself. */
  readonly folder: string;
  /** What `package.json` says. */
  readonly manifest?: PackageManifest;
}

/** The fields of `package.json` that are looked at. */
export interface PackageManifest {
  readonly type?: unknown;
  readonly scripts?: unknown;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The services of a project: every folder with a manifest. */
export function readServices(files: readonly ProjectFile[]): readonly Service[] {
  const services = new Map<string, Service>();
  for (const { path, text } of files) {
    const folder = folderOf(path);
    const name = path.slice(folder === '' ? 0 : folder.length + 1);
    if (name === 'package.json') {
      const manifest = readManifest(text);
      services.set(folder, manifest === undefined ? { folder } : { folder, manifest });
    } else if (/^(?:requirements.*\.txt|pyproject\.toml|Pipfile|go\.mod)$/.test(name))
      services.set(folder, services.get(folder) ?? { folder });
  }
  return [...services.values()];
}

/** The service that a file belongs to: that of the nearest folder above. */
export function serviceOf(path: string, services: readonly Service[]): Service {
  const above = services
    .filter(({ folder }) => folder === '' || path.startsWith(`${folder}/`))
    .toSorted((one, other) => other.folder.length - one.folder.length);
  return above[0] ?? { folder: '' };
}

/** The version of an SDK that a service runs with: what is installed, locked or asked for. */
export function versionOf(
  sdk: string,
  service: Service,
  directory: string,
  files: readonly ProjectFile[],
): string | undefined {
  if (sdk === 'sentry-go') return ofGo(service, files);
  if (sdk === 'sentry-sdk') return ofPython(service, files);
  for (let folder = service.folder; ; folder = folderOf(folder)) {
    const installed = installedVersion(join(directory, folder, 'node_modules', sdk));
    if (installed !== undefined) return installed;
    if (folder === '') break;
  }
  return service.manifest?.dependencies[sdk];
}

function installedVersion(folder: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof manifest === 'object' &&
      manifest !== null &&
      'version' in manifest &&
      typeof manifest.version === 'string'
      ? manifest.version
      : undefined;
  } catch {
    return undefined;
  }
}

function ofGo({ folder }: Service, files: readonly ProjectFile[]): string | undefined {
  const text = textOf(files, posix.join(folder, 'go.mod'));
  return /github\.com\/getsentry\/sentry-go\s+v(\S+)/.exec(text ?? '')?.[1];
}

function ofPython({ folder }: Service, files: readonly ProjectFile[]): string | undefined {
  const inFolder = files.filter(({ path }) => folderOf(path) === folder);
  for (const { path, text } of inFolder)
    if (path.endsWith('.lock')) {
      const locked = /name = "sentry-sdk"\s+version = "([\d.]+)"/.exec(text)?.[1];
      if (locked !== undefined) return locked;
    }
  for (const { path, text } of inFolder) {
    if (!/(?:requirements.*\.txt|pyproject\.toml|Pipfile)$/.test(path)) continue;
    const asked =
      /["'\s^]?sentry[-_]sdk(?:\[[^\]]*\])?["']?\s*=?\s*["']?\s*([<>=~!^][^"'\n;#]*|[\d.]+)?/.exec(
        text,
      );
    if (asked !== null) return settlePython(asked[1]?.trim() ?? '');
  }
  return undefined;
}

// `==2.30.0` is a release; of a range the newest known release counts, where it is in there.
function settlePython(asked: string): string | undefined {
  const exact = /^(?:===?\s*)?(\d+(?:\.\d+)+)$/.exec(asked)?.[1];
  if (exact !== undefined) return exact;
  const isIn =
    parseRange(asked.replaceAll('~=', '^').replaceAll(',', ' ').replaceAll('==', '=')) ??
    (() => true);
  const newest = parseRelease(pythonRelease);
  if (newest === undefined || isIn(newest)) return pythonRelease;
  return /(\d+(?:\.\d+)*)/.exec(asked)?.[1];
}

function readManifest(text: string): PackageManifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const fields: Readonly<Record<string, unknown>> = { ...value };
    const dependencies = [
      'devDependencies',
      'peerDependencies',
      'optionalDependencies',
      'dependencies',
    ]
      .flatMap((field) => Object.entries({ ...Object(fields[field]) }))
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return {
      type: fields['type'],
      scripts: fields['scripts'],
      dependencies: Object.fromEntries(dependencies),
    };
  } catch {
    return undefined;
  }
}

/** The folder of a file; empty at the top. */
export function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

function textOf(files: readonly ProjectFile[], path: string): string | undefined {
  return files.find((file) => file.path === path)?.text;
}
