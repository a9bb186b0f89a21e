import { isUtf8 } from 'node:buffer';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import ignore from 'ignore';
import { createNames } from '../../bundle/paths.ts';
import { archiveHead, renderTail, zipEntryOf } from '../../bundle/tail.ts';
import { localHeader } from '../../bundle/zip.ts';
import { walk } from '../../discover/walk.ts';
import type { Diagnostic } from '../../error/diagnostic.ts';
import { createReleaseManagerError } from '../../error/error.ts';
import { describeFileError } from '../../files/file-error.ts';
import { readBytes } from '../../files/read-file.ts';
import type { BundleEntry } from '../../plan/source-map-steps.ts';
import { normalizeId } from '../find-debug-files.ts';

/** Sources of a JVM program. */
export interface JvmSources {
  /** The folder that packages begin in, such as `src/main/java`. */
  readonly directory: string;
  /** The id that the program reports in its events: a UUID that the build chose. */
  readonly debugId: string;
  /** What to leave out beside the folders of builds and editors, as in a `.gitignore`. */
  readonly exclude?: readonly string[] | undefined;
  /** Slug of the organization, for whoever reads the bundle. */
  readonly organization?: string | undefined;
  /** Slug of the project, for whoever reads the bundle. */
  readonly project?: string | undefined;
}

/** A bundle that is ready to be written to a file or uploaded. */
export interface JvmBundle {
  /** Its name: the debug id, and `.zip`. */
  readonly name: string;
  /** What is in it, relative to the folder. */
  readonly files: readonly string[];
  /** All of it. */
  readonly bytes: Uint8Array;
  /** What could not be used. */
  readonly diagnostics: readonly Diagnostic[];
}

// As sentry-cli 3.8.0 chooses (src/commands/debug_files/bundle_jvm.rs); what is hidden is left out in any case.
const EXTENSIONS = new Set('java kt scala sc groovy gvy gy gsh clj cljc'.split(' '));
const EXCLUDED = ['build', 'node_modules', 'target', 'bin', 'out'];

/**
 * Packs the sources of a JVM program, in the way in which Sentry looks them up by package and class. What is left out is
 * said here alone: files for git are not read.
 */
export function renderJvmBundle({
  directory,
  debugId,
  exclude = [],
  organization,
  project,
}: JvmSources): JvmBundle {
  const id = formatId(debugId);
  const root = resolve(directory);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw createReleaseManagerError('invalid-input', `${directory} is not a folder.`);
  }
  const ignored = ignore().add([...EXCLUDED, ...exclude]);
  const found = walk(root, { extensions: EXTENSIONS, ignored });
  const diagnostics = [...found.diagnostics];
  const nameOf = createNames();
  const entries: BundleEntry[] = [];
  const parts: Uint8Array[] = [archiveHead];
  for (const { path } of found.files) {
    const content = readText(join(root, path), path, diagnostics);
    if (content === undefined) continue;
    // Sentry knows the class of a frame and not its language: one ending stands for all.
    const url = `~/${path.replace(/\.[^.]*$/, '')}.jvm`;
    const checksum = crc32(content).toString(16).padStart(8, '0');
    const entry: BundleEntry = {
      file: path,
      url,
      ...nameOf(url),
      type: 'source',
      headers: {},
      bytes: content.length,
      crc32: checksum,
    };
    entries.push(entry);
    parts.push(localHeader(zipEntryOf(entry)), content);
  }
  const manifest = { ...(organization && { org: organization }), ...(project && { project }) };
  parts.push(renderTail(entries, manifest, id));
  return {
    name: `${id}.zip`,
    files: entries.map(({ file }) => file),
    bytes: Buffer.concat(parts),
    diagnostics,
  };
}

/** Sentry takes text alone. */
function readText(path: string, name: string, diagnostics: Diagnostic[]): Buffer | undefined {
  try {
    const content = readBytes(path);
    if (isUtf8(content)) return content;
    diagnostics.push({
      code: 'release-manager/source-not-utf8',
      severity: 'warning',
      path: [name],
      message: 'it is not UTF-8, and Sentry reads nothing else: it is left out',
    });
  } catch (error) {
    diagnostics.push({ ...describeFileError(name, error), severity: 'warning' });
  }
  return undefined;
}

function formatId(debugId: string): string {
  const digits = normalizeId(debugId);
  if (/^[\da-f]{32}$/.test(digits)) {
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }
  throw createReleaseManagerError('invalid-input', `${debugId} is no UUID.`, {
    hint: 'Give the one that the build writes into the program.',
  });
}
