import { deflateRawSync } from 'node:zlib';

/** Smallest objects, written field by field from the documents of their formats. */

const bytesOf = (size: number, write: (buffer: Buffer) => void): Buffer => {
  const buffer = Buffer.alloc(size);
  write(buffer);
  return buffer;
};

/** A 64-bit little-endian ELF with a build id in a note and a section named `.debug_info`. */
export function elf(buildId: Buffer): Buffer {
  const names = Buffer.from('\0.debug_info\0.shstrtab\0');
  const note = Buffer.concat([
    bytesOf(12, (buffer) => {
      buffer.writeUInt32LE(4, 0);
      buffer.writeUInt32LE(buildId.length, 4);
      buffer.writeUInt32LE(3, 8);
    }),
    Buffer.from('GNU\0'),
    buildId,
  ]);
  const [segmentAt, noteAt] = [64, 120];
  const namesAt = noteAt + note.length;
  const sectionsAt = namesAt + names.length;
  const header = bytesOf(64, (buffer) => {
    buffer.write('\u007FELF\u0002\u0001\u0001', 'latin1');
    buffer.writeUInt16LE(2, 16);
    buffer.writeUInt16LE(62, 18);
    buffer.writeBigUInt64LE(BigInt(segmentAt), 32);
    buffer.writeBigUInt64LE(BigInt(sectionsAt), 40);
    buffer.writeUInt16LE(56, 54);
    buffer.writeUInt16LE(1, 56);
    buffer.writeUInt16LE(64, 58);
    buffer.writeUInt16LE(3, 60);
    buffer.writeUInt16LE(2, 62);
  });
  const segment = bytesOf(56, (buffer) => {
    buffer.writeUInt32LE(4, 0);
    buffer.writeBigUInt64LE(BigInt(noteAt), 8);
    buffer.writeBigUInt64LE(BigInt(note.length), 32);
  });
  const section = (name: number, type: number, offset: number, size: number) =>
    bytesOf(64, (buffer) => {
      buffer.writeUInt32LE(name, 0);
      buffer.writeUInt32LE(type, 4);
      buffer.writeBigUInt64LE(BigInt(offset), 24);
      buffer.writeBigUInt64LE(BigInt(size), 32);
    });
  return Buffer.concat([
    header,
    segment,
    note,
    names,
    section(0, 0, 0, 0),
    section(1, 1, noteAt, 4),
    section(13, 3, namesAt, names.length),
  ]);
}

/** A document of a portable PDB, and its source where the file carries it. */
export interface TestDocument {
  readonly path: string;
  readonly source?: Buffer;
  /** True: the source is packed. */
  readonly isPacked?: boolean;
}

/** A portable PDB of one method and some documents, with narrow indices. */
export function portablePdb(
  guid: Buffer,
  stamp: number,
  documents: readonly TestDocument[] = [{ path: '/shop/Cart.cs' }],
): Buffer {
  const blobs = createHeap();
  const names = documents.map(({ path }) => {
    const parts = path.split('/').map((part) => compressed(part === '' ? 0 : blobs.add(part)));
    return blobs.add(Buffer.concat([Buffer.from('/'), ...parts]));
  });
  const embedded = documents.flatMap(({ source, isPacked }, index) => {
    if (source === undefined) return [];
    const size = bytesOf(4, (buffer) => buffer.writeUInt32LE(isPacked ? source.length : 0));
    const blob = blobs.add(Buffer.concat([size, isPacked ? deflateRawSync(source) : source]));
    return [numbers(((index + 1) << 5) | 22, 1, blob)];
  });
  const tables = Buffer.concat([
    bytesOf(24, (buffer) => {
      buffer.writeUInt8(2, 4);
      // Documents, methods and, if there are any, custom information.
      buffer.writeUInt32LE(embedded.length > 0 ? 0x83_0000 : 0x03_0000, 12);
    }),
    wide(documents.length, 1, ...(embedded.length > 0 ? [embedded.length] : [])),
    ...names.map((name) => numbers(name, 0, 0, 2)),
    numbers(1, 0),
    ...embedded,
  ]);
  const id = bytesOf(32, (buffer) => {
    guid.copy(buffer);
    buffer.writeUInt32LE(stamp, 16);
  });
  // That a source is embedded, and that a document is C#.
  const guids = ['1b578a0e26696e46b4ad8ab04611f5fe', 'f862513fc607d311905300c04fa302a1'].join('');
  return metadata({
    '#Pdb': id,
    '#~': tables,
    '#Blob': blobs.bytes(),
    '#GUID': Buffer.from(guids, 'hex'),
  });
}

const numbers = (...values: readonly number[]): Buffer =>
  bytesOf(values.length * 2, (buffer) => {
    values.forEach((value, index) => buffer.writeUInt16LE(value, index * 2));
  });

const wide = (...values: readonly number[]): Buffer =>
  bytesOf(values.length * 4, (buffer) => {
    values.forEach((value, index) => buffer.writeUInt32LE(value, index * 4));
  });

const compressed = (value: number): Buffer =>
  value < 0x80 ? Buffer.from([value]) : Buffer.from([0x80 | (value >> 8), value & 0xff]);

/** A heap of blobs; at its start is the empty one. */
function createHeap() {
  let bytes = Buffer.from([0]);
  return {
    add(content: string | Buffer): number {
      const offset = bytes.length;
      const blob = Buffer.from(content);
      bytes = Buffer.concat([bytes, compressed(blob.length), blob]);
      return offset;
    },
    bytes: () => bytes,
  };
}

