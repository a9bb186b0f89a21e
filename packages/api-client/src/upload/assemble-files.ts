import type { CallOptions, SentryCaller } from '../core/types.ts';
import { assemble as assembleBundle } from '../generated/operations/artifact-bundles.ts';
import { assemble as assembleDebugFiles } from '../generated/operations/debug-files.ts';
import type { HashedContent } from './hash-content.ts';
import type { ChunkUpload } from './types.ts';

/** A file that is ready to be put together. */
export interface HashedFile extends HashedContent {
  readonly name: string;
  readonly debugId: string | undefined;
}

/** What Sentry says about one file. */
export interface FileState {
  readonly state: string;
  readonly missingChunks: readonly string[];
  readonly detail: string;
  readonly debugId?: string;
}

interface Answer {
  readonly state: string;
  readonly missingChunks?: readonly string[] | null | undefined;
  readonly detail?: string | null | undefined;
  readonly dif?: { readonly debugId?: string | undefined } | null | undefined;
}

const read = (answer: Answer | undefined): FileState => {
  const { state = 'error', missingChunks, detail, dif } = answer ?? {};
  return {
    state,
    missingChunks: missingChunks ?? [],
    detail: detail ?? (answer ? '' : 'Sentry did not answer for it'),
    ...(dif?.debugId !== undefined && { debugId: dif.debugId }),
  };
};

/** Asks Sentry to put files together; it answers for each, by checksum, what is missing or how far it is. */
export const assembleFiles = async (
  client: SentryCaller,
  upload: ChunkUpload,
  files: readonly HashedFile[],
  options: CallOptions,
): Promise<ReadonlyMap<string, FileState>> => {
  // Only what is given, so that the client's own organization and project stand in.
  const { organization } = upload;
  const place = { ...(organization !== undefined && { organization }) };
  const names = ({ chunks }: HashedFile): readonly string[] => chunks.map(({ name }) => name);
  if (upload.type === 'artifact-bundle') {
    const { projects, version, dist } = upload;
    const answers = await Promise.all(
      files.map(async (file): Promise<[string, FileState]> => {
        const { checksum } = file;
        const input = { ...place, checksum, chunks: names(file), projects, version, dist };
        return [checksum, read(await client.call(assembleBundle, input, options))];
      }),
    );
    return new Map(answers);
  }
  const { project } = upload;
  const body = Object.fromEntries(
    files.map((file) => [
      file.checksum,
      { name: file.name, debug_id: file.debugId, chunks: names(file) },
    ]),
  );
  const input = { ...place, ...(project !== undefined && { project }), body };
  const answer = await client.call(assembleDebugFiles, input, options);
  return new Map(files.map(({ checksum }) => [checksum, read(answer[checksum])]));
};
