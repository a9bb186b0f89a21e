import { createHash } from 'node:crypto';
import type { Release, ReleaseFile } from '../../store/model.ts';
import { findRelease } from '../admin/find-release.ts';
import { notFound } from '../errors.ts';
import { iso } from '../iso.ts';
import { paginated } from '../paginate.ts';
import type { RestAnswer, RestContext } from '../route.ts';

const checksumOf = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex');

/** By name; `query` looks into the names, `checksum` is one of the SHA-1s (getsentry/sentry, project_release_files.py). */
export function listFiles(context: RestContext): RestAnswer {
  const words = context.query.getAll('query').map((word) => word.toLowerCase());
  const checksums = context.query.getAll('checksum');
  const files = findRelease(context)
    .files.filter(
      ({ name, bytes }) =>
        (words.length === 0 || words.some((word) => name.toLowerCase().includes(word))) &&
        (checksums.length === 0 || checksums.includes(checksumOf(bytes))),
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return paginated(context, files, serializeFile);
}

/** With `download`, whatever its value, the file itself (getsentry/sentry, project_release_file_details.py). */
export function getFile(context: RestContext): RestAnswer {
  const { file } = findFile(context);
  if (!context.query.has('download')) return { status: 200, body: serializeFile(file) };
  const baseName = file.name.split('/').at(-1) ?? '';
  return {
    status: 200,
    body: file.bytes,
    headers: {
      'Content-Type': file.headers['Content-Type'] ?? 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${baseName.replaceAll(/["\r\n\\]/g, '_')}"`,
    },
  };
}

export function removeFile(context: RestContext): RestAnswer {
  const { release, file } = findFile(context);
  release.files.splice(release.files.indexOf(file), 1);
  return { status: 204 };
}

export function serializeFile(file: ReleaseFile): Record<string, unknown> {
  return {
    id: file.id,
    name: file.name,
    dist: file.dist,
    headers: file.headers,
    size: file.bytes.length,
    sha1: checksumOf(file.bytes),
    dateCreated: iso(file.createdAt),
  };
}

function findFile(context: RestContext): {
  readonly release: Release;
  readonly file: ReleaseFile;
} {
  const release = findRelease(context);
  const file = release.files.find(({ id }) => id === context.params['file_id']);
  if (!file) throw notFound();
  return { release, file };
}
