import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../error/diagnostic.ts';
import { describeFileError } from '../files/file-error.ts';
import { readBytes } from '../files/read-file.ts';
import { pathOf, readHtmlReferences, type IntegrityReference } from '../integrity/references.ts';
import { finding } from './finding.ts';

/** Compares the integrity hashes of an HTML file with the scripts that it names. */
export const checkIntegrity = (directory: string, document: string): readonly Diagnostic[] => {
  let html: string;
  try {
    html = readBytes(join(directory, document)).toString();
  } catch (error) {
    return [describeFileError(document, error)];
  }
  // A browser takes a file that fits one of its hashes.
  const byAddress = new Map<string, IntegrityReference[]>();
  for (const reference of readHtmlReferences(html))
    byAddress.set(reference.address, [...(byAddress.get(reference.address) ?? []), reference]);
  return [...byAddress].flatMap(([source, expected]) => {
    const path = pathOf(source, document, undefined);
    if (path === undefined || !existsSync(join(directory, path))) return [];
    const bytes = readBytes(join(directory, path));
    const fits = expected.some(
      ({ algorithm, value }) => createHash(algorithm).update(bytes).digest('base64') === value,
    );
    return fits
      ? []
      : [
          finding(
            document,
            'integrity-differs',
            'error',
            `has an integrity hash for ${source} that the file does not have; browsers refuse it`,
            {
              hint: 'Name this file in `integrity` when the release is planned',
              reference: 'getsentry/sentry-javascript-bundler-plugins#949',
            },
          ),
        ];
  });
};
