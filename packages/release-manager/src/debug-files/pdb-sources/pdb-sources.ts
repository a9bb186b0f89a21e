import { memoryBytes, type Bytes } from '../bytes.ts';
import { openStreams } from '../formats/msf.ts';
import { createReader, type Reader } from '../reader.ts';
import { cleanPath } from '../sources/paths.ts';
import type { NamedSource, SourceProvider } from '../sources/source-provider.ts';
import { openNames, type Names } from './open-names.ts';

// "The PDB DBI Stream" and "The Module Information Stream" of LLVM's description of the format.
const DBI = 3;
const DBI_HEADER = 64;
const MODULE_HEADER = 64;
const NO_STREAM = 0xff_ff;
const FILE_CHECKSUMS = 0xf4;

/** The sources that the modules of a Windows PDB list with their checksums. */
export const pdbSources: SourceProvider = {
  name: 'pdb',
  types: ['pdb'],
  *readSources(bytes, { tell }) {
    const streams = openStreams(bytes);
    const names = openNames(streams);
    if (names === undefined) return tell('it has no table of names, so that its sources have none');
    const seen = new Set<number>();
    // Streams may share blocks, but honest ones are no more than the file together.
    let left = bytes.size;
    for (const { stream, start, size } of listModules(streams(DBI))) {
      left -= size;
      if (left < 0) throw new RangeError('its modules are larger than the file');
      yield* readLines(memoryBytes(streams(stream).take(start, size)), names, seen);
    }
  },
};

interface Module {
  readonly stream: number;
  /** Where its subsections of lines and files are in the stream. */
  readonly start: number;
  readonly size: number;
}

function* listModules(dbi: Bytes): Generator<Module> {
  if (dbi.size < DBI_HEADER) return;
  const size = createReader(dbi, true).u32(24);
  const list = memoryBytes(dbi.take(DBI_HEADER, size));
  const reader = createReader(list, true);
  for (let at = 0; at + MODULE_HEADER <= size;) {
    const stream = reader.u16(at + 34);
    const start = reader.u32(at + 36) + reader.u32(at + 40);
    const lines = reader.u32(at + 44);
    if (stream !== NO_STREAM && lines > 0) yield { stream, start, size: lines };
    // The name of the module, and of the object that it came in.
    const end = skipText(list, skipText(list, at + MODULE_HEADER));
    at = align(end);
  }
}

function skipText(bytes: Bytes, at: number): number {
  const end = bytes.take(at, bytes.size - at).indexOf(0);
  if (end < 0) throw new RangeError('the list of modules is broken');
  return at + end + 1;
}

// Of the subsections of a module, those of checksums name the files.
function* readLines(bytes: Bytes, names: Names, seen: Set<number>): Generator<NamedSource> {
  const reader = createReader(bytes, true);
  for (let at = 0; at + 8 <= bytes.size;) {
    const size = reader.u32(at + 4);
    if (reader.u32(at) === FILE_CHECKSUMS) yield* readFiles(reader, at + 8, size, names, seen);
    at += 8 + align(size);
  }
}

function* readFiles(
  reader: Reader,
  start: number,
  size: number,
  names: Names,
  seen: Set<number>,
): Generator<NamedSource> {
  for (let at = start; at + 6 <= start + size; at += align(6 + reader.u8(at + 4))) {
    const name = reader.u32(at);
    if (seen.has(name)) continue;
    seen.add(name);
    const path = names(name);
    if (path !== '') yield { path: cleanPath(path) };
  }
}

const align = (offset: number): number => Math.ceil(offset / 4) * 4;
