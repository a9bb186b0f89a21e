import { readFileSync } from 'node:fs';

/** The version of this package: its manifest is two folders up, from the source and from the built program. */
export function readVersion(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return /"version": "([^"]+)"/.exec(manifest)?.[1] ?? 'unknown';
}
