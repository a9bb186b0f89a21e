import * as zlib from 'node:zlib';
import { memoryBytes, type Bytes } from '../bytes.ts';
import { createReader } from '../reader.ts';

const ELFCOMPRESS_ZLIB = 1;
const ELFCOMPRESS_ZSTD = 2;
/** What is unpacked is held in memory. */
const mostUnpacked = 2 ** 31 - 1;
/** Deflate cannot do better. */
const bestRatio = 1_040;

interface Zstd extends Pick<typeof zlib, 'inflateSync'> {
  readonly zstdDecompressSync?: typeof zlib.inflateSync;
}

// Node has it from 22.15 on, and the types are those of the oldest Node.
const { zstdDecompressSync: zstd }: Zstd = zlib;

/** Unpacks a section of an ELF file with the flag SHF_COMPRESSED (System V ABI, "Section Compression"). */
export function unpackElfSection(bytes: Bytes, is64: boolean, isLittle: boolean): Bytes {
  const reader = createReader(bytes, isLittle);
  const header = is64 ? 24 : 12;
  const size = is64 ? reader.u64(8) : reader.u32(4);
  const kind = reader.u32(0);
  if (kind === ELFCOMPRESS_ZLIB) return inflate(bytes, header, size);
  if (kind === ELFCOMPRESS_ZSTD) return unpackZstd(bytes, header, size);
  throw new RangeError(`a section is compressed in an unknown way (${kind})`);
}

/** Unpacks a section of the older form, `.zdebug_…`: the letters ZLIB and the size in front (binutils, `bfd/compress.c`). */
export function unpackGnuSection(bytes: Bytes): Bytes {
  const reader = createReader(bytes, false);
  if (reader.text(0, 4) !== 'ZLIB') return bytes;
  return inflate(bytes, 12, reader.u64(4));
}

function inflate(bytes: Bytes, header: number, size: number): Bytes {
  const packed = takePacked(bytes, header, size);
  if (size > packed.length * bestRatio + 1_024) throw new RangeError(tooMuch(packed.length, size));
  return unpack(() => zlib.inflateSync(packed, { maxOutputLength: Math.max(size, 1) }));
}

function unpackZstd(bytes: Bytes, header: number, size: number): Bytes {
  if (zstd === undefined) {
    throw new RangeError('its debug sections are compressed with zstd, which needs Node 22.15');
  }
  const packed = takePacked(bytes, header, size);
  return unpack(() => zstd(packed, { maxOutputLength: Math.max(size, 1) }));
}

function unpack(read: () => Uint8Array): Bytes {
  try {
    return memoryBytes(read());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RangeError(`a section cannot be unpacked: ${reason}`, { cause: error });
  }
}

function takePacked(bytes: Bytes, header: number, size: number): Uint8Array {
  const packed = bytes.take(header, bytes.size - header);
  if (size > mostUnpacked) throw new RangeError(tooMuch(packed.length, size));
  return packed;
}

const tooMuch = (packed: number, size: number) =>
  `a section of ${packed} bytes that unpacks to ${size}`;
