import { iso } from '../iso.ts';
import type { Assembled } from '../../store/uploads.ts';
import { formatOf } from './debug-file-formats.ts';

/** getsentry/sentry, src/sentry/api/serializers/models/debug_file.py; what would need a look inside is not told. */
export function serializeDebugFile({ id, file }: Assembled): Record<string, unknown> {
  const { name, contentType } = formatOf(file);
  return {
    id,
    uuid: file.debugId?.slice(0, 36) ?? '',
    debugId: file.debugId ?? '',
    codeId: null,
    cpuName: 'any',
    objectName: name === 'proguard' ? 'proguard-mapping' : (file.name ?? ''),
    symbolType: name,
    headers: { 'Content-Type': contentType },
    size: file.bytes.length,
    sha1: file.checksum,
    dateCreated: iso(file.createdAt),
    data: {},
  };
}
