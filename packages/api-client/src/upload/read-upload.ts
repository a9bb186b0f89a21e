import { isRecord, isText } from '../core/check.ts';
import type { Diagnostic } from '../core/types.ts';
import type { ChunkUpload, UploadContent } from './types.ts';
import { problem, uploadFailure } from './upload-failure.ts';

/** One file of an upload, whatever its kind. */
export interface NamedContent {
  readonly name: string;
  readonly content: UploadContent;
  readonly debugId: string | undefined;
}

const isContent = (value: unknown): boolean =>
  value instanceof Blob ||
  value instanceof ReadableStream ||
  (Array.isArray(value) && value.length > 0 && value.every((part) => part instanceof Blob)) ||
  (isRecord(value) && isText(value['checksum']) && Array.isArray(value['chunks']));

/** Checks what is to be uploaded, and lists its files; throws with every problem. */
export const readUpload = (upload: ChunkUpload): readonly NamedContent[] => {
  const given: unknown = upload;
  const problems: Diagnostic[] = [];
  const type = isRecord(given) ? given['type'] : undefined;
  if (type !== 'artifact-bundle' && type !== 'debug-files')
    problems.push(problem(['type'], 'must be artifact-bundle or debug-files'));
  const files: readonly NamedContent[] =
    type === 'artifact-bundle' && upload.type === 'artifact-bundle'
      ? [{ name: 'artifact bundle', content: upload.content, debugId: undefined }]
      : type === 'debug-files' && upload.type === 'debug-files' && Array.isArray(upload.files)
        ? upload.files.map(({ name, content, debugId }) => ({ name, content, debugId }))
        : [];
  if (type === 'debug-files' && files.length === 0)
    problems.push(problem(['files'], 'must be a list that is not empty'));
  for (const [index, { name, content }] of files.entries()) {
    const at = type === 'debug-files' ? ['files', index] : [];
    if (!isText(name) || name === '') problems.push(problem([...at, 'name'], 'must be a text'));
    if (!isContent(content))
      problems.push(
        problem([...at, 'content'], 'must be a Blob, a list of Blobs, a stream or prepared'),
      );
  }
  if (upload?.type === 'artifact-bundle') {
    const { projects, version, dist } = upload;
    if (!Array.isArray(projects) || projects.length === 0 || !projects.every(isText))
      problems.push(problem(['projects'], 'must be a list of slugs or ids that is not empty'));
    if (dist !== undefined && version === undefined)
      problems.push(problem(['dist'], 'needs the version of a release'));
  }
  if (problems.length > 0)
    throw uploadFailure({ kind: 'invalid-input', message: 'Bad upload', diagnostics: problems });
  return files;
};
