import { recordEvent } from '../events/record-event.ts';
import { createSeededRandom } from '../server/seeded-random.ts';
import type { Project, Release } from '../store/model.ts';
import { randomHex, type State } from '../store/state.ts';
import { errorPayload, transactionPayload, type Ingredients } from './payloads.ts';
import type { Scenario, Seeded } from './scenario.ts';

const DAY_IN_MS = 24 * 60 * 60 * 1000;

/** Fills a project through the same functions that ingest uses; listeners hear of everything. */
export async function seed(state: State, project: Project, scenario: Scenario): Promise<Seeded> {
  const { issues = 10, eventsPerIssue = 5, transactions = 0, sessions = 0 } = scenario;
  const overInMs = Math.min(scenario.overInMs ?? 7 * DAY_IN_MS, 30 * DAY_IN_MS);
  const random = createSeededRandom(scenario.seed ?? 1);
  const startInMs = state.clock.now() - overInMs;
  const releases = addReleases(state, project, scenario.releases ?? 3, startInMs, overInMs);

  const ingredientsAt = (atInMs: number): Ingredients => ({
    random,
    atInMs,
    release: releases.findLast(({ createdAt }) => createdAt <= atInMs)?.version,
    hex: (length) => randomHex(random, length),
  });
  const moments = (count: number): number[] =>
    Array.from({ length: count }, () => startInMs + Math.floor(random() * overInMs));

  const errors = Array.from({ length: issues }, (_, number) =>
    moments(eventsPerIssue).map((atInMs) => ({ number, atInMs })),
  );
  const seeded = new Set<string>();
  for (const { number, atInMs } of errors.flat().toSorted((a, b) => a.atInMs - b.atInMs)) {
    const event = recordEvent(state, project, errorPayload(number, ingredientsAt(atInMs)));
    if (event.issue) seeded.add(event.issue.id);
  }
  for (const atInMs of moments(transactions).toSorted((a, b) => a - b)) {
    recordEvent(state, project, transactionPayload(ingredientsAt(atInMs)));
  }
  for (const atInMs of moments(sessions).toSorted((a, b) => a - b)) {
    addSession(state, project, ingredientsAt(atInMs));
  }
  await state.settled();
  return { issues: [...seeded], releases: releases.map(({ version }) => version) };
}

/** Evenly over the time, each deployed to production an hour later. */
function addReleases(
  state: State,
  project: Project,
  count: number,
  startInMs: number,
  overInMs: number,
): Release[] {
  const releases = Array.from({ length: count }, (_, number): Release => {
    const createdAt = startInMs + Math.floor((overInMs * number) / count);
    const finishedAt = Math.min(createdAt + DAY_IN_MS / 24, state.clock.now());
    return {
      id: state.nextId('release'),
      version: `${project.slug}@1.${number}.0`,
      projects: [project],
      ref: null,
      url: null,
      createdAt,
      startedAt: null,
      releasedAt: finishedAt,
      status: 'open',
      commits: [],
      deploys: [
        {
          id: state.nextId('deploy'),
          environment: 'production',
          name: null,
          url: null,
          startedAt: null,
          finishedAt,
          projects: [project],
        },
      ],
      files: [],
      data: {},
    };
  });
  project.organization.releases.push(...releases);
  return releases;
}

function addSession(state: State, project: Project, ingredients: Ingredients): void {
  const { random, atInMs, release, hex } = ingredients;
  state.sessions.push({
    id: hex(32),
    project,
    startedAt: atInMs,
    status: random() < 0.02 ? 'crashed' : 'healthy',
    release: release ?? null,
    environment: 'production',
    userId: String(1 + Math.floor(random() * 40)),
    quantity: 1,
  });
}
