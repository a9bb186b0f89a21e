import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { AnyMap, encodedMap } from '@jridgewell/trace-mapping';
import { readBytes } from '../files/read-file.ts';
import type { MapRewrite } from '../plan/source-map-steps.ts';

// Piece by piece, since a map may be most of what is in memory.
const parse = (parts: readonly Buffer[]): unknown => {
  const decoder = new TextDecoder();
  const texts = parts.map((part) => decoder.decode(part, { stream: true }));
  return JSON.parse(texts.join('') + decoder.decode());
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The directory that all absolute sources of a map have in common. */
export const commonPrefix = (parts: readonly Buffer[]): string | undefined => {
  const map = parse(parts);
  const sources = isRecord(map) && Array.isArray(map['sources']) ? map['sources'].map(String) : [];
  const absolute = sources.filter((source) => source.startsWith('/'));
  const [first] = absolute;
  if (first === undefined) return undefined;
  let prefix = first.slice(0, first.lastIndexOf('/') + 1);
  for (const source of absolute)
    while (!source.startsWith(prefix))
      prefix = prefix.slice(0, prefix.lastIndexOf('/', prefix.length - 2) + 1);
  return prefix.length > 1 ? prefix : undefined;
};

/** The text of a source from below a directory; links do not lead out of it either. */
const readSource = (source: string, from: string, root: string): string | undefined => {
  if (/^[a-z][a-z\d+.-]+:/i.test(source)) return undefined;
  try {
    const real = realpathSync(isAbsolute(source) ? source : join(from, source));
    const top = realpathSync(root);
    return real.startsWith(top.endsWith(sep) ? top : `${top}${sep}`)
      ? readBytes(real).toString()
      : undefined;
  } catch {
    return undefined;
  }
};

/**
 * A map as it is uploaded: without sections, with the text of its sources where that is found below a directory, and
 * with shorter names; as it is when that changes nothing. The file itself is not changed.
 */
export const rewriteMap = (
  parts: readonly Buffer[],
  path: string,
  directory: string,
  { stripPrefixes, sourceRoot }: MapRewrite,
): Buffer => {
  const given = parse(parts);
  const original = isRecord(given) ? given : {};
  const isIndexed = 'sections' in original;
  const flat: Readonly<Record<string, unknown>> = isIndexed
    ? { ...encodedMap(AnyMap(JSON.stringify(given))) }
    : original;
  const names: readonly unknown[] = Array.isArray(flat['sources']) ? flat['sources'] : [];
  const contents: readonly unknown[] = Array.isArray(flat['sourcesContent'])
    ? flat['sourcesContent']
    : [];
  const prefix = typeof flat['sourceRoot'] === 'string' ? flat['sourceRoot'] : '';
  const from = resolve(directory, dirname(path));
  const sourcesContent = names.map((name, index) => {
    const known = contents[index];
    if (typeof known === 'string' || typeof name !== 'string') return known ?? null;
    return readSource(isAbsolute(name) ? name : join(prefix, name), from, sourceRoot) ?? null;
  });
  const sources = names.map((name) => {
    if (typeof name !== 'string') return name;
    const beginning = stripPrefixes.find((candidate) => name.startsWith(candidate));
    return beginning === undefined ? name : name.slice(beginning.length).replace(/^\/+/, '');
  });
  const isSame = (before: readonly unknown[], after: readonly unknown[]): boolean =>
    after.every((value, index) => value === (before[index] ?? null));
  // Most maps are complete: what does not change need not be written anew.
  if (!isIndexed && isSame(names, sources) && isSame(contents, sourcesContent))
    return Buffer.concat(parts);
  const { debugId = original['debugId'], debug_id = original['debug_id'] } = flat;
  return Buffer.from(JSON.stringify({ ...flat, sources, sourcesContent, debugId, debug_id }));
};
