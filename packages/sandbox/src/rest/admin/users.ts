import type { Member } from '../../store/model.ts';
import { forbidden } from '../errors.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { serializeUser } from '../serialize/member.ts';

/** What every first-party client asks before anything else; none of it is in the OpenAPI file. */
export const userRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/0/', scopes: [], isPublic: true, handle: index },
  {
    method: 'GET',
    path: '/api/0/users/me/',
    scopes: [],
    handle(context) {
      const user = self(context);
      // An organization token belongs to no user.
      if (!user || context.token.organization) throw forbidden();
      return { status: 200, body: serializeUser(user) };
    },
  },
  {
    method: 'GET',
    path: '/api/0/users/me/regions/',
    scopes: [],
    handle: (context) => ({
      status: 200,
      body: { regions: [{ name: 'us', url: context.baseUrl }] },
    }),
  },
];

function index(context: RestContext): RestAnswer {
  const { token } = context;
  const user = self(context);
  const auth = token.token === '' ? null : { scopes: token.scopes };
  const isUser = auth !== null && token.organization === null && user !== undefined;
  return {
    status: 200,
    body: { version: '0', auth, user: isUser ? serializeUser(user) : null },
  };
}

function self(context: RestContext): Member | undefined {
  const members = context.state.organizations.flatMap((organization) => organization.members);
  return members.find(({ userId }) => userId === context.token.userId);
}
