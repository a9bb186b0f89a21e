import { crc32 } from 'node:zlib';

const NAME = Buffer.from('manifest.json');

/** An artifact bundle that only has its list of files: `SYSB`, version 2, and a ZIP whose places count from the beginning. */
export function createBundle(manifest: object): Buffer {
  const prefix = Buffer.from('SYSB\u0002\0\0\0', 'latin1');
  const data = Buffer.from(JSON.stringify(manifest));
  const entry = [
    ...[20, 0, 0, 0, 0x21].map(uint16),
    ...[crc32(data), data.length, data.length].map(uint32),
    ...[NAME.length, 0].map(uint16),
  ];
  const local = Buffer.concat([signature('PK\u0003\u0004'), ...entry, NAME, data]);
  const directory = Buffer.concat([
    ...[signature('PK\u0001\u0002'), uint16(20), ...entry],
    ...[0, 0, 0].map(uint16),
    ...[0, prefix.length].map(uint32),
    NAME,
  ]);
  const end = Buffer.concat([
    signature('PK\u0005\u0006'),
    ...[0, 0, 1, 1].map(uint16),
    ...[directory.length, prefix.length + local.length].map(uint32),
    uint16(0),
  ]);
  return Buffer.concat([prefix, local, directory, end]);
}

const signature = (text: string): Buffer => Buffer.from(text, 'latin1');

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
