// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { NotificationAction } from '../types/notification-actions.ts';
import type { NotificationActionsCreateInput, NotificationActionsDeleteInput, NotificationActionsGetInput, NotificationActionsListInput, NotificationActionsUpdateInput } from '../types/notification-actions.ts';

/** Operations of the group `notificationActions`. `Default`: what the client knows already. */
export interface NotificationActionMethods<Default extends PathDefault = never> {
  /**
   * Creates one notification action in an organization.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<NotificationActionsCreateInput, Extract<Default, 'organization'>>>) => Promise<NotificationAction>;

  /**
   * Deletes one notification action in an organization, by `actionId`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly delete: (...call: CallArguments<WithDefaults<NotificationActionsDeleteInput, Extract<Default, 'organization'>>>) => Promise<void>;

  /**
   * Returns one notification action in an organization, by `actionId`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<NotificationActionsGetInput, Extract<Default, 'organization'>>>) => Promise<NotificationAction>;

  /**
   * Lists what an organization is notified of, such as detected spikes.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<NotificationActionsListInput, Extract<Default, 'organization'>>>) => Pages<NotificationAction>;

  /**
   * Updates one notification action in an organization, by `actionId`.
   * @remarks Scopes, one of: org:admin, org:read, org:write.
   */
  readonly update: (...call: CallArguments<WithDefaults<NotificationActionsUpdateInput, Extract<Default, 'organization'>>>) => Promise<NotificationAction>;
}
