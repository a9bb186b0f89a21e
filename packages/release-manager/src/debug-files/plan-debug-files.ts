import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { SentryCaller } from '@sentry-kit/api-client/core';
import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import { hashBasis } from '../plan/basis.ts';
import { readServerLimits } from '../plan/server-limits.ts';
import { readDartMap } from './dart-maps/read-dart-map.ts';
import { normalizeId } from './find-debug-files.ts';
import { hashObject } from './hash-object.ts';
import { lineMapBytes, planLineMap, referencedSources } from './il2cpp/plan-line-map.ts';
import { openObject } from './open-object.ts';
import type {
  DebugFilesPlan,
  DebugFilesStep,
  DebugFilesUpload,
  UploadDebugFileStep,
  UploadLineMapStep,
  UploadSourceBundleStep,
} from './plan-types.ts';
import { readDebugFiles } from './read-debug-files.ts';
import { bundleBytes } from './sources/bundle-bytes.ts';
import { layOutBundle } from './sources/bundle-layout.ts';
import type { IncludeSources } from './sources/find-sources.ts';
import { planSources } from './sources/plan-bundle.ts';
import type { DebugFile } from './types.ts';
import { describeProblem, placeOf, problemOf } from './usability.ts';

/** What planning needs. */
export interface PlanDebugFilesOptions {
  /** Asked how large chunks may be; its organization and project are where the files go. */
  readonly client: SentryCaller;
  /** Ends it with the kind `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Says which objects will be sent, one each: slices of fat files, entries of zips and PDBs in assemblies on their own. What
 * crashes would not use is left out, with a diagnostic. Each object is read once to hash it; nothing is sent. Sources that
 * are sent with them follow them, a bundle for each object; those that are not here or may not be read are told.
 */
export async function planDebugFiles(
  upload: DebugFilesUpload,
  { client, signal }: PlanDebugFilesOptions,
): Promise<DebugFilesPlan> {
  if (client.organization === undefined || client.project === undefined) {
    throw createReleaseManagerError(
      'invalid-input',
      'The client needs an organization and a project: debug files belong to one.',
    );
  }
  const { chunkSize, maxFileSize } = await readServerLimits(client, client.organization, signal);
  const diagnostics: Diagnostic[] = [];
  const chosen = await choose(upload, diagnostics);
  for (const map of upload.dartSymbolMaps ?? []) {
    const read = readDartMap(map);
    if ('code' in read) diagnostics.push(read);
    else chosen.push(read);
  }
  const steps: DebugFilesStep[] = [];
  const seen = new Set<string>();
  const add = (step: DebugFilesStep): void => {
    if (!seen.has(step.checksum)) steps.push(step);
    seen.add(step.checksum);
  };
  for (const file of chosen) {
    if (signal?.aborted) throw createReleaseManagerError('aborted', 'The signal ended it.');
    if (file.size > maxFileSize) diagnostics.push(tooLarge(file, maxFileSize));
    else add(planFile(file, chosen, chunkSize));
  }
  for (const { file, name } of steps.slice()) {
    if (signal?.aborted) throw createReleaseManagerError('aborted', 'The signal ended it.');
    const { il2cppMapping, includeSources } = upload;
    const lines = il2cppMapping && planLines(file, name, il2cppMapping, chunkSize, diagnostics);
    if (lines) add(lines);
    const limits = { chunkSize, maxFileSize };
    const references = il2cppMapping && referencedSources;
    const bundle =
      includeSources && planBundle(file, name, includeSources, limits, diagnostics, references);
    if (bundle) add(bundle);
  }
  return { steps, diagnostics, basedOn: hashBasis(client, targetOf(client), steps) };
}

/** Where the files of a client go. */
export function targetOf(client: SentryCaller): { readonly project: string | null } {
  return { project: client.project ?? null };
}

async function choose(
  { paths, types, ids, requiresAll, without = [], opensZips }: DebugFilesUpload,
  diagnostics: Diagnostic[],
): Promise<DebugFile[]> {
  const wanted = ids && new Set(ids.map(normalizeId));
  const missing = new Set(wanted);
  const chosen: DebugFile[] = [];
  const reading = { opensZips, onDiagnostic: (each: Diagnostic) => void diagnostics.push(each) };
  for await (const file of readDebugFiles(paths, reading)) {
    const id = normalizeId(file.debugId ?? '');
    if (types && !types.includes(file.type)) continue;
    if (wanted && !wanted.has(id)) continue;
    missing.delete(id);
    const problem = problemOf(file);
    if (problem !== undefined) diagnostics.push(describeProblem(file, problem));
    else if (isOfUse(file, without)) chosen.push(file);
  }
  for (const id of missing) {
    diagnostics.push({
      code: 'release-manager/debug-id-not-found',
      severity: requiresAll ? 'error' : 'warning',
      path: ['ids', id],
      message: `no file has the debug id ${id}`,
    });
  }
  return chosen;
}

/** Whether something is left of its use without these kinds. */
function isOfUse(
  { features }: DebugFile,
  without: readonly ('debug' | 'unwind' | 'sources')[],
): boolean {
  const kinds = (['debug', 'unwind', 'sources'] as const).filter((kind) => features[kind]);
  return kinds.length === 0 || kinds.some((kind) => !without.includes(kind));
}

function planFile(
  file: DebugFile,
  others: readonly DebugFile[],
  chunkSize: number,
): UploadDebugFileStep {
  const bytes = openObject(file);
  try {
    return {
      type: 'upload-debug-file',
      file: { ...file, ...idOfProgram(file, others) },
      name: nameOf(file),
      changedAt: statSync(file.path).mtimeMs,
      ...hashObject(bytes, chunkSize),
    };
  } finally {
    bytes.close();
  }
}

function planLines(
  file: DebugFile,
  name: string,
  include: IncludeSources,
  chunkSize: number,
  diagnostics: Diagnostic[],
): UploadLineMapStep | undefined {
  const sources = planLineMap(file, include, (each) => diagnostics.push(each));
  if (sources.length === 0) return undefined;
  const bytes = lineMapBytes(file, sources);
  return { type: 'upload-line-map', file, name, sources, ...hashObject(bytes, chunkSize) };
}

function planBundle(
  file: DebugFile,
  name: string,
  include: IncludeSources,
  { chunkSize, maxFileSize }: { readonly chunkSize: number; readonly maxFileSize: number },
  diagnostics: Diagnostic[],
  referencesOf: ((content: Buffer) => Iterable<string>) | undefined,
): UploadSourceBundleStep | undefined {
  const sources = planSources(file, include, (each) => diagnostics.push(each), referencesOf);
  if (sources.length === 0) return undefined;
  const bytes = bundleBytes(layOutBundle(file, name, sources));
  if (bytes.size > maxFileSize) {
    diagnostics.push(sourcesTooLarge(file, bytes.size, maxFileSize));
    return undefined;
  }
  return { type: 'upload-source-bundle', file, name, sources, ...hashObject(bytes, chunkSize) };
}

/** Crashes name the age that the program has; a PDB that was written again has a higher one (getsentry/symbolic). */
function idOfProgram(file: DebugFile, others: readonly DebugFile[]): { readonly debugId?: string } {
  if (file.type !== 'pdb') return {};
  const guid = file.debugId?.slice(0, 36);
  const program = others.find((each) => each.type === 'pe' && each.debugId?.slice(0, 36) === guid);
  return program?.debugId === undefined ? {} : { debugId: program.debugId };
}

function nameOf(file: DebugFile): string {
  if (file.type === 'proguard') return `/proguard/${file.debugId}.txt`;
  const name = basename(file.entry ?? file.path);
  return file.isEmbedded ? `${name.replace(/\.[^.]*$/, '')}.pdb` : name;
}

function tooLarge(file: DebugFile, most: number): Diagnostic {
  return {
    code: 'release-manager/debug-file-too-large',
    severity: 'error',
    path: [placeOf(file)],
    message: `it has ${file.size} bytes, and Sentry takes ${most}`,
    hint: 'Compress its debug sections (-gz), or split it.',
  };
}

function sourcesTooLarge(file: DebugFile, size: number, most: number): Diagnostic {
  return {
    code: 'release-manager/sources-too-large',
    severity: 'error',
    path: [placeOf(file)],
    message: `its sources have ${size} bytes together, and Sentry takes ${most}`,
    hint: 'Give a root that holds fewer of them.',
  };
}
