import { PAGING, PROJECT, RELEASE } from '../admin/paths.ts';
import { SCOPES } from '../admin/scopes.ts';
import type { Route } from '../route.ts';
import { getFile, listFiles, removeFile } from './files.ts';
import { uploadFile } from './upload-file.ts';

/** The files of a release one by one, as self-hosted servers from before artifact bundles take them. */
export const releaseFileRoutes: readonly Route[] = [
  `${RELEASE}files/`,
  `${PROJECT}releases/{version}/files/`,
].flatMap((files): Route[] => [
  {
    method: 'GET',
    path: files,
    scopes: SCOPES.releaseRead,
    query: [...PAGING, 'query', 'checksum'],
    handle: listFiles,
  },
  {
    method: 'POST',
    path: files,
    scopes: SCOPES.releaseWrite,
    body: 'form',
    handle: uploadFile,
  },
  {
    method: 'GET',
    path: `${files}{file_id}/`,
    scopes: SCOPES.releaseRead,
    query: ['download'],
    handle: getFile,
  },
  { method: 'DELETE', path: `${files}{file_id}/`, scopes: SCOPES.releaseAdmin, handle: removeFile },
]);
