import { inflateRawSync } from 'node:zlib';

/** An artifact bundle, read from its central directory as a server reads it. */
export interface ReadBundle {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly manifest: Readonly<Record<string, unknown>> & {
    readonly files: Readonly<
      Record<
        string,
        {
          readonly type: string;
          readonly url: string;
          readonly headers?: Readonly<Record<string, string>>;
        }
      >
    >;
  };
}

/** Reads a bundle, of ours and of other programs. */
export const readBundle = (content: Uint8Array): ReadBundle => {
  const bytes = Buffer.from(content);
  if (bytes.toString('latin1', 0, 8) !== 'SYSB\x02\0\0\0') throw new Error('no artifact bundle');
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const files = new Map<string, Buffer>();
  for (let index = 0; index < count; index += 1) {
    const [method, packed, size] = [10, 20, 24].map((offset) =>
      offset === 10 ? bytes.readUInt16LE(at + offset) : bytes.readUInt32LE(at + offset),
    );
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + (packed ?? 0));
    const text = method === 8 ? inflateRawSync(data) : data;
    if (text.length !== size) throw new Error('wrong size');
    files.set(bytes.toString('utf8', at + 46, at + 46 + (name ?? 0)), text);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return { files, manifest: JSON.parse(files.get('manifest.json')?.toString() ?? '') };
};