/** .NET metadata of the given streams. */
export function metadata(streams: Readonly<Record<string, Buffer>>): Buffer {
  const version = Buffer.from('PDB v1.0\0\0\0\0');
  const listed = Object.entries(streams).map(([name, content]) => ({
    name: Buffer.from(name.padEnd((name.length + 4) & ~3, '\0')),
    content,
  }));
  const start = bytesOf(16, (buffer) => {
    buffer.write('BSJB', 'latin1');
    buffer.writeUInt32LE(version.length, 12);
  });
  const counts = numbers(0, listed.length);
  let offset = listed.reduce((sum, { name }) => sum + 8 + name.length, 20 + version.length);
  const headers = listed.map(({ name, content }) => {
    const header = Buffer.concat([wide(offset, content.length), name]);
    offset += content.length;
    return header;
  });
  return Buffer.concat([
    ...[start, version, counts, ...headers],
    ...listed.map(({ content }) => content),
  ]);
}

/** A PE whose debug directory names a portable PDB and carries it, packed. */
export function assembly(guid: Buffer, stamp: number): Buffer {
  const pdb = portablePdb(guid, stamp);
  const packed = deflateRawSync(pdb);
  const [directoryAt, codeViewAt] = [512, 512 + 56];
  const embeddedAt = codeViewAt + 24;
  const entry = (type: number, minor: number, size: number, at: number) =>
    bytesOf(28, (buffer) => {
      buffer.writeUInt32LE(stamp, 4);
      buffer.writeUInt16LE(0x0100, 8);
      buffer.writeUInt16LE(minor, 10);
      buffer.writeUInt32LE(type, 12);
      buffer.writeUInt32LE(size, 16);
      buffer.writeUInt32LE(at, 24);
    });
  const headers = bytesOf(512, (buffer) => {
    buffer.write('MZ', 'latin1');
    buffer.writeUInt32LE(64, 60);
    buffer.write('PE\0\0', 64, 'latin1');
    buffer.writeUInt16LE(0x86_64, 68);
    buffer.writeUInt16LE(1, 70);
    buffer.writeUInt32LE(0x1234_5678, 72);
    buffer.writeUInt16LE(240, 84);
    buffer.writeUInt16LE(0x20b, 88);
    buffer.writeUInt32LE(0x4000, 88 + 56);
    buffer.writeUInt32LE(16, 88 + 108);
    buffer.writeUInt32LE(0x2000, 88 + 112 + 48);
    buffer.writeUInt32LE(56, 88 + 112 + 52);
    buffer.write('.text', 328, 'latin1');
    buffer.writeUInt32LE(0x1000, 336);
    buffer.writeUInt32LE(0x2000, 340);
    buffer.writeUInt32LE(0x1000, 344);
    buffer.writeUInt32LE(directoryAt, 348);
  });
  const codeView = Buffer.concat([
    Buffer.from('RSDS'),
    guid,
    bytesOf(4, (b) => b.writeUInt32LE(1)),
  ]);
  const embedded = Buffer.concat([
    Buffer.from('MPDB'),
    bytesOf(4, (buffer) => buffer.writeUInt32LE(pdb.length)),
    packed,
  ]);
  return Buffer.concat([
    headers,
    entry(2, 0x50_4d, codeView.length, codeViewAt),
    entry(17, 0x01_00, embedded.length, embeddedAt),
    codeView,
    embedded,
  ]);
}

/** A fat file of two Mach-O slices, each with a uuid and nothing else. */
export function fat(first: Buffer, second: Buffer): Buffer {
  const slice = (cpu: number, uuid: Buffer) =>
    Buffer.concat([
      bytesOf(40, (buffer) => {
        buffer.writeUInt32LE(0xfeed_facf, 0);
        buffer.writeUInt32LE(cpu, 4);
        buffer.writeUInt32LE(1, 16);
        buffer.writeUInt32LE(0x1b, 32);
        buffer.writeUInt32LE(24, 36);
      }),
      uuid,
    ]);
  const slices = [slice(0x0100_0007, first), slice(0x0100_000c, second)];
  const header = bytesOf(48, (buffer) => {
    buffer.writeUInt32BE(0xcafe_babe, 0);
    buffer.writeUInt32BE(2, 4);
    for (const index of [0, 1]) {
      buffer.writeUInt32BE(48 + 56 * index, 8 + 20 * index + 8);
      buffer.writeUInt32BE(56, 8 + 20 * index + 12);
    }
  });
  return Buffer.concat([header, ...slices]);
}

/** A zip of the given files, packed or stored. */
export function zip(files: Readonly<Record<string, Buffer>>, isPacked: boolean): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const body = isPacked ? deflateRawSync(content) : content;
    const local = bytesOf(30, (buffer) => {
      buffer.writeUInt32LE(0x0403_4b50, 0);
      buffer.writeUInt16LE(name.length, 26);
    });
    directory.push(
      bytesOf(46, (buffer) => {
        buffer.writeUInt32LE(0x0201_4b50, 0);
        buffer.writeUInt16LE(isPacked ? 8 : 0, 10);
        buffer.writeUInt32LE(body.length, 20);
        buffer.writeUInt32LE(content.length, 24);
        buffer.writeUInt16LE(name.length, 28);
        buffer.writeUInt32LE(at, 42);
      }),
      Buffer.from(name),
    );
    parts.push(local, Buffer.from(name), body);
    at += 30 + name.length + body.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = bytesOf(22, (buffer) => {
    buffer.writeUInt32LE(0x0605_4b50, 0);
    buffer.writeUInt16LE(Object.keys(files).length, 10);
    buffer.writeUInt32LE(size, 12);
    buffer.writeUInt32LE(at, 16);
  });
  return Buffer.concat([...parts, ...directory, end]);
}
