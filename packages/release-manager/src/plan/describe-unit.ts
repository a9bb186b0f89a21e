import { isUtf8 } from 'node:buffer';
import { posix } from 'node:path';
import type { Diagnostic } from '../error/diagnostic.ts';
import { spliceParts } from '../inject/apply-edits.ts';
import { readInlineMap } from '../inject/inline-map.ts';
import { planInjection } from '../inject/plan-injection.ts';
import { readMap } from '../map/read-map.ts';
import { setMapId } from '../map/set-map-id.ts';
import { readReferences } from '../script/references.ts';
import type { SourceMaps } from '../source-maps/types.ts';
import type { Edit } from './source-map-steps.ts';
import type { Unit } from './units.ts';

/** A file of a unit as it will be: what is uploaded of it and how Sentry knows it. */
export interface UnitFile {
  readonly path: string;
  readonly before: Buffer;
  readonly edits: readonly Edit[];
  /** The id that the edits write. */
  readonly debugId: string | undefined;
  readonly parts: readonly Buffer[];
  readonly type: 'minified_source' | 'source_map';
  readonly headers: Readonly<Record<string, string>>;
  readonly isEmpty: boolean;
}

/** What a unit is for Sentry. */
export interface UnitDescription {
  readonly files: readonly UnitFile[];
  readonly debugId: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** A script that will find its map. */
  readonly isPair: boolean;
}

/** The name of the map in the manifest: as the script says it, or where it was found. */
const mapHeader = ({ script, map }: Unit, url: string | undefined): string | undefined => {
  if (!script) return undefined;
  if (script.map.type === 'inline') return url;
  if (script.map.type === 'file')
    return script.map.isGuessed || url === undefined
      ? posix.relative(posix.dirname(script.path), map ?? '')
      : url;
  // A map elsewhere is nothing that Sentry finds in the bundle.
  return url !== undefined && !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(url) ? url : undefined;
};

const problem = (
  path: string,
  code: string,
  severity: Diagnostic['severity'],
  message: string,
  hint?: string,
): Diagnostic => ({
  code: `release-manager/${code}`,
  severity,
  path: [path],
  message,
  ...(hint !== undefined && { hint }),
});

const fileOf = (
  path: string,
  before: Buffer,
  edits: readonly Edit[],
  rest: Pick<UnitFile, 'type' | 'headers' | 'debugId'>,
): UnitFile => ({
  path,
  before,
  edits,
  parts: spliceParts(before, edits, rest.debugId),
  isEmpty: false,
  ...rest,
});

/** Decides what is done to a script and its map, and how Sentry is told of them. */
export const describeUnit = (
  unit: Unit,
  bytes: { readonly script: Buffer | undefined; readonly map: Buffer | undefined },
  options: Pick<SourceMaps, 'debugIds' | 'debugIdReference' | 'sourceMapReference'>,
  sharedId: string | undefined,
): UnitDescription => {
  const { debugIds = 'inject', debugIdReference = false, sourceMapReference = true } = options;
  const diagnostics: Diagnostic[] = [];
  const outline = bytes.map && readMap(bytes.map);
  const map = outline?.hasMappings ? bytes.map : undefined;
  if (bytes.map && !map && unit.map !== undefined && !unit.isMapPlaced)
    diagnostics.push(
      outline
        ? problem(unit.map, 'no-source-map', 'info', 'is no source map; it was left out')
        : problem(unit.map, 'broken-map', 'error', 'is no JSON, or breaks off', 'Build it again'),
    );
  const mapFile = (edits: readonly Edit[], debugId: string | undefined): readonly UnitFile[] =>
    map && unit.map !== undefined && !unit.isMapPlaced
      ? [
          fileOf(unit.map, map, edits, {
            ...{ type: 'source_map', debugId },
            headers: debugId === undefined ? {} : { 'debug-id': debugId },
          }),
        ]
      : [];
  const { script } = bytes;
  if (!unit.script || !script)
    return {
      files: mapFile([], outline?.debugId),
      debugId: undefined,
      diagnostics,
      isPair: false,
    };

  if (unit.script.format === 'hermes') {
    const url = mapHeader(unit, undefined);
    const debugId = debugIdReference ? outline?.debugId : undefined;
    const headers = { ...(debugId && { 'debug-id': debugId }), ...(url && { sourcemap: url }) };
    const bytecode = fileOf(unit.path, script, [], { type: 'minified_source', headers, debugId });
    return {
      files: [{ ...bytecode, parts: [], isEmpty: true }, ...mapFile([], outline?.debugId)],
      debugId,
      diagnostics,
      isPair: map !== undefined,
    };
  }
  if (!isUtf8(script)) {
    diagnostics.push(problem(unit.path, 'binary-file', 'warning', 'is not UTF-8; it was left out'));
    return { files: mapFile([], outline?.debugId), debugId: undefined, diagnostics, isPair: false };
  }

  const references = readReferences(script);
  const isInline = unit.script.map.type === 'inline';
  const inlineMap = isInline ? readInlineMap(references.sourceMap?.url ?? '') : undefined;
  const injection = planInjection({
    script,
    references,
    ...(isInline ? { map: inlineMap } : { map, outline: map && outline }),
    isInline,
    isShared: unit.isShared,
    sharedId,
  });
  diagnostics.push(...injection.problems.map((found) => ({ ...found, path: [unit.path] })));
  const writes = debugIds === 'inject';
  const known = debugIdReference ? (references.debugId ?? outline?.debugId) : references.debugId;
  const debugId = debugIds === 'keep' ? known : injection.debugId;
  const edits = writes ? injection.scriptEdits : [];
  const mapEdits =
    debugIds === 'inject'
      ? injection.mapEdits
      : debugIds === 'sidecar' && map && outline && sharedId === undefined
        ? setMapId(map, outline, injection.debugId)
        : [];
  const inlineEdit = edits.find(({ remove }) => remove > 0);
  const url = mapHeader(
    unit,
    isInline && inlineEdit ? inlineEdit.insert : references.sourceMap?.url,
  );
  const headers = {
    ...(debugId !== undefined && { 'debug-id': debugId }),
    ...(sourceMapReference && url !== undefined && { sourcemap: url }),
  };
  return {
    files: [
      fileOf(unit.path, script, edits, { type: 'minified_source', headers, debugId }),
      ...mapFile(mapEdits, debugIds === 'keep' ? outline?.debugId : injection.debugId),
    ],
    debugId,
    diagnostics,
    isPair: map !== undefined || inlineMap !== undefined,
  };
};
