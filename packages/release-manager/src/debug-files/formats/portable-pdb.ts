import type { Bytes } from '../bytes.ts';
import { formatDebugId, swapGuid } from '../debug-id.ts';
import { createReader } from '../reader.ts';
import type { ObjectInfo } from '../types.ts';

const mostStreams = 64;

/** A stream of .NET metadata. */
interface MetadataStream {
  readonly name: string;
  readonly offset: number;
  readonly size: number;
}

/** The streams of .NET metadata (ECMA-335 II.24.2). */
function readMetadataStreams(bytes: Bytes): readonly MetadataStream[] {
  const reader = createReader(bytes, true);
  const versionLength = reader.u32(12);
  let at = 16 + versionLength + 4;
  const count = Math.min(reader.u16(at - 2), mostStreams);
  return Array.from({ length: count }, () => {
    const name = reader.text(at + 8, 32);
    const stream = { name, offset: reader.u32(at), size: reader.u32(at + 4) };
    at += 8 + ((name.length + 4) & ~3);
    return stream;
  });
}

/** Reads a portable PDB (dotnet/runtime docs/design/specs/PortablePdb-Metadata.md); undefined for other metadata. */
export function readPortablePdb(bytes: Bytes): ObjectInfo | undefined {
  const reader = createReader(bytes, true);
  const pdb = readMetadataStreams(bytes).find(({ name }) => name === '#Pdb');
  if (pdb === undefined || pdb.size < 20) return undefined;
  const debugId = formatDebugId(swapGuid(reader.take(pdb.offset, 16)), reader.u32(pdb.offset + 16));
  return {
    type: 'portablepdb',
    arch: 'any',
    ...(debugId === undefined ? {} : { debugId }),
    features: { symtab: false, debug: true, unwind: false, sources: false },
  };
}
