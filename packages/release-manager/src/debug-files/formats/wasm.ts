import type { Bytes } from '../bytes.ts';
import { firstSixteen, formatDebugId, toHex } from '../debug-id.ts';
import { createReader, type Reader } from '../reader.ts';
import type { ObjectInfo } from '../types.ts';

const CUSTOM = 0;
const CODE = 10;
const mostSections = 100_000;

/** Reads the sections of a WebAssembly module, passing over what is in them. */
export function readWasm(bytes: Bytes): ObjectInfo {
  const reader = createReader(bytes, true);
  const names = new Set<string>();
  let buildId: Uint8Array | undefined;
  let hasCode = false;
  let at = 8;
  for (let index = 0; at < reader.size && index < mostSections; index += 1) {
    const id = reader.u8(at);
    const size = readLeb(reader, at + 1);
    const end = size.next + size.value;
    if (end > reader.size) throw new RangeError(`a section up to ${end} of ${reader.size}`);
    if (id === CODE) hasCode = true;
    if (id === CUSTOM) {
      const length = readLeb(reader, size.next);
      const name = reader.text(length.next, length.value);
      names.add(name);
      if (name === 'build_id') buildId = readBuildId(reader, length.next + length.value, end);
    }
    at = end;
  }
  const debugId = buildId && formatDebugId(firstSixteen(buildId));
  return {
    type: 'wasm',
    arch: 'wasm32',
    ...(buildId === undefined || debugId === undefined ? {} : { debugId, codeId: toHex(buildId) }),
    features: {
      symtab: hasCode || names.has('name'),
      debug: names.has('.debug_info'),
      unwind: false,
      sources: false,
    },
  };
}

/** A length and as many bytes (WebAssembly tool-conventions, BuildId.md). */
function readBuildId(reader: Reader, at: number, end: number): Uint8Array {
  const { value, next } = readLeb(reader, at);
  return next + value <= end ? reader.take(next, value) : reader.take(at, end - at);
}

function readLeb(reader: Reader, at: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let index = 0; index < 5; index += 1) {
    const byte = reader.u8(at + index);
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, next: at + index + 1 };
  }
  throw new RangeError('a number of more than 32 bits');
}
