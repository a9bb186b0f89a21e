import type { Sandbox } from '../../src/index.ts';
import { at } from './at.ts';

/** Reads a path below `/api/0/` as any program would; the status goes with the answer, so that a test sees a 404. */
export async function readRest(sandbox: Sandbox, path: string): Promise<unknown> {
  return request(sandbox, 'GET', path);
}

export async function writeRest(
  sandbox: Sandbox,
  method: 'POST' | 'PUT',
  path: string,
  body: unknown,
): Promise<unknown> {
  return request(sandbox, method, path, body);
}

/** The status of a path that may be gone. */
export async function readStatus(sandbox: Sandbox, path: string): Promise<number> {
  const response = await send(sandbox, 'GET', path);
  await response.arrayBuffer();
  return response.status;
}

/** Sends one event as a small SDK would, and gives its id. */
export async function sendEvent(
  sandbox: Sandbox,
  event: Readonly<Record<string, unknown>>,
): Promise<string> {
  const dsn = new URL(sandbox.dsn);
  const response = await fetch(`${dsn.origin}/api${dsn.pathname}/store/`, {
    method: 'POST',
    headers: { 'X-Sentry-Auth': `Sentry sentry_version=7, sentry_key=${dsn.username}` },
    body: JSON.stringify(event),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`The event was refused with ${response.status}: ${answer}`);
  return String(at(JSON.parse(answer), 'id'));
}

/** The issue that an event was grouped into. */
export async function readIssueOf(
  sandbox: Sandbox,
  eventId: string,
): Promise<{ readonly id: string; readonly shortId: string }> {
  const event = await readRest(sandbox, `projects/acme/shop/events/${eventId}/`);
  const id = String(at(event, 'groupID'));
  const issue = await readRest(sandbox, `organizations/acme/issues/${id}/`);
  return { id, shortId: String(at(issue, 'shortId')) };
}

async function request(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await send(sandbox, method, path, body);
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

function send(sandbox: Sandbox, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${sandbox.url}/api/0/${path}`, {
    method,
    headers: { Authorization: `Bearer ${sandbox.token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
