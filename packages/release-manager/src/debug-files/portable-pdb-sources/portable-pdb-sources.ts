import { inflateRawSync } from 'node:zlib';
import { memoryBytes } from '../bytes.ts';
import { listEmbedded } from '../formats/embedded-sources.ts';
import {
  openMetadata,
  readCompressed,
  readMetadataStreams,
  TABLES,
  type Metadata,
} from '../formats/metadata.ts';
import { createReader } from '../reader.ts';
import { cleanPath } from '../sources/paths.ts';
import type { SourceProvider } from '../sources/source-provider.ts';

const longestPath = 4_096;
const mostUnpacked = 16 * 1024 * 1024;

/** The documents of a portable PDB, with the sources that it carries. */
export const portablePdbSources: SourceProvider = {
  name: 'portable-pdb',
  types: ['portablepdb'],
  *readSources(bytes, { tell }) {
    const metadata = openMetadata(readMetadataStreams(bytes));
    if (metadata === undefined) return tell('its documents are not in tables of their own');
    const embedded = new Map<number, number>();
    for (const { document, blob } of listEmbedded(metadata)) embedded.set(document, blob);
    for (let index = 1; index <= metadata.rows(TABLES.document); index += 1) {
      const [name = 0] = metadata.row(TABLES.document, index);
      const path = cleanPath(readName(metadata, name));
      const blob = embedded.get(index);
      const content = blob === undefined ? undefined : unpack(metadata.blob(blob));
      yield { path, ...(content && { content }) };
    }
  },
};

/** A separator, and the offsets of the parts between which it stands. */
function readName(metadata: Metadata, offset: number): string {
  const reader = createReader(memoryBytes(metadata.blob(offset)), true);
  if (reader.size === 0) return '';
  const parts: string[] = [];
  let length = 0;
  for (let at = 1; at < reader.size;) {
    const { value, next } = readCompressed(reader, at);
    const part = value === 0 ? '' : Buffer.from(metadata.blob(value)).toString();
    length += part.length + 1;
    if (length > longestPath) throw new RangeError('the name of a document is too long');
    parts.push(part);
    at = next;
  }
  return parts.join(reader.text(0, 1));
}

/** Four bytes say how long it is unpacked; none: it is stored as it is. */
function unpack(blob: Uint8Array): Uint8Array {
  const size = createReader(memoryBytes(blob), true).u32(0);
  if (size === 0) return blob.subarray(4);
  if (size > mostUnpacked) throw new RangeError(`an embedded source of ${size} bytes`);
  try {
    return inflateRawSync(blob.subarray(4), { maxOutputLength: size });
  } catch (cause) {
    throw new RangeError('an embedded source is broken', { cause });
  }
}
