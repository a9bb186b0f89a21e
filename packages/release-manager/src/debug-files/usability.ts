import type { Diagnostic } from '../error/diagnostic.ts';
import type { DebugFile } from './types.ts';

/** What keeps crashes from using a file; undefined when nothing does. */
export function problemOf({ debugId, features, type }: DebugFile): string | undefined {
  if (type === 'dartsymbolmap' && debugId === undefined)
    return 'it belongs to a program that has to be named with it';
  if (debugId === undefined) return 'it has no debug id: it was stripped or linked without one';
  if (['bcsymbolmap', 'uuidmap', 'dartsymbolmap', 'il2cpp'].includes(type)) return undefined;
  const { debug, symtab, unwind, sources } = features;
  if (debug || unwind || sources || (symtab && (type === 'proguard' || type === 'wasm')))
    return undefined;
  return 'it has neither debug information nor unwind tables';
}

/** The name of a file, for people. */
export function placeOf({ path, entry }: DebugFile): string {
  return entry === undefined ? path : `${path}:${entry}`;
}

/** The finding about a file of no use. */
export function describeProblem(file: DebugFile, message: string): Diagnostic {
  return {
    code: 'release-manager/debug-file-unusable',
    severity: 'warning',
    path: [placeOf(file)],
    message,
    hint: 'Upload what was built before stripping: the unstripped program, its .debug, dSYM or PDB.',
  };
}
