import type { Diagnostic } from '../error/diagnostic.ts';
import { readMap, type MapOutline } from '../map/read-map.ts';
import { setMapId } from '../map/set-map-id.ts';
import { shiftMap } from '../map/shift-map.ts';
import type { Insertion } from '../map/shift-mappings.ts';
import type { Edit } from '../plan/source-map-steps.ts';
import { findInsertionPoint, placeOf } from '../script/insertion-point.ts';
import type { ScriptReferences } from '../script/references.ts';
import { fillId, idMark, spliceParts } from './apply-edits.ts';
import { mintDebugId } from './debug-id.ts';
import { writeInlineMap } from './inline-map.ts';
import { readSnippetId, snippetOf } from './snippet.ts';

/** A script with what belongs to it. */
export interface InjectionInput {
  readonly script: Buffer;
  readonly references: ScriptReferences;
  /** The text of its map, wherever it is. */
  readonly map: Buffer | undefined;
  /** Of that map, where it has been read. */
  readonly outline?: MapOutline | undefined;
  readonly isInline: boolean;
  /** Other scripts have the same map. */
  readonly isShared: boolean;
  /** The id that another script gave a shared map. */
  readonly sharedId: string | undefined;
}

/** The changes that give a script and its map one id, for which their texts have the mark. */
export interface Injection {
  readonly debugId: string;
  readonly scriptEdits: readonly Edit[];
  readonly mapEdits: readonly Edit[];
  readonly problems: readonly Omit<Diagnostic, 'path'>[];
}

const inOrder = (edits: readonly Edit[]): readonly Edit[] =>
  edits.toSorted((a, b) => a.offset - b.offset);

const comment = `//# debugId=${idMark}\n`;
const commentOnNextLine = `\n${comment}`;
const snippet = snippetOf(idMark);
const snippetBehindSemicolon = `;${snippet}`;
// The semicolon ends a statement that relied on the end of the file.
const snippetOnOwnLine = `${snippetBehindSemicolon}\n`;
const snippetAndComment = `${snippetOnOwnLine}${comment}`;
const snippetAndCommentOnNextLine = `\n${snippetAndComment}`;

const endsLine = (script: Buffer): boolean => script.length === 0 || script.at(-1) === 0x0a;

/** The comment at the end, on a line of its own. */
const commentEdit = (script: Buffer): Edit => ({
  offset: script.length,
  remove: 0,
  insert: endsLine(script) ? comment : commentOnNextLine,
});

/** At the end, so that no line or column moves, but before the comment that names the map. */
const snippetAtEnd = (script: Buffer, { sourceMap }: ScriptReferences): readonly Edit[] => {
  const at = sourceMap?.comment.from;
  const isOnOwnLine = at === 0 || (at !== undefined && script[at - 1] === 0x0a);
  const isLast =
    at !== undefined && !/[^\s]/.test(script.toString('latin1', sourceMap?.comment.to));
  if (isOnOwnLine && isLast)
    return [{ offset: at, remove: 0, insert: snippetOnOwnLine }, commentEdit(script)];
  const insert = endsLine(script) ? snippetAndComment : snippetAndCommentOnNextLine;
  return [{ offset: script.length, remove: 0, insert }];
};

/** At the beginning, on the line of the first statement: only columns of that line move. */
const snippetAtBegin = (
  script: Buffer,
  debugId: string,
): { readonly edit: Edit; readonly insertion: Insertion } => {
  const { offset, line, column, needsSemicolon } = findInsertionPoint(script);
  const insert = needsSemicolon ? snippetBehindSemicolon : snippet;
  return {
    edit: { offset, remove: 0, insert },
    insertion: { line, column, length: fillId(insert, debugId).length },
  };
};

/** Our snippet in a script whose map knows nothing of it: a run ended between the two. */
const findUnmatchedSnippet = (script: Buffer, debugId: string): Insertion | undefined => {
  const written = fillId(snippet, debugId);
  const at = script.indexOf(written);
  if (at === -1) return undefined;
  // One that stands at the end, on a line of its own behind a semicolon, moved nothing.
  if (script[at - 1] === 0x3b && (at === 1 || script[at - 2] === 0x0a)) return undefined;
  return { ...placeOf(script, at), length: written.length };
};

const otherId = (mapId: string, debugId: string): Omit<Diagnostic, 'path'> => ({
  code: 'release-manager/debug-ids-differ',
  severity: 'warning',
  message: `The script has the debug id ${debugId}, its map ${mapId}; the map gets that of the script`,
  hint: 'Build both again when the map is from another build',
});

/** Plans the changes of a script and its map. Nothing changes where both have the same id already. */
export const planInjection = (input: InjectionInput): Injection => {
  const { script, references, map, isShared, sharedId } = input;
  const outline = input.outline ?? (map && readMap(map));
  const problems: Omit<Diagnostic, 'path'>[] = [];
  const known = references.debugId;
  const snippetId = known ?? readSnippetId(script);
  const mapId = outline?.debugId ?? sharedId;
  const debugId = snippetId ?? mapId ?? mintDebugId(script, outline && map);

  let scriptEdits: readonly Edit[] = [];
  let insertion: Insertion | undefined;
  if (known !== undefined) {
    if (outline && outline.debugId === undefined && !isShared)
      insertion = findUnmatchedSnippet(script, known);
  } else if (snippetId !== undefined) {
    // A bundler plugin was here and keeps the comment out, for integrity hashes (getsentry/cli#1496).
    scriptEdits = [];
  } else if (!outline || isShared) scriptEdits = snippetAtEnd(script, references);
  else {
    const begin = snippetAtBegin(script, debugId);
    ({ insertion } = begin);
    scriptEdits = [begin.edit, commentEdit(script)];
  }

  if (!outline || !map) return { debugId, scriptEdits, mapEdits: [], problems };
  if (outline.debugId !== undefined && outline.debugId !== debugId && !isShared)
    problems.push(otherId(outline.debugId, debugId));
  const mapEdits = sharedId === undefined ? editMap(map, outline, debugId, insertion) : [];
  if (!input.isInline || !references.sourceMap || mapEdits.length === 0)
    return { debugId, scriptEdits, mapEdits, problems };
  const { url } = references.sourceMap;
  const urlAt = script.indexOf(url, references.sourceMap.comment.from);
  const inline = {
    offset: urlAt,
    remove: Buffer.byteLength(url),
    insert: writeInlineMap(spliceParts(map, mapEdits, debugId)),
  };
  return { debugId, scriptEdits: inOrder([inline, ...scriptEdits]), mapEdits: [], problems };
};

const editMap = (
  map: Buffer,
  outline: MapOutline,
  debugId: string,
  insertion: Insertion | undefined,
): readonly Edit[] =>
  inOrder([
    ...setMapId(map, outline, debugId),
    ...((insertion && shiftMap(map, outline, insertion)) ?? []),
  ]);
