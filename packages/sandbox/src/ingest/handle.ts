import type { State } from '../store/state.ts';
import { corsHeaders, preflight } from './cors.ts';
import { cronDoor } from './doors/cron.ts';
import type { Door } from './doors/door.ts';
import { envelopeDoor } from './doors/envelope.ts';
import { minidumpDoor } from './doors/minidump.ts';
import { logsDoor, tracesDoor } from './doors/otlp.ts';
import { securityDoor } from './doors/security.ts';
import { storeDoor } from './doors/store.ts';
import { isRefusal, refusal } from './refusal.ts';
import type { IngestAnswer, IngestRequest } from './types.ts';

export type { IngestAnswer, IngestRequest } from './types.ts';

/** By path behind the project id (getsentry/relay relay-server/src/endpoints/mod.rs). */
const DOORS: readonly (readonly [path: RegExp, door: Door])[] = [
  [/^envelope$/, envelopeDoor],
  [/^store$/, storeDoor],
  [/^(?:security|csp-report)$/, securityDoor],
  [/^cron\/([^/]+)(?:\/([^/]+))?$/, cronDoor],
  [/^minidump$/, minidumpDoor],
  [/^(?:integration\/)?otlp\/v1\/traces$/, tracesDoor],
  [/^integration\/otlp\/v1\/logs$/, logsDoor],
];

/**
 * Everything that SDKs send to: what lies under `/api/{project}/`, and `/api/store/`. When it answers with 200, the
 * data is stored, grouped and told to every listener.
 */
export async function handleIngest(state: State, request: IngestRequest): Promise<IngestAnswer> {
  const answer = await state.settling(() => answerTo(state, request));
  return { ...answer, headers: { ...corsHeaders(request), ...answer.headers } };
}

async function answerTo(state: State, request: IngestRequest): Promise<IngestAnswer> {
  try {
    return await openDoor(state, request);
  } catch (thrown) {
    if (isRefusal(thrown)) {
      return { status: thrown.status, headers: thrown.headers ?? {}, body: thrown.body };
    }
    throw thrown;
  }
}

async function openDoor(state: State, request: IngestRequest): Promise<IngestAnswer> {
  const { projectId, path } = splitPath(request.url.pathname);
  for (const [pattern, door] of DOORS) {
    const match = pattern.exec(path);
    if (!match) continue;
    if (request.method === 'OPTIONS') return preflight();
    if (!door.methods.includes(request.method)) {
      return { status: 405, headers: { allow: door.methods.join(', ') }, body: '' };
    }
    if (projectId !== null && !/^\d+$/.test(projectId)) {
      throw refusal(400, 'bad project path parameter', ['invalid project id']);
    }
    const rest = match.slice(1).filter((part) => part !== undefined);
    // oxlint-disable-next-line no-await-in-loop -- returns at once
    return await door.handle({ ...request, state, projectId, rest });
  }
  throw refusal(404, 'The requested resource does not exist');
}

/** Doors are open with and without a trailing slash; doubled slashes count as one, as in Relay. */
function splitPath(pathname: string): { projectId: string | null; path: string } {
  const parts = pathname.split('/').filter((part) => part !== '');
  if (parts[0] === 'api') parts.shift();
  if (parts.length === 1 && parts[0] === 'store') return { projectId: null, path: 'store' };
  const [projectId = '', ...rest] = parts;
  return { projectId, path: rest.join('/') };
}
