import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Stretch } from './source/node.ts';
import { describeDifference } from './texts.ts';
import type { Versions } from './types.ts';

/** Says that something is no longer as it was: what, where in the source, and the facts that differ each time. */
export type TellAt = (code: string, at: Stretch, about?: string) => void;

/** Collects differences, in the order of the source. */
export function createTellAt(
  code: string,
  { file = 'source' }: Versions,
): { readonly tell: TellAt; diagnostics(): readonly Diagnostic[] } {
  const found: { readonly at: number; readonly diagnostic: Diagnostic }[] = [];
  const told = new Set<string>();
  // Callers without types may pass anything.
  const lines = (typeof code === 'string' ? code : '').matchAll(/\n/g);
  const starts = [0, ...[...lines].map(({ index }) => index + 1)];
  return {
    tell: (name, { from }, about = '') => {
      const key = `${name} ${from} ${about}`;
      if (told.has(key)) return;
      told.add(key);
      const line = starts.findLastIndex((start) => start <= from);
      const place = [file, line + 1, from - (starts[line] ?? 0) + 1];
      found.push({ at: from, diagnostic: { ...describeDifference(name, about), path: place } });
    },
    diagnostics: () => found.toSorted((a, b) => a.at - b.at).map(({ diagnostic }) => diagnostic),
  };
}

/** The major of a version: of `'0.27.0'` it is 0. */
export function majorOf(version: number | string): number {
  return Math.trunc(Number(/\d+/.exec(String(version))?.[0] ?? 0));
}
