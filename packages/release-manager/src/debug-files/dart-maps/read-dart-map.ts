import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../error/diagnostic.ts';
import { openBytes } from '../bytes.ts';
import { identify } from '../identify.ts';
import type { DebugFile } from '../types.ts';

/** A map of the names that Dart's compiler obfuscated, and the program to which it belongs. */
export interface DartSymbolMap {
  /** The JSON that `flutter build` was told to write (`--save-obfuscation-map`). */
  readonly map: string;
  /** The native debug file that has the debug id, such as `app.android-arm64.symbols`. */
  readonly program: string;
}

/** Checks a map and gives it the id of its program, since it has none of its own (getsentry/sentry-cli src/commands/dart_symbol_map/upload.rs). */
export function readDartMap({ map, program }: DartSymbolMap): DebugFile | Diagnostic {
  const refused = (path: string, message: string): Diagnostic => ({
    code: 'release-manager/dart-symbol-map',
    severity: 'error',
    path: [path],
    message,
  });
  let path = map;
  try {
    const bytes = readFileSync(map);
    const names: unknown = JSON.parse(bytes.toString());
    if (!Array.isArray(names) || !names.every((name) => typeof name === 'string'))
      return refused(map, 'it must be a JSON list of texts');
    if (names.length % 2 === 1)
      return refused(map, `it must have pairs of names, and has ${names.length} entries`);
    path = program;
    const [debugId, ...others] = idsOf(program);
    if (debugId === undefined) return refused(program, 'it has no debug id');
    if (others.length > 0)
      return refused(program, `it must have one debug id, and has ${others.length + 1}`);
    return {
      path: map,
      offset: 0,
      size: bytes.length,
      type: 'dartsymbolmap',
      arch: 'any',
      debugId,
      features: { symtab: false, debug: false, unwind: false, sources: false },
    };
  } catch (error) {
    return refused(path, error instanceof Error ? error.message : String(error));
  }
}

function idsOf(path: string): readonly string[] {
  const bytes = openBytes(path);
  try {
    const ids = identify(bytes, path).flatMap(({ debugId }) => debugId ?? []);
    return [...new Set(ids)];
  } finally {
    bytes.close();
  }
}
