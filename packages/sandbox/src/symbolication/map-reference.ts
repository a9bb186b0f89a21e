import type { Artifact } from './read-bundle.ts';

/** The map that a script names: the header that an upload sets, in both of its spellings, and else its last comment. */
export function readReference({ headers, bytes }: Artifact): string | undefined {
  const header = headers.get('sourcemap') ?? headers.get('x-sourcemap');
  if (header) return header;
  const text = Buffer.from(bytes).toString('utf8');
  return [...text.matchAll(/^\s*\/\/[#@] sourceMappingURL=(\S+)\s*$/gm)].at(-1)?.[1];
}

const ORIGIN = 'https://origin.invalid';

/** `~/assets/a.js` and `a.js.map` give `~/assets/a.js.map`; a plain path stays one. */
export function resolveReference(reference: string, base: string): string {
  const prefix = base.startsWith('~') ? '~' : '';
  const isPath = base.startsWith(`${prefix}/`);
  const whole = isPath ? ORIGIN + base.slice(prefix.length) : base;
  if (!URL.canParse(reference, whole)) return reference;
  const url = new URL(reference, whole).href;
  return isPath ? url.replace(ORIGIN, prefix) : url;
}
