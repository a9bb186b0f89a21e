import type { Bytes } from '../bytes.ts';
import type { ObjectInfo } from '../types.ts';

const NONE = { symtab: false, debug: false, unwind: false, sources: false };

/** Formats of Apple's tools whose id is the name of the file: hidden symbols of bitcode, and the map of its uuids. */
export function readByName(name: string, bytes: Bytes): ObjectInfo | undefined {
  const [, debugId] =
    /([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.(?:bcsymbolmap|plist)$/i.exec(name) ?? [];
  if (debugId === undefined) return undefined;
  const start = Buffer.from(bytes.take(0, Math.min(bytes.size, 1_024))).toString('latin1');
  const isMap = start.startsWith('BCSymbolMap Version:');
  if (!isMap && !start.includes('<plist')) return undefined;
  return {
    type: isMap ? 'bcsymbolmap' : 'uuidmap',
    arch: 'any',
    debugId: debugId.toLowerCase(),
    features: NONE,
  };
}
