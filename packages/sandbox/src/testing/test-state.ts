import { createManualClock, type ManualClock } from '../server/manual-clock.ts';
import { createSeededRandom } from '../server/seeded-random.ts';
import { createOrganization, createProject } from '../store/create-organization.ts';
import type { Project, ProjectKey } from '../store/model.ts';
import { createState, type State } from '../store/state.ts';

export interface TestWorld {
  readonly state: State;
  readonly clock: ManualClock;
  readonly project: Project;
  readonly key: ProjectKey;
}

/** The moment at which every test world starts. */
export const START = Date.UTC(2026, 0, 15, 12);

/** One organization `acme` with one project `shop`, and time that stands still. */
export function createTestWorld(): TestWorld {
  const clock = createManualClock(START);
  const state = createState(clock, createSeededRandom(1));
  const organization = createOrganization(state, 'acme');
  const project = createProject(state, organization, {
    slug: 'shop',
    name: 'Shop',
    platform: null,
    teams: organization.teams,
  });
  const [key] = project.keys;
  if (!key) throw new Error('a new project has a key');
  return { state, clock, project, key };
}
