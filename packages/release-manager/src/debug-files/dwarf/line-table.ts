import type { Bytes } from '../bytes.ts';
import { createCursor, readLength, type Cursor } from './cursor.ts';
import { readForm, type Encoding, type FormValue } from './forms.ts';
import type { Unit } from './units.ts';

/** A source as a table of lines names it. */
export interface LineFile {
  readonly directory: string;
  readonly name: string;
}

const PATH = 1;
const DIRECTORY_INDEX = 2;
/** They are kept while the files are read, of which there may be any number. */
const mostDirectories = 1_000_000;

/** Reads the header of a table of lines (DWARF 5, 6.2.4): its files, one after the other; the lines themselves are passed over. */
export function readLineTable(
  section: Bytes,
  offset: number,
  unit: Unit,
  { isLittle, spend }: { readonly isLittle: boolean; readonly spend: (count: number) => void },
): Iterable<LineFile> {
  const start = createCursor(section.take(offset, Math.min(32, section.size - offset)), isLittle);
  const { length, offsetSize } = readLength(start);
  const end = offset + start.at() + length;
  if (end > section.size) throw new RangeError(`a table of lines up to ${end} of ${section.size}`);
  const version = start.u16();
  if (version < 2 || version > 5) throw new RangeError(`a table of lines of version ${version}`);
  const addressSize = version === 5 ? start.u8() : unit.encoding.addressSize;
  if (version === 5) start.skip(1);
  const headerLength = start.uint(offsetSize);
  const from = offset + start.at();
  if (from + headerLength > end) throw new RangeError('a table of lines without an end');
  spend(headerLength);
  const cursor = createCursor(section.take(from, headerLength), isLittle);
  // How lines are coded: instruction length, operations from version 4 on, default, base and range of lines.
  cursor.skip(version < 4 ? 4 : 5);
  const opcodeBase = cursor.u8();
  cursor.skip(Math.max(opcodeBase - 1, 0));
  const encoding = { version, offsetSize, addressSize };
  return version < 5 ? readOldFiles(cursor, unit) : readFiles(cursor, unit, encoding);
}

// Until version 4, lists ended by an empty name; directory 0 is that of the unit.
function* readOldFiles(cursor: Cursor, unit: Unit): Generator<LineFile, void, undefined> {
  const directories = [unit.directory];
  for (let name = cursor.text(); name !== ''; name = cursor.text()) {
    directories.push(name);
    requireFew(directories.length);
  }
  for (let name = cursor.text(); name !== ''; name = cursor.text()) {
    const directory = directories[cursor.uleb()] ?? '';
    // When it was changed, and its size.
    cursor.uleb();
    cursor.uleb();
    yield { directory, name };
  }
}

function* readFiles(
  cursor: Cursor,
  unit: Unit,
  encoding: Encoding,
): Generator<LineFile, void, undefined> {
  const textOf = (path: FormValue | undefined) => (path && unit.text(path)) ?? '';
  const directories: string[] = [];
  for (const { path } of readEntries(cursor, encoding)) {
    directories.push(textOf(path));
    requireFew(directories.length);
  }
  for (const { path, directory } of readEntries(cursor, encoding)) {
    yield { directory: directories[directory] ?? '', name: textOf(path) };
  }
}

function requireFew(directories: number): void {
  if (directories > mostDirectories) throw new RangeError(`${directories} directories`);
}

interface Entry {
  readonly path: FormValue | undefined;
  readonly directory: number;
}

// From version 5 on, a list says which values its entries have.
function* readEntries(cursor: Cursor, encoding: Encoding): Generator<Entry, void, undefined> {
  const formats = Array.from({ length: cursor.u8() }, () => ({
    content: cursor.uleb(),
    form: cursor.uleb(),
  }));
  const count = cursor.uleb();
  for (let index = 0; index < count; index += 1) {
    const before = cursor.at();
    let path: FormValue | undefined;
    let directory = 0;
    for (const { content, form } of formats) {
      const value = readForm(cursor, form, encoding);
      if (content === PATH) path = value;
      if (content === DIRECTORY_INDEX && value.is === 'number') directory = value.value;
    }
    if (cursor.at() === before) throw new RangeError(`${count} files of nothing`);
    yield { path, directory };
  }
}
