import { createMatcher } from '../rest/match.ts';
import { ALL_SCOPES } from '../rest/create-token.ts';
import { handleRest } from '../rest/handle.ts';
import type { RestAnswer, Route } from '../rest/route.ts';
import { recordEvent } from '../events/record-event.ts';
import { createManualClock, type ManualClock } from '../server/manual-clock.ts';
import { createSeededRandom } from '../server/seeded-random.ts';
import { createOrganization, createProject } from '../store/create-organization.ts';
import type { Organization, Project, StoredEvent } from '../store/model.ts';
import { createState, type State } from '../store/state.ts';

/** Noon of a Wednesday, so that "an hour ago" stays on the same day. */
export const NOON = Date.parse('2026-03-04T12:00:00Z');

/** A state with two projects, filled and asked without a server. */
export interface World {
  readonly state: State;
  readonly clock: ManualClock;
  readonly organization: Organization;
  readonly shop: Project;
  readonly api: Project;
  /** Records an event as if it had come in at this moment; in `shop` unless said otherwise. */
  record(payload: Readonly<Record<string, unknown>>, project?: Project): StoredEvent;
  call(method: Route['method'], pathAndQuery: string, body?: unknown): Promise<RestAnswer>;
  get(pathAndQuery: string): Promise<RestAnswer>;
}

export function createWorld(routes: readonly Route[]): World {
  const clock = createManualClock(NOON);
  const state = createState(clock, createSeededRandom(7));
  const organization = createOrganization(state, 'acme');
  const input = { platform: 'node', teams: organization.teams };
  const shop = createProject(state, organization, { ...input, slug: 'shop', name: 'Shop' });
  const api = createProject(state, organization, { ...input, slug: 'api', name: 'API' });
  const token = 'sntryu_example';
  state.tokens.set(token, { token, scopes: ALL_SCOPES, userId: '1', organization: null });
  const matcher = createMatcher(routes);
  const call: World['call'] = (method, pathAndQuery, body) =>
    handleRest(state, matcher, {
      method,
      url: new URL(`http://127.0.0.1/api/0/${pathAndQuery}`),
      headers: new Headers({
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      }),
      body: new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body)),
    });
  return {
    state,
    clock,
    organization,
    shop,
    api,
    record: (payload, project = shop) => recordEvent(state, project, payload),
    call,
    get: (pathAndQuery) => call('GET', pathAndQuery),
  };
}

/** The payload of an error; what it is about decides its issue. */
export function errorPayload(
  type: string,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    platform: 'node',
    exception: { values: [{ type, value: `${type} happened` }] },
    ...more,
  };
}
