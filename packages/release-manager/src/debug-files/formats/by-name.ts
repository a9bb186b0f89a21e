import type { Bytes } from '../bytes.ts';
import type { ObjectInfo } from '../types.ts';

const longestMap = 256 * 1024 * 1024;
const NONE = { symtab: false, debug: false, unwind: false, sources: false };

/**
 * Formats whose first bytes could be of anything: maps of Dart and il2cpp, and those of Apple's tools whose id is the name
 * of the file, hidden symbols of bitcode and the map of its uuids.
 */
export function readByName(name: string, bytes: Bytes): ObjectInfo | undefined {
  if (/\.json$/i.test(name)) return readJson(name, bytes);
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

/** Names as `flutter build` and Unity give them, or as Sentry's tools do. */
function readJson(name: string, bytes: Bytes): ObjectInfo | undefined {
  const isDart = /(?:dart.?symbol.?map|obfuscation)[^/\\]*$/i.test(name);
  const isLines = /(?:LineNumberMappings|il2cpp)[^/\\]*$/i.test(name);
  if ((!isDart && !isLines) || bytes.size > longestMap) return undefined;
  const text = Buffer.from(bytes.take(0, bytes.size)).toString();
  if (isDart && !/^\s*\[\s*"/.test(text)) return undefined;
  if (isLines && !/^\s*\{\s*"/.test(text)) return undefined;
  // What tells the maps of two architectures apart (getsentry/symbolic, symbolic-il2cpp/src/line_mapping).
  const [, debugId] = (isLines && /"__debug-id__"\s*:\s*\{\s*"([\da-f-]+)"/.exec(text)) || [];
  return {
    type: isDart ? 'dartsymbolmap' : 'il2cpp',
    arch: 'any',
    ...(debugId === undefined ? {} : { debugId }),
    features: NONE,
  };
}
