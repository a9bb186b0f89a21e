// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite } from '../scopes.ts';
import type { NotificationAction } from '../types/notification-actions.ts';
import type { NotificationActionsCreateInput, NotificationActionsDeleteInput, NotificationActionsGetInput, NotificationActionsListInput, NotificationActionsUpdateInput } from '../types/notification-actions.ts';
export type { NotificationAction } from '../types/notification-actions.ts';
export type { NotificationActionsCreateInput, NotificationActionsDeleteInput, NotificationActionsGetInput, NotificationActionsListInput, NotificationActionsUpdateInput } from '../types/notification-actions.ts';

/** Creates one notification action in an organization. */
export const create = {
  id: 'notificationActions.create',
  route: 'POST organizations/{organization}/notifications/actions/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<NotificationActionsCreateInput, 'organization'>, NotificationAction>;

/** Deletes one notification action in an organization, by `actionId`. */
const remove = {
  id: 'notificationActions.delete',
  route: 'DELETE organizations/{organization}/notifications/actions/{actionId}/',
  answer: 'empty',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<NotificationActionsDeleteInput, 'organization'>, void>;
export { remove as delete };

/** Returns one notification action in an organization, by `actionId`. */
export const get = {
  id: 'notificationActions.get',
  route: 'GET organizations/{organization}/notifications/actions/{actionId}/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<NotificationActionsGetInput, 'organization'>, NotificationAction>;

/** Lists what an organization is notified of, such as detected spikes. */
export const list = {
  id: 'notificationActions.list',
  route: 'GET organizations/{organization}/notifications/actions/',
  paginated: true,
  pager: createPages,
  scopes: orgAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<NotificationActionsListInput, 'organization'>, NotificationAction>;

/** Updates one notification action in an organization, by `actionId`. */
export const update = {
  id: 'notificationActions.update',
  route: 'PUT organizations/{organization}/notifications/actions/{actionId}/',
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<NotificationActionsUpdateInput, 'organization'>, NotificationAction>;
