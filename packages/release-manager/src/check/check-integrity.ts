import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Diagnostic } from '../error/diagnostic.ts';
import { describeFileError } from '../files/file-error.ts';
import { readBytes } from '../files/read-file.ts';
import { finding } from './finding.ts';

const tag = /<(?:script|link)\b[^>]*>/gi;
const hashes = /(sha256|sha384|sha512)-([A-Za-z0-9+/]+={0,2})/g;

/** Compares the integrity hashes of an HTML file with the scripts that it names. */
export const checkIntegrity = (directory: string, document: string): readonly Diagnostic[] => {
  let html: string;
  try {
    html = readBytes(join(directory, document)).toString();
  } catch (error) {
    return [describeFileError(document, error)];
  }
  return [...html.matchAll(tag)].flatMap(([element]) => {
    const [, source] = /\b(?:src|href)\s*=\s*["']?([^"'\s>]+)/i.exec(element) ?? [];
    const expected = [...element.matchAll(hashes)];
    if (source === undefined || expected.length === 0) return [];
    const path = source.startsWith('/')
      ? source.slice(1)
      : posix.join(posix.dirname(document), source);
    if (/^[a-z]+:|^\/\//i.test(source) || !existsSync(join(directory, path))) return [];
    const bytes = readBytes(join(directory, path));
    const fits = expected.some(
      ([, algorithm = 'sha384', value]) =>
        createHash(algorithm).update(bytes).digest('base64') === value,
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
