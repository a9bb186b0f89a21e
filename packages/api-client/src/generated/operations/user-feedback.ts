// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { projectRead, projectWrite } from '../scopes.ts';
import type { UserFeedback } from '../types/user-feedback.ts';
import type { UserFeedbackCreateInput, UserFeedbackListInput } from '../types/user-feedback.ts';
export type { UserFeedback } from '../types/user-feedback.ts';
export type { UserFeedbackCreateInput, UserFeedbackListInput } from '../types/user-feedback.ts';

/** Attaches user feedback of the older kind to an event. */
export const create = {
  id: 'userFeedback.create',
  route: 'POST projects/{organization}/{project}/user-feedback/',
  answer: 'optional',
  deprecated: true,
  scopes: projectWrite,
} satisfies OperationRow as Operation<WithDefaults<UserFeedbackCreateInput, 'organization' | 'project'>, UserFeedback | undefined>;

/** Lists user feedback of the older kind. Newer feedback are issues: `issues.list` with `issue.category:feedback`. */
export const list = {
  id: 'userFeedback.list',
  route: 'GET projects/{organization}/{project}/user-feedback/',
  paginated: true,
  pager: createPages,
  scopes: projectRead,
} satisfies OperationRow as ListOperation<WithDefaults<UserFeedbackListInput, 'organization' | 'project'>, UserFeedback>;
