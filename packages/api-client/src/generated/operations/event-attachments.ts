// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { ListOperation, Operation, OperationRow } from '../../core/operation.ts';
import { createPages } from '../../core/pages/create-pages.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { eventAdminProjectAdmin, projectAdminReadWrite } from '../scopes.ts';
import type { EventAttachment } from '../types/event-attachments.ts';
import type { EventAttachmentsDeleteInput, EventAttachmentsDownloadInput, EventAttachmentsGetInput, EventAttachmentsListInput } from '../types/event-attachments.ts';
export type { EventAttachment } from '../types/event-attachments.ts';
export type { EventAttachmentsDeleteInput, EventAttachmentsDownloadInput, EventAttachmentsGetInput, EventAttachmentsListInput } from '../types/event-attachments.ts';

/** Deletes one attachment of an event. */
const remove = {
  id: 'eventAttachments.delete',
  route: 'DELETE projects/{organization}/{project}/events/{eventId}/attachments/{attachmentId}/',
  answer: 'empty',
  stability: 'private',
  scopes: eventAdminProjectAdmin,
} satisfies OperationRow as Operation<WithDefaults<EventAttachmentsDeleteInput, 'organization' | 'project'>, void>;
export { remove as delete };

/** Downloads one attachment of an event. */
export const download = {
  id: 'eventAttachments.download',
  route: 'GET projects/{organization}/{project}/events/{eventId}/attachments/{attachmentId}/?download=1',
  answer: 'binary',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EventAttachmentsDownloadInput, 'organization' | 'project'>, Blob>;

/** Describes one attachment of an event. */
export const get = {
  id: 'eventAttachments.get',
  route: 'GET projects/{organization}/{project}/events/{eventId}/attachments/{attachmentId}/',
  scopes: projectAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<EventAttachmentsGetInput, 'organization' | 'project'>, EventAttachment>;

/** Lists the attachments of one event. */
export const list = {
  id: 'eventAttachments.list',
  route: 'GET projects/{organization}/{project}/events/{eventId}/attachments/',
  paginated: true,
  pager: createPages,
  scopes: projectAdminReadWrite,
} satisfies OperationRow as ListOperation<WithDefaults<EventAttachmentsListInput, 'organization' | 'project'>, EventAttachment>;
