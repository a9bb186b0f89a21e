// The ZIP format (PKWARE APPNOTE 6.3.10), as much of it as an archive of stored files needs.

/** A file of an archive. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: number;
  readonly crc32: number;
}

const unix = 3;
const utf8Names = 0x0800;
// The first day that the format knows, so that equal files make equal archives.
const date = 0x0021;
const regularFile = 0o100644;

/** Size of what stands before the content of a file. */
export const localHeaderLength = ({ path }: ZipEntry): number => 30 + Buffer.byteLength(path);

/** What stands before the content of a file. */
export const localHeader = ({ path, bytes, crc32 }: ZipEntry): Buffer => {
  const name = Buffer.from(path);
  const header = Buffer.alloc(30 + name.length);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(utf8Names, 6);
  header.writeUInt16LE(date, 12);
  header.writeUInt32LE(crc32, 14);
  header.writeUInt32LE(bytes, 18);
  header.writeUInt32LE(bytes, 22);
  header.writeUInt16LE(name.length, 26);
  name.copy(header, 30);
  return header;
};

/** What the list at the end says of a file; `offset` is that of its local header. */
export const centralHeader = ({ path, bytes, crc32 }: ZipEntry, offset: number): Buffer => {
  const name = Buffer.from(path);
  const header = Buffer.alloc(46 + name.length);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE((unix << 8) | 20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(utf8Names, 8);
  header.writeUInt16LE(date, 14);
  header.writeUInt32LE(crc32, 16);
  header.writeUInt32LE(bytes, 20);
  header.writeUInt32LE(bytes, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(regularFile * 0x10000, 38);
  header.writeUInt32LE(offset, 42);
  name.copy(header, 46);
  return header;
};

/** More files than the short form of the end can count. */
const longEnd = (count: number, size: number, offset: number): Buffer => {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE((unix << 8) | 45, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(offset + size), 64);
  end.writeUInt32LE(1, 72);
  return end;
};

/** What ends an archive, behind the list of its files. */
export const endOfDirectory = ({
  count,
  size,
  offset,
}: {
  readonly count: number;
  /** Of the list. */
  readonly size: number;
  /** Of the list. */
  readonly offset: number;
}): Buffer => {
  const end = Buffer.alloc(22);
  const isLong = count >= 0xffff;
  const shortCount = isLong ? 0xffff : count;
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(shortCount, 8);
  end.writeUInt16LE(shortCount, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return isLong ? Buffer.concat([longEnd(count, size, offset), end]) : end;
};

/** What stands behind the last file: the list of all, with the places of their headers. */
export const centralDirectory = (
  entries: readonly (ZipEntry & { readonly offset: number })[],
  offset: number,
): Buffer => {
  const headers = entries.map((entry) => centralHeader(entry, entry.offset));
  const size = headers.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...headers, endOfDirectory({ count: entries.length, size, offset })]);
};
