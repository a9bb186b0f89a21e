import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { createArchiveWriter } from '../bundle/archive-writer.ts';
import { targetSize } from '../bundle/cut-points.ts';
import { createNames, mayShareNames, urlOf } from '../bundle/paths.ts';
import { discover } from '../discover/discover.ts';
import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import { describeFileError } from '../files/file-error.ts';
import { createReusableReader } from '../files/reusable-reader.ts';
import { createIntegrityUpdate } from '../integrity/integrity-update.ts';
import { createPlannedFiles } from '../packed/planned-files.ts';
import { commonPrefix, rewriteMap } from '../rewrite/rewrite-map.ts';
import { renderSidecar } from '../sidecar/sidecar.ts';
import type { SourceMaps } from '../source-maps/types.ts';
import { describeUnit, type UnitFile } from './describe-unit.ts';
import type { ServerLimits } from './server-limits.ts';
import type {
  BundleEntry,
  BundleManifest,
  FileState,
  MoveMapsStep,
  PlannedFile,
  UploadBundleStep,
  WriteFilesStep,
} from './source-map-steps.ts';
import { planUploadRequests } from './upload-requests.ts';
import { listUnits, type Unit } from './units.ts';
import type { ReleaseEvent } from './types.ts';

/** What the source maps of a release belong to. */
export interface SourceMapTarget {
  readonly organization: string;
  readonly projects: readonly string[];
  /** Name of the release. */
  readonly version: string | undefined;
  readonly server: ServerLimits;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((event: ReleaseEvent) => void) | undefined;
}

/** The source-map part of a plan. */
export interface SourceMapPlan {
  readonly steps: readonly (WriteFilesStep | UploadBundleStep | MoveMapsStep)[];
  readonly diagnostics: readonly Diagnostic[];
}

// Beyond it no program reads a map any more, and two of them still fit into memory.
const mostBytes = 512 * 1024 * 1024;
const bytesBetweenPauses = 32 * 1024 * 1024;

const stateOf = (parts: readonly Buffer[]): FileState => {
  let checksum = 0;
  let bytes = 0;
  for (const part of parts) {
    checksum = crc32(part, checksum);
    bytes += part.length;
  }
  return { bytes, crc32: checksum.toString(16).padStart(8, '0') };
};

const pause = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Reads a build once and plans all that is done with it: nothing is written and nothing is sent. */
export const planSourceMaps = async (
  sourceMaps: SourceMaps,
  target: SourceMapTarget,
): Promise<SourceMapPlan> => {
  const { directory, chunks: mode = 'files', debugIds, afterUpload = 'keep' } = sourceMaps;
  const { server, signal, onProgress } = target;
  const build = discover(sourceMaps);
  const diagnostics: Diagnostic[] = [...build.diagnostics];
  const sizes = new Map([...build.scripts, ...build.maps].map(({ path, bytes }) => [path, bytes]));
  const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  const createWriter = () =>
    createArchiveWriter({
      ...{ chunkSize: server.chunkSize, mode },
      target: targetSize(total, server.chunkSize),
    });
  const writers = [createWriter()];
  const written = createPlannedFiles();
  const ids = new Map<string, string>();
  const mapIds = new Map<string, string>();
  const uploadedMaps: string[] = [];
  const integrity = createIntegrityUpdate(sourceMaps);
  const nameOf = mayShareNames(sizes.keys(), sourceMaps) ? createNames() : () => ({});
  let pairs = 0;
  let doneBytes = 0;
  let pausedAt = 0;

  // A script and its map are in memory at the same time.
  const [readScript, readMap] = [createReusableReader(), createReusableReader()];
  const readPart = (
    path: string | undefined,
    read: (path: string) => Buffer,
  ): Buffer | undefined => {
    if (path === undefined) return undefined;
    const bytes = sizes.get(path) ?? 0;
    if (bytes > mostBytes) {
      diagnostics.push(tooLarge(path, bytes));
      return undefined;
    }
    try {
      return read(join(directory, path));
    } catch (error) {
      diagnostics.push(describeFileError(path, error));
      return undefined;
    }
  };

  const entryOf = (
    file: UnitFile,
    state: FileState,
  ): { entry: BundleEntry; parts: readonly Buffer[] } => {
    const url = urlOf(stripped(file.path, sourceMaps), sourceMaps);
    const rewrite = file.type === 'source_map' ? rewriteOf(sourceMaps, file) : undefined;
    const parts = rewrite ? [rewriteMap(file.parts, file.path, directory, rewrite)] : file.parts;
    const entry: BundleEntry = {
      ...{ file: file.path, url, ...nameOf(url) },
      ...{ type: file.type, headers: file.headers },
      ...(rewrite ? stateOf(parts) : state),
      ...(rewrite && { rewrite }),
      ...(file.isEmpty && { isEmpty: true as const }),
    };
    return { entry, parts };
  };

  const writerFor = (bytes: number) => {
    const last = writers.at(-1);
    // The list of files at the end takes its part too.
    const room = server.maxFileSize * (63 / 64) - (last?.entries.length ?? 0) * 1024;
    if (last && (last.entries.length === 0 || last.bytes() + bytes < room)) return last;
    const next = createWriter();
    writers.push(next);
    return next;
  };

  const addUnit = (unit: Unit): void => {
    const script = readPart(unit.script?.path, readScript);
    if (unit.script && !script) return;
    const map = readPart(unit.map, readMap);
    const sharedId = unit.map !== undefined && unit.isShared ? mapIds.get(unit.map) : undefined;
    const described = describeUnit(unit, { script, map }, sourceMaps, sharedId);
    diagnostics.push(...described.diagnostics);
    if (described.isPair) pairs += 1;
    if (described.debugId !== undefined) {
      if (debugIds === 'sidecar') ids.set(unit.path, described.debugId);
      if (unit.map !== undefined && unit.isShared && !mapIds.has(unit.map))
        mapIds.set(unit.map, described.debugId);
    }
    const files = described.files.map((file) => {
      const { path, before, edits, debugId, parts, type } = file;
      const state = stateOf(parts);
      if (type === 'source_map' && afterUpload !== 'keep') uploadedMaps.push(path);
      if (edits.length > 0) {
        integrity.add(before, parts);
        written.add({
          ...{ path, before: stateOf([before]), after: state, edits },
          ...(debugId !== undefined && { debugId }),
        });
      }
      return entryOf(file, state);
    });
    if (files.length === 0) return;
    const bytes = files.reduce((sum, { entry }) => sum + entry.bytes, 0);
    writerFor(bytes).add({ path: unit.path, files });
  };

  let done = 0;
  const units = listUnits(build);
  for (const unit of units) {
    addUnit(unit);
    done += 1;
    doneBytes +=
      (sizes.get(unit.path) ?? 0) + (unit.map === undefined ? 0 : (sizes.get(unit.map) ?? 0));
    if (doneBytes - pausedAt < bytesBetweenPauses) continue;
    pausedAt = doneBytes;
    onProgress?.({ type: 'read', files: done, bytes: doneBytes, of: total });
    // Whoever shares the thread gets a turn.
    // oxlint-disable-next-line no-await-in-loop -- units follow each other in the archive
    await pause();
    if (signal?.aborted)
      throw createReleaseManagerError('aborted', 'Planning was aborted; nothing was changed');
  }
  onProgress?.({ type: 'read', files: done, bytes: doneBytes, of: total });
  if (pairs === 0) diagnostics.push(noPairs(sourceMaps));

  if (debugIds === 'sidecar')
    for (const file of renderSidecar(directory, ids)) written.add(toPlannedFile(file));
  const updated = integrity.finish();
  diagnostics.push(...updated.diagnostics);
  for (const file of updated.files) written.add(file);

  const dists = sourceMaps.dist === undefined ? [undefined] : [sourceMaps.dist].flat();
  const uploads = dists.flatMap((dist) =>
    writers
      .filter(({ entries }) => entries.length > 0)
      .map(({ entries, finish }): UploadBundleStep => {
        const manifest = manifestOf(sourceMaps, target, dist);
        const archive = finish(manifest);
        const upload = { ...archive, entries, manifest, ...(dist !== undefined && { dist }) };
        return {
          ...{ type: 'upload-bundle', directory, ...upload },
          wait: sourceMaps.wait ?? true,
          longestWaitInMs: sourceMaps.longestWaitInMs ?? 300_000,
          requests: planUploadRequests(upload, target),
        };
      }),
  );
  return {
    steps: [
      ...(written.items.length > 0
        ? [{ type: 'write-files' as const, directory, files: written.items }]
        : []),
      ...uploads,
      ...(afterUpload !== 'keep' && uploads.length > 0 && uploadedMaps.length > 0
        ? [
            {
              ...{ type: 'move-maps' as const, directory, files: uploadedMaps },
              ...(afterUpload !== 'delete' && { moveTo: afterUpload.moveTo }),
            },
          ]
        : []),
    ],
    diagnostics,
  };
};

