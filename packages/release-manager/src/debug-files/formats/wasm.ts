import type { Bytes } from '../bytes.ts';
import { firstSixteen, formatDebugId, toHex } from '../debug-id.ts';
import { createReader, type Reader } from '../reader.ts';
import type { ObjectInfo } from '../types.ts';

const CUSTOM = 0;
const CODE = 10;
const mostSections = 100_000;

/** A section of a WebAssembly module; a custom one has a name in front of its bytes. */
interface WasmSection {
  readonly id: number;
  readonly name: string;
  readonly offset: number;
  readonly size: number;
}

/** Reads the sections of a WebAssembly module, passing over what is in them. */
export function readWasm(bytes: Bytes): ObjectInfo {
  const reader = createReader(bytes, true);
  const sections = readWasmSections(bytes);
  const has = (name: string) => sections.some((section) => section.name === name);
  const own = sections.findLast(({ name }) => name === 'build_id');
  const buildId = own && readBuildId(reader, own.offset, own.offset + own.size);
  const debugId = buildId && formatDebugId(firstSixteen(buildId));
  return {
    type: 'wasm',
    arch: 'wasm32',
    ...(buildId === undefined || debugId === undefined ? {} : { debugId, codeId: toHex(buildId) }),
    features: {
      symtab: sections.some(({ id }) => id === CODE) || has('name'),
      debug: has('.debug_info'),
      unwind: false,
      sources: false,
    },
  };
}

/** The sections in their order. */
export function readWasmSections(bytes: Bytes): readonly WasmSection[] {
  const reader = createReader(bytes, true);
  const sections: WasmSection[] = [];
  for (let at = 8; at < reader.size && sections.length < mostSections;) {
    const id = reader.u8(at);
    const size = readLeb(reader, at + 1);
    const end = size.next + size.value;
    if (end > reader.size) throw new RangeError(`a section up to ${end} of ${reader.size}`);
    const length = id === CUSTOM ? readLeb(reader, size.next) : { value: 0, next: size.next };
    const offset = length.next + length.value;
    if (offset > end) throw new RangeError(`a name up to ${offset} of ${end}`);
    const name = id === CUSTOM ? reader.text(length.next, length.value) : '';
    sections.push({ id, name, offset, size: end - offset });
    at = end;
  }
  return sections;
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
