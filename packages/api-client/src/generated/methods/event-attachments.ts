// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { Pages, PathDefault } from '../../core/types.ts';
import type { EventAttachment } from '../types/event-attachments.ts';
import type { EventAttachmentsDeleteInput, EventAttachmentsDownloadInput, EventAttachmentsGetInput, EventAttachmentsListInput } from '../types/event-attachments.ts';

/** Operations of the group `eventAttachments`. `Default`: what the client knows already. */
export interface EventAttachmentMethods<Default extends PathDefault = never> {
  /**
   * Deletes one attachment of an event.
   * @remarks Scopes, one of: event:admin, project:admin.
   * @remarks Not in Sentry's published contract (private): it may change.
   */
  readonly delete: (...call: CallArguments<WithDefaults<EventAttachmentsDeleteInput, Extract<Default, 'organization' | 'project'>>>) => Promise<void>;

  /**
   * Downloads one attachment of an event.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly download: (...call: CallArguments<WithDefaults<EventAttachmentsDownloadInput, Extract<Default, 'organization' | 'project'>>>) => Promise<Blob>;

  /**
   * Describes one attachment of an event.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly get: (...call: CallArguments<WithDefaults<EventAttachmentsGetInput, Extract<Default, 'organization' | 'project'>>>) => Promise<EventAttachment>;

  /**
   * Lists the attachments of one event.
   * @remarks Scopes, one of: project:admin, project:read, project:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<EventAttachmentsListInput, Extract<Default, 'organization' | 'project'>>>) => Pages<EventAttachment>;
}
