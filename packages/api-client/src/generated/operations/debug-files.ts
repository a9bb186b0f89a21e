// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgCiProjectAdminReadReleasesWrite } from '../scopes.ts';
import type { DebugFile } from '../types/debug-files.ts';
import type { DebugFilesListInput } from '../types/debug-files.ts';

/** Lists debug files in a project. */
export const list = {
  id: 'debugFiles.list',
  route: 'GET projects/{organization}/{project}/files/dsyms/',
  paginated: true,
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as ListOperation<WithDefaults<DebugFilesListInput, 'organization' | 'project'>, DebugFile>;
