// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgCiProjectAdminReadReleasesWrite, orgCiProjectAdminReleasesWrite, projectAdminReleases } from '../scopes.ts';
import type { ArtifactBundle, AssembledArtifactBundle } from '../types/artifact-bundles.ts';
import type { ArtifactBundlesAssembleInput, ArtifactBundlesDeleteInput, ArtifactBundlesListInput } from '../types/artifact-bundles.ts';
export type { ArtifactBundle, AssembledArtifactBundle } from '../types/artifact-bundles.ts';
export type { ArtifactBundlesAssembleInput, ArtifactBundlesDeleteInput, ArtifactBundlesListInput } from '../types/artifact-bundles.ts';

/** Puts uploaded chunks together to an artifact bundle; repeat the call until `state` is `ok` or `error`. */
export const assemble = {
  id: 'artifactBundles.assemble',
  route: 'POST organizations/{organization}/artifactbundle/assemble/',
  stability: 'private',
  scopes: orgCiProjectAdminReleasesWrite,
} satisfies OperationRow as Operation<WithDefaults<ArtifactBundlesAssembleInput, 'organization'>, AssembledArtifactBundle>;

/** Deletes one artifact bundle, by `bundleId`. */
const remove = {
  id: 'artifactBundles.delete',
  route: 'DELETE projects/{organization}/{project}/files/artifact-bundles/',
  answer: 'empty',
  stability: 'private',
  scopes: projectAdminReleases,
} satisfies OperationRow as Operation<WithDefaults<ArtifactBundlesDeleteInput, 'organization' | 'project'>, void>;
export { remove as delete };

/** Lists the artifact bundles (source maps and sources) of a project. */
export const list = {
  id: 'artifactBundles.list',
  route: 'GET projects/{organization}/{project}/files/artifact-bundles/',
  paginated: true,
  pageSize: 'per_page',
  stability: 'private',
  pager: createPages,
  scopes: orgCiProjectAdminReadReleasesWrite,
} satisfies OperationRow as ListOperation<WithDefaults<ArtifactBundlesListInput, 'organization' | 'project'>, ArtifactBundle>;
