// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite, projectAdminReadWrite, projectRead } from '../scopes.ts';
import type { Tag } from '../types/shared.ts';
import type { ProjectTag, ProjectTagValue, TagValue } from '../types/tags.ts';
import type { TagsListInput, TagsListInProjectInput, TagsListValuesInput, TagsListValuesInProjectInput } from '../types/tags.ts';
export type { IssueTagValue, Tag } from '../types/shared.ts';
export type { ProjectTag, ProjectTagValue, TagValue } from '../types/tags.ts';
export type { TagsListInput, TagsListInProjectInput, TagsListValuesInput, TagsListValuesInProjectInput } from '../types/tags.ts';

/** Lists the tags that events of an organization have. */
export const list = {
  id: 'tags.list',
  route: 'GET organizations/{organization}/tags/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<TagsListInput, 'organization'>, readonly Tag[]>;

/** Lists the tags that events of a project have. */
export const listInProject = {
  id: 'tags.listInProject',
  route: 'GET projects/{organization}/{project}/tags/',
  stability: 'private',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<TagsListInProjectInput, 'organization' | 'project'>, readonly ProjectTag[]>;

/** Lists the values of one tag in an organization. */
export const listValues = {
  id: 'tags.listValues',
  route: 'GET organizations/{organization}/tags/{key}/values/',
  paginated: true,
  stability: 'private',
  pager: createPages,
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<TagsListValuesInput, 'organization'>, TagValue>;

/** Lists the values of one tag in a project. */
export const listValuesInProject = {
  id: 'tags.listValuesInProject',
  route: 'GET projects/{organization}/{project}/tags/{key}/values/',
  paginated: true,
  pager: createPages,
  scopes: projectRead,
} satisfies OperationRow as ListOperation<WithDefaults<TagsListValuesInProjectInput, 'organization' | 'project'>, ProjectTagValue>;
