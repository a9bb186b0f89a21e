// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { ArtifactBundle, AssembledArtifactBundle } from '../types/artifact-bundles.ts';
import type { ArtifactBundlesAssembleInput, ArtifactBundlesDeleteInput, ArtifactBundlesListInput } from '../types/artifact-bundles.ts';

/** Operations of the group `artifactBundles`. `Default`: what the client knows already. */
export interface ArtifactBundleMethods<Default extends PathDefault = never> {
  /**
   * Puts uploaded chunks together to an artifact bundle; repeat the call until `state` is `ok` or `error`.
   * @remarks Scopes, one of: org:ci, project:admin, project:releases, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly assemble: (...call: CallArguments<WithDefaults<ArtifactBundlesAssembleInput, Extract<Default, 'organization'>>>) => Promise<AssembledArtifactBundle>;

  /**
   * Deletes one artifact bundle, by `bundleId`.
   * @remarks Scopes, one of: project:admin, project:releases.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly delete: (...call: CallArguments<WithDefaults<ArtifactBundlesDeleteInput, Extract<Default, 'organization' | 'project'>>>) => Promise<void>;

  /**
   * Lists the artifact bundles (source maps and sources) of a project.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly list: (...call: CallArguments<WithDefaults<ArtifactBundlesListInput, Extract<Default, 'organization' | 'project'>>>) => Pages<ArtifactBundle>;
}
