import { sliceBytes, type Bytes } from '../bytes.ts';
import { openAbbreviations, type AttributeForm } from './abbreviations.ts';
import { createCursor, readLength, type Cursor } from './cursor.ts';
import { readForm, type Encoding, type FormValue } from './forms.ts';
import type { DwarfObject } from './open-dwarf.ts';
import type { Strings } from './strings.ts';

/** A unit of compilation, as far as its sources need it. */
export interface Unit {
  readonly encoding: Encoding;
  /** Where its table of lines begins; undefined when it has none. */
  readonly lineTable: number | undefined;
  /** Where the compiler ran; empty when nobody says. */
  readonly directory: string;
  /** Reads the text of a value that stands in this unit's tables. */
  readonly text: (value: FormValue) => string | undefined;
}

// DWARF 5, 7.5.1 and 7.5.4.
const AT = {
  lineTable: 0x10,
  lowPc: 0x11,
  directory: 0x1b,
  ranges: 0x55,
  stringOffsets: 0x72,
  addresses: 0x73,
  gnuAddresses: 0x2133,
};
const UT = { type: 2, skeleton: 4, splitCompile: 5, splitType: 6 };
/** How much of a unit is read for its first entry: hardly any is longer than the first. */
const pieceSizes = [1_024, 64 * 1_024];
const shortestUnit = 7;

/**
 * Reads the first entry of each unit. What is broken is told, and the next one is read.
 *
 * @yields the units that have code: linkers leave those that they threw away, without addresses
 */
export function* readUnits(
  object: DwarfObject,
  strings: Strings,
  tell: (message: string) => void,
): Generator<Unit, void, undefined> {
  const [info, abbreviationBytes] = [object.section('info'), object.section('abbrev')];
  if (info === undefined || abbreviationBytes === undefined) return;
  const find = openAbbreviations(abbreviationBytes);
  for (let at = 0; at < info.size;) {
    const start = createCursor(info.take(at, Math.min(12, info.size - at)), object.isLittle);
    const { length, offsetSize } = readLength(start);
    if (length < shortestUnit || at + start.at() + length > info.size) {
      throw new RangeError(`a unit of ${length} bytes at ${at} of ${info.size}`);
    }
    const content = sliceBytes(info, at + start.at(), length);
    const unit = readFirstEntry(content, offsetSize, { object, strings, find });
    if (typeof unit === 'string') tell(`a unit at ${at}: ${unit}`);
    else if (unit !== undefined) yield unit;
    at += start.at() + length;
  }
}

/** Reads a unit, or says why it cannot be read. */
function readFirstEntry(bytes: Bytes, offsetSize: 4 | 8, tables: Tables) {
  let reason = '';
  for (const size of pieceSizes) {
    const piece = bytes.take(0, Math.min(size, bytes.size));
    try {
      return readUnit(createCursor(piece, tables.object.isLittle), offsetSize, tables);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      reason = error.message;
    }
    if (size >= bytes.size) break;
  }
  return reason;
}

interface Tables {
  readonly object: DwarfObject;
  readonly strings: Strings;
  readonly find: (offset: number, code: number) => readonly AttributeForm[] | undefined;
}

function readUnit(cursor: Cursor, offsetSize: 4 | 8, tables: Tables): Unit | undefined {
  const { encoding, abbreviations } = readHeader(cursor, offsetSize);
  const code = cursor.uleb();
  // Some old files have units of nothing.
  if (code === 0) return undefined;
  const forms = tables.find(abbreviations, code);
  if (forms === undefined) throw new RangeError(`no abbreviation ${code} at ${abbreviations}`);
  const values = new Map<number, FormValue>();
  for (const { name, form } of forms) values.set(name, readForm(cursor, form, encoding));
  const numberOf = (name: number) => {
    const value = values.get(name);
    return value?.is === 'number' ? value.value : undefined;
  };
  const { object, strings } = tables;
  const addressBase = numberOf(AT.addresses) ?? numberOf(AT.gnuAddresses) ?? 0;
  const lowPc = readAddress(values.get(AT.lowPc), addressBase, object, encoding);
  // getsentry/symbolic (dwarf.rs) takes a unit without addresses for one that the linker threw away.
  if (lowPc === 0 && !values.has(AT.ranges) && !object.isRelocatable) return undefined;
  const text = createTextReader(object, strings, numberOf(AT.stringOffsets) ?? 0, encoding);
  const directory = values.get(AT.directory);
  return {
    encoding,
    lineTable: numberOf(AT.lineTable),
    directory: (directory && text(directory)) ?? '',
    text,
  };
}

function readHeader(cursor: Cursor, offsetSize: 4 | 8) {
  const version = cursor.u16();
  if (version < 2 || version > 5) throw new RangeError(`DWARF of version ${version}`);
  if (version < 5) {
    const abbreviations = cursor.uint(offsetSize);
    return { encoding: { version, offsetSize, addressSize: readSize(cursor) }, abbreviations };
  }
  const type = cursor.u8();
  const addressSize = readSize(cursor);
  const abbreviations = cursor.uint(offsetSize);
  if (type === UT.skeleton || type === UT.splitCompile) cursor.skip(8);
  if (type === UT.type || type === UT.splitType) cursor.skip(8 + offsetSize);
  return { encoding: { version, offsetSize, addressSize }, abbreviations };
}

function readSize(cursor: Cursor): number {
  const size = cursor.u8();
  if (![1, 2, 4, 8].includes(size)) throw new RangeError(`addresses of ${size} bytes`);
  return size;
}

/** The number at an index of a table of another section; undefined when it is not there. */
function readIndexed(
  bytes: Bytes | undefined,
  { at, index, size }: { readonly at: number; readonly index: number; readonly size: number },
  isLittle: boolean,
): number | undefined {
  const from = at + index * size;
  if (bytes === undefined || from + size > bytes.size) return undefined;
  return createCursor(bytes.take(from, size), isLittle).uint(size);
}

function readAddress(
  value: FormValue | undefined,
  at: number,
  object: DwarfObject,
  { addressSize }: Encoding,
): number | undefined {
  if (value?.is === 'address') return value.value;
  if (value?.is !== 'address-index') return 0;
  const place = { at, index: value.value, size: addressSize };
  return readIndexed(object.section('addr'), place, object.isLittle);
}

function createTextReader(
  object: DwarfObject,
  strings: Strings,
  at: number,
  { offsetSize }: Encoding,
): (value: FormValue) => string | undefined {
  return (value) => {
    if (value.is === 'text') return value.value;
    if (value.is === 'text-at') return strings(value.section, value.value);
    if (value.is !== 'text-index') return undefined;
    const place = { at, index: value.value, size: offsetSize };
    const offset = readIndexed(object.section('str_offsets'), place, object.isLittle);
    return offset === undefined ? undefined : strings('str', offset);
  };
}
