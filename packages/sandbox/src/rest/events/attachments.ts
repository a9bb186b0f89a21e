import { createHash } from 'node:crypto';
import type { Attachment, StoredEvent } from '../../store/model.ts';
import { notFound } from '../errors.ts';
import { iso } from '../iso.ts';
import { paginated } from '../paginate.ts';
import { parseQuery } from '../../search/parse.ts';
import { compileQuery } from '../../search/compile.ts';
import { invalidQuery } from '../../search/invalid-query.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { searchOrBadRequest } from '../search-or-bad-request.ts';
import { findEvent } from './find-event.ts';

const ATTACHMENTS =
  '/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/events/{event_id}/attachments/';
const READ_SCOPES = ['project:read', 'project:write', 'project:admin', 'event:read'];

export const attachmentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: ATTACHMENTS,
    scopes: READ_SCOPES,
    query: ['query', 'cursor', 'per_page'],
    handle: list,
  },
  {
    method: 'GET',
    path: `${ATTACHMENTS}{attachment_id}/`,
    scopes: READ_SCOPES,
    query: ['download'],
    handle: get,
  },
];

function list(context: RestContext): RestAnswer {
  const event = eventOf(context);
  const test = searchOrBadRequest(() => compileAttachmentQuery(context));
  return paginated(context, event.attachments.filter(test), (attachment) =>
    serializeAttachment(event, attachment),
  );
}

/** With any `download` the file itself, as bytes; else what is known about it. */
function get(context: RestContext): RestAnswer {
  const event = eventOf(context);
  const attachment = event.attachments.find(({ id }) => id === context.params['attachment_id']);
  if (!attachment) throw notFound('Attachment not found');
  if (!context.query.has('download')) {
    return { status: 200, body: serializeAttachment(event, attachment) };
  }
  return {
    status: 200,
    body: attachment.bytes,
    headers: {
      'Content-Type': attachment.contentType,
      'Content-Disposition': `attachment; filename="${attachment.name.replaceAll(/["\r\n\\]/g, '_')}"`,
    },
  };
}

function eventOf({ state, project, params }: RestContext): StoredEvent {
  return findEvent(state, project, params['event_id'] ?? '');
}

/** Free text looks into the names; `is:screenshot` finds images that are named so. */
function compileAttachmentQuery(context: RestContext): (attachment: Attachment) => boolean {
  return compileQuery<Attachment>(parseQuery(context.query.get('query') ?? ''), {
    now: context.state.clock.now(),
    text: ({ name }) => [name],
    resolve: (key) => {
      if (key.name === 'name') return { type: 'text', read: ({ name }) => [name] };
      if (key.name !== 'is') throw invalidQuery(`Invalid key for this search: ${key.name}`);
      return {
        type: 'custom',
        test: ({ values: [value] }) => {
          if (value !== 'screenshot') {
            throw invalidQuery('Invalid value for "is" search, valid values are [\'screenshot\']');
          }
          return ({ name }) => /screenshot.*\.(?:jpe?g|png|webp)$/i.test(name);
        },
      };
    },
  });
}

function serializeAttachment(event: StoredEvent, attachment: Attachment): Record<string, unknown> {
  return {
    id: attachment.id,
    event_id: event.id,
    type: attachment.type,
    name: attachment.name,
    mimetype: attachment.contentType,
    dateCreated: iso(event.receivedAt),
    size: attachment.bytes.length,
    headers: { 'Content-Type': attachment.contentType },
    sha1: createHash('sha1').update(attachment.bytes).digest('hex'),
  };
}
