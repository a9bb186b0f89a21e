import { DOCUMENT_PARENT, TABLES, type Metadata } from './metadata.ts';

// {0E8A571B-6926-466E-B4AD-8AB04611F5FE} as it is stored (dotnet/runtime docs/design/specs/PortablePdb-Metadata.md).
const EMBEDDED_SOURCE = '1b578a0e26696e46b4ad8ab04611f5fe';

/**
 * The documents whose source is in the file itself.
 *
 * @yields each, with the place of its blob
 */
export function* listEmbedded(
  metadata: Metadata,
): Generator<{ readonly document: number; readonly blob: number }> {
  for (let index = 1; index <= metadata.rows(TABLES.customInformation); index += 1) {
    const [parent = 0, kind = 0, blob = 0] = metadata.row(TABLES.customInformation, index);
    if (parent % 32 !== DOCUMENT_PARENT || kind === 0) continue;
    if (metadata.guid(kind) === EMBEDDED_SOURCE) yield { document: Math.floor(parent / 32), blob };
  }
}
