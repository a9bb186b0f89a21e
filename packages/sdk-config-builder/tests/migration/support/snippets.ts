import { readFileSync } from 'node:fs';

/** A snippet of the guide that most set-ups were copied from, to the letter. */
export function snippet(name: string): string {
  return readFileSync(new URL(`../snippets/${name}.txt`, import.meta.url), 'utf8');
}
