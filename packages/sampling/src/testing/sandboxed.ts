import { createSentryCaller, type SentryCaller } from '@sentry-kit/api-client/core';
import { createManualClock, createSandbox, type Sandbox } from '@sentry-kit/sandbox';

export type ManualClock = ReturnType<typeof createManualClock>;

export const START = Date.UTC(2026, 2, 2);

export interface Sandboxed {
  readonly sandbox: Sandbox;
  readonly client: SentryCaller;
  readonly clock: ManualClock;
}

/** A Sentry with the projects `shop` and `api`, and time that stands still. */
export async function startSandbox(): Promise<Sandboxed> {
  const clock = createManualClock(START);
  const organizations = [{ slug: 'acme', projects: ['shop', 'api'] }];
  const sandbox = await createSandbox({ clock, organizations });
  const client = createSentryCaller({
    token: sandbox.token,
    baseUrl: sandbox.url,
    organization: 'acme',
  });
  return { sandbox, client, clock };
}

/** What the sandbox was asked to change. */
export function writesOf(sandbox: Sandbox): readonly string[] {
  return sandbox.requests
    .filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/0/'))
    .map(({ method, path }) => `${method} ${path}`);
}

/** Sends one event with the first key of `shop`. @returns the status */
export async function sendEvent(sandbox: Sandbox, payload: object): Promise<number> {
  const { username, pathname } = new URL(sandbox.dsn);
  const url = `${sandbox.url}/api${pathname}/store/?sentry_key=${username}`;
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(payload) });
  await response.arrayBuffer();
  return response.status;
}
