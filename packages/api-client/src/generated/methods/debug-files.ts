// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { DebugFile } from '../types/debug-files.ts';
import type { DebugFilesListInput } from '../types/debug-files.ts';

/** Operations of the group `debugFiles`. `Default`: what the client knows already. */
export interface DebugFileMethods<Default extends PathDefault = never> {
  /**
   * Lists debug files in a project.
   * @remarks Scopes, one of: org:ci, project:admin, project:read, project:releases, project:write.
   */
  list(...call: CallArguments<WithDefaults<DebugFilesListInput, Extract<Default, 'organization' | 'project'>>>): Pages<DebugFile>;
}
