import { refuseBeyondQuota } from '../query/query-quota.ts';
import type { State } from '../store/state.ts';
import { authenticate, requireScope } from './auth.ts';
import { authenticateByDsn } from './dsn-auth.ts';
import { badRequest, isRestFailure, notFound } from './errors.ts';
import { findOrganization, findProject } from './find.ts';
import type { Match, Matcher } from './match.ts';
import { readFormBody } from './read-form-body.ts';
import { readJsonBody } from './read-json-body.ts';
import { failure, type RestAnswer, type RestContext, type Route } from './route.ts';

export interface RestRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** Answers a request under `/api/0/`. The order of the checks is Sentry's: path, token, method, scope, then the rest. */
export async function handleRest(
  state: State,
  matcher: Matcher,
  request: RestRequest,
): Promise<RestAnswer> {
  try {
    const match = matcher.match(request.url.pathname);
    if (!match) return unknownPath(request);
    return await handleMatch(state, match, request);
  } catch (error) {
    if (isRestFailure(error)) return error;
    process.emitWarning(error instanceof Error ? error : new Error(String(error)));
    return { status: 500, body: { detail: 'Internal Error', errorId: state.hex(32) } };
  }
}

async function handleMatch(state: State, match: Match, request: RestRequest): Promise<RestAnswer> {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const route = match.routes.find((candidate) => candidate.method === method);
  const authorization = request.headers.get('authorization');
  const dsnProject = route?.takesDsn ? authenticateByDsn(state, authorization) : undefined;
  const isPublic = route?.isPublic === true || dsnProject !== undefined;
  const token = dsnProject
    ? NOBODY
    : isPublic
      ? tokenOrNobody(state, authorization)
      : authenticate(state, authorization);
  if (!route) throw failure(405, { detail: `Method "${request.method}" not allowed.` });
  if (!isPublic) requireScope(token, route.scopes);
  refuseUnknownParameters(route, request.url.searchParams);
  const { organization_id_or_slug: organizationName, project_id_or_slug: projectName } =
    match.params;
  const organization =
    organizationName === undefined ? undefined : findOrganization(state, token, organizationName);
  const project =
    organization === undefined || projectName === undefined
      ? undefined
      : findProject(organization, projectName, request.url);
  if (route.isQuery && organization) {
    refuseBeyondQuota(state, organization, request.url.searchParams);
  }
  const context: RestContext = {
    state,
    method,
    url: request.url,
    params: match.params,
    query: request.url.searchParams,
    headers: request.headers,
    body: route.body === 'form' ? await readFormBody(request) : readJsonBody(request),
    token,
    dsnProject,
    get organization() {
      if (!organization) throw notFound();
      return organization;
    },
    get project() {
      if (!project) throw notFound();
      return project;
    },
    baseUrl: request.url.origin,
  };
  return route.handle(context);
}

const NOBODY: RestContext['token'] = { token: '', scopes: [], userId: '', organization: null };

function tokenOrNobody(state: State, authorization: string | null): RestContext['token'] {
  return authorization === null ? NOBODY : authenticate(state, authorization);
}

/** Sentry ignores parameters that it does not know; here a test should learn that one has no effect. */
function refuseUnknownParameters(route: Route, query: URLSearchParams): void {
  const known = route.query ?? [];
  const unknown = [...new Set(query.keys())].filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const names = unknown.map((name) => `"${name}"`).join(', ');
  const understood = known.length > 0 ? `It understands: ${known.join(', ')}.` : 'It takes none.';
  throw badRequest(
    `The sandbox does not implement the query parameter ${names} of ${route.method} ${route.path}. ${understood}`,
  );
}

/** getsentry/sentry, src/sentry/api/endpoints/catchall.py: JSON is answered with JSON, anything else with a drawing. */
function unknownPath({ url, headers }: RestRequest): RestAnswer {
  if (url.pathname.endsWith('/')) return { status: 404 };
  const help = 'Route not found, did you forget a trailing slash?';
  const suggestion = `try: ${url.pathname}/`;
  if (headers.get('content-type')?.startsWith('application/json')) {
    return { status: 404, body: { info: `${help} ${suggestion}` } };
  }
  const arrow = '^'.padStart(suggestion.length);
  return {
    status: 404,
    body: new TextEncoder().encode(`${help}\n\n${suggestion}\n${arrow}\n`),
    headers: { 'Content-Type': 'text/plain' },
  };
}
