import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Diagnostic } from '../error/diagnostic.ts';
import { spliceParts } from '../inject/apply-edits.ts';
import { describeFileError } from '../files/file-error.ts';
import { readBytes } from '../files/read-file.ts';
import type { Edit, PlannedFile } from '../plan/source-map-steps.ts';
import type { SourceMaps } from '../source-maps/types.ts';

// The hashes that browsers take (W3C Subresource Integrity, section on hash functions), with the length in Base64.
const expression =
  /(sha256|sha384|sha512)-([A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{64}|[A-Za-z0-9+/]{86}==)/g;

const hashOf = (algorithm: string, parts: readonly Buffer[]): string => {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return `${algorithm}-${hash.digest('base64')}`;
};

const stateOf = (bytes: Buffer) => ({
  bytes: bytes.length,
  crc32: crc32(bytes).toString(16).padStart(8, '0'),
});

/**
 * Brings integrity hashes in HTML files and JSON manifests up to date with scripts that change: each hash of a file as
 * it was becomes that of the file as it will be, wherever it stands.
 */
export const createIntegrityUpdate = ({
  directory,
  integrity = [],
}: Pick<SourceMaps, 'directory' | 'integrity'>) => {
  const diagnostics: Diagnostic[] = [];
  const documents = integrity.flatMap((path) => {
    try {
      return [{ path, bytes: readBytes(join(directory, path)) }];
    } catch (error) {
      diagnostics.push(describeFileError(path, error));
      return [];
    }
  });
  const found = documents.map(({ path, bytes }) => ({
    path,
    bytes,
    // Bytes as characters, so that places are those of bytes.
    matches: [...bytes.toString('latin1').matchAll(expression)],
  }));
  const algorithms = new Set(found.flatMap(({ matches }) => matches.map(([, name]) => name ?? '')));
  const changes = new Map<string, string>();
  return {
    /** A file that changes. */
    add: (before: Buffer, after: readonly Buffer[]): void => {
      for (const algorithm of algorithms)
        changes.set(hashOf(algorithm, [before]), hashOf(algorithm, after));
    },
    finish: (): {
      readonly files: readonly PlannedFile[];
      readonly diagnostics: readonly Diagnostic[];
    } => ({
      diagnostics,
      files: found.flatMap(({ path, bytes, matches }) => {
        const edits = matches.flatMap(({ 0: old, index }): readonly Edit[] => {
          const insert = changes.get(old);
          return insert === undefined ? [] : [{ offset: index, remove: old.length, insert }];
        });
        if (edits.length === 0) return [];
        const after = Buffer.concat(spliceParts(bytes, edits));
        return [{ path, before: stateOf(bytes), after: stateOf(after), edits }];
      }),
    }),
  };
};
