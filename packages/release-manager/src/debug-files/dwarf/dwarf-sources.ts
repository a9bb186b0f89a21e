import { joinPaths, cleanPath } from '../sources/paths.ts';
import type {
  NamedSource,
  SourceProvider,
  SourceProviderContext,
} from '../sources/source-provider.ts';
import type { Bytes } from '../bytes.ts';
import { createAllowance } from './allowance.ts';
import { readLineTable } from './line-table.ts';
import { openDwarf, type DwarfObject } from './open-dwarf.ts';
import { openStrings } from './strings.ts';
import { readUnits, type Unit } from './units.ts';

/** What is longer cannot be opened. */
const longestPath = 4_096;
/** How many broken parts are told one by one. */
const mostTold = 5;

/** Sources of programs whose debug information is DWARF, versions 2 to 5: from the files that tables of lines name. */
export const dwarfSources: SourceProvider = {
  name: 'dwarf',
  types: ['elf', 'macho', 'pe', 'wasm'],
  readSources,
};

function* readSources(
  bytes: Bytes,
  { file, tell }: SourceProviderContext,
): Generator<NamedSource, void, undefined> {
  const object = openDwarf(bytes, file.type);
  if (object.isSplitOff) {
    tell('it is split DWARF: the program that it was split from names the sources');
    return;
  }
  const lines = object.section('line');
  if (lines === undefined) return;
  const spend = createAllowance(lines.size);
  const broken = createCounter(tell);
  const seen = new Set<string>();
  try {
    for (const unit of readUnits(object, openStrings(object), broken.add)) {
      const key = `${unit.lineTable} ${unit.directory}`;
      if (unit.lineTable === undefined || seen.has(key)) continue;
      seen.add(key);
      yield* readUnitSources(unit, unit.lineTable, { lines, spend, object, broken });
    }
  } finally {
    broken.end();
  }
}

function* readUnitSources(
  unit: Unit,
  lineTable: number,
  { lines, spend, object, broken }: Reading,
): Generator<NamedSource, void, undefined> {
  try {
    const order = { isLittle: object.isLittle, spend };
    for (const { directory, name } of readLineTable(lines, lineTable, unit, order)) {
      if (directory.length + name.length > longestPath) continue;
      yield { path: cleanPath(joinPaths(unit.directory, joinPaths(directory, name))) };
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    broken.add(error.message);
  }
}

interface Reading {
  readonly lines: Bytes;
  readonly spend: (count: number) => void;
  readonly object: DwarfObject;
  readonly broken: ReturnType<typeof createCounter>;
}

/** Tells of the first few broken parts, and how many more there are. */
function createCounter(tell: (message: string) => void) {
  let count = 0;
  return {
    add: (message: string) => {
      count += 1;
      if (count <= mostTold) tell(message);
    },
    end: () => {
      if (count > mostTold) tell(`${count - mostTold} more parts are broken`);
    },
  };
}
