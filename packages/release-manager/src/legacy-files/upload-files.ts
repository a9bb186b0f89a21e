import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isApiClientError, type SentryCaller } from '@sentry-kit/api-client/core';
import * as releaseFiles from '@sentry-kit/api-client/operations/release-files';
import { createReleaseManagerError } from '../error/error.ts';
import { describeFileError } from '../files/file-error.ts';

/** A file of a release, for self-hosted servers from before artifact bundles. */
export interface ReleaseFileSource {
  /** Where the file is. */
  readonly path: string;
  /** The address under which Sentry looks for it: `~/static/shop.js`. */
  readonly name: string;
  /** Kept with it: `{ Sourcemap: 'shop.js.map' }`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Which files a release should have. */
export interface ReleaseFilesUpload {
  /** Name of the release, which has to exist. */
  readonly version: string;
  /** Distribution; the files belong to the release as a whole by default. */
  readonly dist?: string | undefined;
  /** What it should have; files that are not listed stay as they are. */
  readonly files: readonly ReleaseFileSource[];
}

/** What became of each file, by its name. */
export interface ReleaseFilesResult {
  /** Were not there. */
  readonly uploaded: readonly string[];
  /** Were there with other content, which is gone. */
  readonly replaced: readonly string[];
  /** Were there with the same content, and were not sent. */
  readonly unchanged: readonly string[];
}

/**
 * Uploads files of a release one by one, as servers take them that know no artifact bundles. What is
 * there with the same content is not sent again; what is there with another is deleted first, since
 * Sentry takes no second file of a name. Throws `files`, before anything is sent, when one cannot be read.
 */
export async function uploadReleaseFiles(
  upload: ReleaseFilesUpload,
  options: { readonly client: SentryCaller; readonly signal?: AbortSignal | undefined },
): Promise<ReleaseFilesResult> {
  const { client, signal } = options;
  const { version, dist } = upload;
  const callOptions = signal ? { signal } : {};
  const files = await hashAll(upload.files);
  const known = new Map<string, { readonly id: string; readonly sha1: string }>();
  for await (const file of client.list(releaseFiles.list, { version }, callOptions)) {
    if (file.dist === (dist ?? null)) known.set(file.name, file);
  }
  const result = { uploaded: [] as string[], replaced: [] as string[], unchanged: [] as string[] };
  for (const { path, name, headers = {}, sha1 } of files) {
    const present = known.get(name);
    if (present?.sha1 === sha1) {
      result.unchanged.push(name);
      continue;
    }
    // oxlint-disable no-await-in-loop -- one after the other, to be stopped at any time
    if (present) await remove(client, version, present.id, callOptions);
    await client.call(
      releaseFiles.upload,
      {
        version,
        name,
        dist,
        file: new Blob([await readFile(path)]),
        header: Object.entries(headers).map(([key, value]) => `${key}:${value}`),
      },
      callOptions,
    );
    // oxlint-enable no-await-in-loop
    (present ? result.replaced : result.uploaded).push(name);
  }
  return result;
}

async function remove(
  client: SentryCaller,
  version: string,
  fileId: string,
  callOptions: { readonly signal?: AbortSignal },
): Promise<void> {
  try {
    await client.call(releaseFiles.delete, { version, fileId }, callOptions);
  } catch (error) {
    if (!isApiClientError(error, 'not-found')) throw error;
  }
}

/** By name, each once: of two files of one name the server would take the first. */
async function hashAll(
  files: readonly ReleaseFileSource[],
): Promise<readonly (ReleaseFileSource & { readonly sha1: string })[]> {
  const twice = files.filter(
    ({ name }, index) => files.findIndex((file) => file.name === name) !== index,
  );
  if (twice.length > 0) {
    throw createReleaseManagerError('invalid-input', 'Nothing was sent:', {
      diagnostics: twice.map(({ path, name }) => ({
        code: 'release-manager/same-name',
        severity: 'error',
        path: [path],
        message: `has the address ${name}, as another file has`,
      })),
    });
  }
  const read = await Promise.allSettled(
    files.map(async (file) => ({
      ...file,
      sha1: createHash('sha1')
        .update(await readFile(file.path))
        .digest('hex'),
    })),
  );
  const diagnostics = read.flatMap((result, index) =>
    result.status === 'rejected'
      ? [describeFileError(files[index]?.path ?? '', result.reason)]
      : [],
  );
  if (diagnostics.length > 0) {
    throw createReleaseManagerError('files', 'Nothing was sent:', { diagnostics });
  }
  return read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}
