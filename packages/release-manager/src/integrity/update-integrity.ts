import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../apply/write-files.ts';
import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import { describeFileError } from '../files/file-error.ts';
import { readBytes } from '../files/read-file.ts';
import {
  pathOf,
  readHtmlReferences,
  readManifestReferences,
  type IntegrityReference,
} from './references.ts';

/** What updating integrity hashes needs beside the files. */
export interface UpdateIntegrityOptions {
  /** Where the directory is served, such as `https://cdn.example.com/shop/`; other origins are left alone. */
  readonly baseUrl?: string | undefined;
}

/**
 * Makes the integrity hashes in HTML files and JSON manifests those of the scripts as they are now: for scripts that
 * something else has changed. `planRelease` does it by itself with `integrity`. Answers the documents that were
 * changed; throws `files`, before any is written, with every one that cannot be read.
 */
export const updateIntegrity = (
  directory: string,
  documents: readonly string[],
  { baseUrl }: UpdateIntegrityOptions = {},
): readonly string[] => {
  const problems: Diagnostic[] = [];
  const updates = documents.flatMap((document) => {
    try {
      // Bytes as characters, so that what is not touched stays as it is, whatever its encoding.
      const text = readBytes(join(directory, document)).toString('latin1');
      const after = update(text, referencesOf(text, document), (address) => {
        const path = pathOf(address, document, baseUrl);
        return path !== undefined && existsSync(join(directory, path))
          ? readBytes(join(directory, path))
          : undefined;
      });
      return after === text ? [] : [{ document, after }];
    } catch (error) {
      problems.push(
        error instanceof SyntaxError ? noJson(document) : describeFileError(document, error),
      );
      return [];
    }
  });
  if (problems.length > 0)
    throw createReleaseManagerError('files', 'Integrity hashes cannot be updated:', {
      diagnostics: problems,
      hint: 'Nothing was written',
    });
  for (const { document, after } of updates)
    replaceFile(join(directory, document), [Buffer.from(after, 'latin1')]);
  return updates.map(({ document }) => document);
};

const referencesOf = (text: string, document: string): readonly IntegrityReference[] =>
  /\.(?:json|webmanifest)$/i.test(document)
    ? readManifestReferences(text)
    : readHtmlReferences(text);

const update = (
  text: string,
  references: readonly IntegrityReference[],
  read: (address: string) => Buffer | undefined,
): string => {
  let after = text;
  // From the end, so that places before it stay where they are.
  for (const { address, algorithm, value, offset } of references.toSorted(
    (a, b) => b.offset - a.offset,
  )) {
    const bytes = read(address);
    if (!bytes) continue;
    const hash = createHash(algorithm).update(bytes).digest('base64');
    after = `${after.slice(0, offset)}${hash}${after.slice(offset + value.length)}`;
  }
  return after;
};

const noJson = (document: string): Diagnostic => ({
  code: 'release-manager/no-json',
  severity: 'error',
  path: [document],
  message: 'is no JSON',
});
