import type { Bytes } from '../bytes.ts';
import { formatDebugId, swapGuid } from '../debug-id.ts';
import { createReader } from '../reader.ts';
import type { ObjectInfo } from '../types.ts';
import { listEmbedded } from './embedded-sources.ts';
import { openMetadata, readMetadataStreams, TABLES } from './metadata.ts';

/** Reads a portable PDB (dotnet/runtime docs/design/specs/PortablePdb-Metadata.md); undefined for other metadata. */
export function readPortablePdb(bytes: Bytes): ObjectInfo | undefined {
  const streams = readMetadataStreams(bytes);
  const pdb = streams.get('#Pdb');
  if (pdb === undefined || pdb.size < 20) return undefined;
  const debugId = formatDebugId(swapGuid(pdb.take(0, 16)), createReader(pdb, true).u32(16));
  const metadata = openMetadata(streams);
  return {
    type: 'portablepdb',
    arch: 'unknown',
    ...(debugId === undefined ? {} : { debugId }),
    features: {
      symtab: false,
      debug: metadata !== undefined && metadata.rows(TABLES.methodLines) > 0,
      unwind: false,
      sources: metadata !== undefined && !listEmbedded(metadata).next().done,
    },
  };
}
