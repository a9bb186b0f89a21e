// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { Tag } from '../types/shared.ts';
import type { ProjectTag, ProjectTagValue, TagValue } from '../types/tags.ts';
import type { TagsListInput, TagsListInProjectInput, TagsListValuesInput, TagsListValuesInProjectInput } from '../types/tags.ts';

/** Operations of the group `tags`. `Default`: what the client knows already. */
export interface TagMethods<Default extends PathDefault = never> {
  /**
   * Lists the tags that events of an organization have.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<TagsListInput, Extract<Default, 'organization'>>>) => Promise<readonly Tag[]>;

  /**
   * Lists the tags that events of a project have.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly listInProject: (...call: CallArguments<WithDefaults<TagsListInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Promise<readonly ProjectTag[]>;

  /**
   * Lists the values of one tag in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly listValues: (...call: CallArguments<WithDefaults<TagsListValuesInput, Extract<Default, 'organization'>>>) => Pages<TagValue>;

  /**
   * Lists the values of one tag in a project.
   * @remarks Scopes, one of: project:read.
   */
  readonly listValuesInProject: (...call: CallArguments<WithDefaults<TagsListValuesInProjectInput, Extract<Default, 'organization' | 'project'>>>) => Pages<ProjectTagValue>;
}
