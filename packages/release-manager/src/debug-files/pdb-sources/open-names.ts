import type { Bytes } from '../bytes.ts';
import { createReader } from '../reader.ts';

// "The PDB Info Stream" and its hash table of named streams in LLVM's description of the format.
const INFO = 1;
const NAMED_STREAMS = 28;
const SIGNATURE = 0xeffe_effe;
const longestPath = 4_096;

/** The text that stands at an offset of the table of names. */
export type Names = (offset: number) => string;

/** Opens the table in which a PDB has the names of its files; undefined when it has none. */
export function openNames(streams: (index: number) => Bytes): Names | undefined {
  const index = findStream(streams(INFO), '/names');
  const table = index === undefined ? undefined : streams(index);
  if (table === undefined || table.size < 12) return undefined;
  const reader = createReader(table, true);
  if (reader.u32(0) !== SIGNATURE) throw new RangeError('its table of names is broken');
  const size = Math.min(reader.u32(8), table.size - 12);
  return (offset) => {
    if (offset >= size) throw new RangeError(`a name at ${offset} of ${size}`);
    const text = table.take(12 + offset, Math.min(longestPath, size - offset));
    const end = text.indexOf(0);
    if (end < 0) throw new RangeError('a name without an end');
    return Buffer.from(text.subarray(0, end)).toString();
  };
}

/** Looks a stream up by name: offsets of names and numbers of streams are behind two sets of bits. */
function findStream(info: Bytes, wanted: string): number | undefined {
  const reader = createReader(info, true);
  if (info.size < NAMED_STREAMS + 4) return undefined;
  const texts = NAMED_STREAMS + 4;
  const textsEnd = texts + reader.u32(NAMED_STREAMS);
  const count = reader.u32(textsEnd);
  const present = textsEnd + 8;
  const deleted = present + 4 + reader.u32(present) * 4;
  const entries = deleted + 4 + reader.u32(deleted) * 4;
  for (let at = entries; at + 8 <= Math.min(info.size, entries + count * 8); at += 8) {
    const name = texts + reader.u32(at);
    const isThere = name < textsEnd && reader.text(name, wanted.length + 1) === wanted;
    if (isThere) return reader.u32(at + 4);
  }
  return undefined;
}