const toPlannedFile = ({
  path,
  before,
  text,
}: {
  readonly path: string;
  readonly before: Buffer | undefined;
  readonly text: string;
}): PlannedFile => ({
  path,
  ...(before && { before: stateOf([before]) }),
  after: stateOf([Buffer.from(text)]),
  edits: [{ offset: 0, remove: before?.length ?? 0, insert: text }],
});

const manifestOf = (
  { note }: SourceMaps,
  { organization, projects, version }: SourceMapTarget,
  dist: string | undefined,
): BundleManifest => ({
  org: organization,
  ...(projects.length === 1 && projects[0] !== undefined && { project: projects[0] }),
  ...(version !== undefined && { release: version }),
  ...(dist !== undefined && { dist }),
  ...(note !== undefined && { note }),
});

const stripped = (path: string, { stripPrefixes = [] }: SourceMaps): string => {
  const prefix = stripPrefixes.find((candidate) => path.startsWith(candidate));
  return prefix === undefined ? path : path.slice(prefix.length).replace(/^\/+/, '');
};

const rewriteOf = (sourceMaps: SourceMaps, file: UnitFile) => {
  if (sourceMaps.rewrite !== true) return undefined;
  const { stripPrefixes = [], stripCommonPrefix = false, directory } = sourceMaps;
  const common = stripCommonPrefix ? commonPrefix(file.parts) : undefined;
  return {
    stripPrefixes: [...stripPrefixes, ...(common === undefined ? [] : [common])],
    sourceRoot: sourceMaps.sourceRoot ?? directory,
  };
};

const tooLarge = (path: string, bytes: number): Diagnostic => ({
  code: 'release-manager/file-too-large',
  severity: 'error',
  path: [path],
  message: `has ${bytes} bytes; at most ${mostBytes} are read`,
  hint: 'Split the bundle, or leave it out with `ignore`',
});

const noPairs = ({ strict = true, directory }: SourceMaps): Diagnostic => ({
  code: 'release-manager/no-pairs',
  severity: strict ? 'error' : 'warning',
  path: [directory],
  message: 'has no script with a source map, so that no frame could be resolved',
  hint: 'Build with source maps, or name the directory that they are written to; `strict: false` accepts it',
  reference: 'getsentry/sentry-cli#1705',
});
