import { describe, expect, test } from 'vitest';
import { createBusyWorld, TRACE } from '../testing/busy-world.ts';
import { documentedParameters, hasContract } from '../testing/contract.ts';
import { readOperations } from '../testing/read-operations.ts';
import { discoverRoutes } from './discover/routes.ts';
import { eventRoutes } from './events/routes.ts';
import { issueRoutes } from './issues/routes.ts';
import type { Route } from './route.ts';
import { statsRoutes } from './stats/routes.ts';
import { traceRoutes } from './traces/routes.ts';

const routes: readonly Route[] = [
  ...issueRoutes,
  ...eventRoutes,
  ...discoverRoutes,
  ...statsRoutes,
  ...traceRoutes,
];

type BusyWorld = Awaited<ReturnType<typeof createBusyWorld>>;

async function ask(world: BusyWorld, path: string, base: string, query: string | null) {
  const parameters = new URLSearchParams(base);
  const given = new URLSearchParams(query ?? '');
  for (const name of new Set(given.keys())) parameters.delete(name);
  // Names of the same, which exclude each other.
  if (given.has('itemType')) parameters.delete('dataset');
  if (given.has('start')) parameters.delete('statsPeriod');
  for (const [name, value] of given) parameters.append(name, value);
  const filled = path
    .slice('/api/0/'.length)
    .replace('{organization_id_or_slug}', 'acme')
    .replace('{project_id_or_slug}', 'shop')
    .replace('shortids/{issue_id}', 'shortids/SHOP-1')
    .replace('{issue_id}', '1')
    .replace('{event_id}', world.eventIds[0] ?? '')
    .replace('{attachment_id}', '1')
    .replace('{trace_id}', TRACE)
    .replace('{key}', 'shade');
  const answer = await world.get(`${filled}?${parameters.toString()}`);
  return { answer, text: JSON.stringify(answer.body) };
}

describe.skipIf(!hasContract)('parameters of issues, events and statistics', () => {
  // The bodies of skipped suites run too, so that their tests can be named.
  const paths = hasContract ? Object.keys(readOperations) : [];

  test('are tested for every operation that the OpenAPI file has', () => {
    const shared = routes
      .filter(({ method, path }) => method === 'GET' && documentedParameters('GET', path))
      .map(({ path }) => path);
    expect(paths.toSorted()).toEqual(shared.toSorted());
  });

  test.each(
    paths.flatMap((path) =>
      (documentedParameters('GET', path) ?? []).map((parameter) => [path, parameter] as const),
    ),
  )('GET %s: %s changes an answer or is refused by name', async (path, parameter) => {
    const world = await createBusyWorld(routes);
    const { base = '', parameters } = readOperations[path] ?? { parameters: {} };
    const route = routes.find((candidate) => candidate.method === 'GET' && candidate.path === path);
    if (!route?.query?.includes(parameter)) {
      const { answer, text } = await ask(world, path, base, `${parameter}=1`);
      expect(answer.status).toBe(400);
      expect(text).toContain(parameter);
      return;
    }
    const pair = parameters[parameter];
    expect(pair, `${path} has no pair of values for ${parameter}`).toBeDefined();
    const left = await ask(world, path, base, pair?.[0] ?? null);
    const right = await ask(world, path, base, pair?.[1] ?? null);
    expect(left.answer.status, left.text).toBe(200);
    expect(right.text).not.toBe(left.text);
  });
});
