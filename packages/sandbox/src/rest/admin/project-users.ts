import { createHash } from 'node:crypto';
import { identifyUser } from '../../events/read-user.ts';
import type { StoredEvent } from '../../store/model.ts';
import { badRequest } from '../errors.ts';
import { iso } from '../iso.ts';
import { paginated } from '../paginate.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { matchesSimpleQuery, parseSimpleQuery } from '../simple-query.ts';
import { PAGING, PROJECT } from './paths.ts';
import { SCOPES } from './scopes.ts';

/** Whom events name (getsentry/sentry, src/sentry/api/endpoints/project_users.py and src/sentry/utils/eventuser.py). */
export const projectUserRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${PROJECT}users/`,
    scopes: SCOPES.projectRead,
    query: [...PAGING, 'query'],
    handle: list,
  },
];

interface SeenUser {
  /** `id:1` and the like. */
  readonly identity: string;
  readonly event: StoredEvent;
}

function list(context: RestContext): RestAnswer {
  const query = parseSimpleQuery(context.query.get('query'), ['id', 'email', 'username', 'ip']);
  if (query.text !== '')
    throw badRequest(`"${query.text}" names no field: id, email, username or ip.`);
  const found = usersOf(context).filter(({ event }) =>
    matchesSimpleQuery(query, [], {
      id: [textOf(event, 'id')],
      email: [textOf(event, 'email')],
      username: [textOf(event, 'username')],
      ip: [textOf(event, 'ip_address')],
    }),
  );
  return paginated(context, found, (user) => serialize(user));
}

/** The newest first, each as its newest event has it. */
function usersOf({ state, project }: RestContext): readonly SeenUser[] {
  const users = new Map<string, SeenUser>();
  for (const event of state.events.entries.toReversed()) {
    const identity = event.project === project ? identifyUser(event.user) : null;
    if (identity !== null && !users.has(identity)) users.set(identity, { identity, event });
  }
  return [...users.values()];
}

function serialize({ identity, event }: SeenUser): Record<string, unknown> {
  const email = textOf(event, 'email');
  return {
    id: null,
    tagValue: identity,
    identifier: textOf(event, 'id'),
    username: textOf(event, 'username'),
    email,
    name: textOf(event, 'name'),
    ipAddress: textOf(event, 'ip_address'),
    avatarUrl: `https://secure.gravatar.com/avatar/${md5(email)}?s=32&d=mm`,
    hash: md5(identity.slice(identity.indexOf(':') + 1)),
    dateCreated: iso(event.timestamp),
  };
}

function textOf({ user }: StoredEvent, name: string): string {
  const value = user?.[name];
  return typeof value === 'string' ? value : '';
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
