import { unzipSync } from 'fflate';
import { asFilledText, asObject, field } from '../events/read-json.ts';
import type { UploadedFile } from '../store/uploads.ts';

/** One file of an artifact bundle. */
export interface Artifact {
  readonly url: string;
  readonly type: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
}

/** The archive begins with `SYSB` and its version (getsentry/symbolic, symbolic-debuginfo/src/sourcebundle). */
const MAGIC = 'SYSB';
const HEADER_LENGTH = 8;

const read = new WeakMap<UploadedFile, readonly Artifact[]>();

/** The files of a bundle; none of one that cannot be read. Each bundle is read once. */
export function readBundle(file: UploadedFile): readonly Artifact[] {
  const known = read.get(file);
  if (known) return known;
  const artifacts = isBundle(file.bytes) ? unpack(file.bytes) : [];
  read.set(file, artifacts);
  return artifacts;
}

/** What its list of files says of a bundle; null for bytes that are no bundle. */
export function readManifest(bytes: Uint8Array): unknown {
  if (!isBundle(bytes)) return null;
  try {
    const entries = unzipSync(bytes, { filter: ({ name }) => name === 'manifest.json' });
    return parse(entries['manifest.json']);
  } catch {
    return null;
  }
}

/** Whether bytes begin as an artifact bundle does. */
export function isBundle(bytes: Uint8Array): boolean {
  return (
    bytes.length > HEADER_LENGTH && Buffer.from(bytes.subarray(0, 4)).toString('latin1') === MAGIC
  );
}

function unpack(bytes: Uint8Array): readonly Artifact[] {
  try {
    const entries = unzipSync(bytes);
    const files = asObject(field(parse(entries['manifest.json']), 'files')) ?? {};
    return Object.entries(files).flatMap(([path, described]) => {
      const content = entries[path];
      const url = asFilledText(field(described, 'url'));
      if (!content || !url) return [];
      const headers = Object.entries(asObject(field(described, 'headers')) ?? {}).map(
        ([name, value]) => [name.toLowerCase(), String(value)] as const,
      );
      const type = asFilledText(field(described, 'type')) ?? '';
      return [{ url, type, headers: new Map(headers), bytes: content }];
    });
  } catch {
    return [];
  }
}

function parse(bytes: Uint8Array | undefined): unknown {
  return bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown) : null;
}
