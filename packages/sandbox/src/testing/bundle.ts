import { createHash } from 'node:crypto';
import { zipSync, strToU8 } from 'fflate';

/** A file of an artifact bundle: its address, what it is, and its headers. */
export interface BundleFile {
  readonly url: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
}

const PREFIX = Buffer.from('SYSB\u0002\0\0\0', 'latin1');

/** An artifact bundle as uploads send it: `SYSB`, the version and a ZIP. */
export function createBundle(
  files: readonly BundleFile[],
  manifest: Readonly<Record<string, unknown>> = {},
): Buffer {
  const listed = files.map(({ url, type = 'minified_source', headers = {} }, index) => [
    `files/_/_/${index}`,
    { url, type, headers },
  ]);
  const entries = files.map(({ text = '' }, index) => [`files/_/_/${index}`, strToU8(text)]);
  const whole = { ...manifest, files: Object.fromEntries(listed) as unknown };
  const zip = zipSync({
    ...(Object.fromEntries(entries) as Record<string, Uint8Array>),
    'manifest.json': strToU8(JSON.stringify(whole)),
  });
  return Buffer.concat([PREFIX, shifted(Buffer.from(zip))]);
}

/** The places that a ZIP names, counted from the beginning of the bundle. */
function shifted(zip: Buffer): Buffer {
  const end = zip.length - 22;
  const directory = zip.readUInt32LE(end + 16);
  zip.writeUInt32LE(directory + PREFIX.length, end + 16);
  let entry = directory;
  while (entry < end) {
    zip.writeUInt32LE(zip.readUInt32LE(entry + 42) + PREFIX.length, entry + 42);
    const lengths = [28, 30, 32].map((place) => zip.readUInt16LE(entry + place));
    entry = lengths.reduce((sum, length) => sum + length, entry + 46);
  }
  return zip;
}

/** The name of a chunk, and of a file. */
export const sha1 = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex');
