import { NEW_PROJECT_FILTERS } from './inbound-filters.ts';
import type {
  Detector,
  Member,
  Monitor,
  Organization,
  Project,
  ProjectKey,
  Team,
} from './model.ts';
import type { State } from './state.ts';

export interface ProjectInput {
  readonly slug: string;
  readonly name: string;
  readonly platform: string | null;
  readonly teams: readonly Team[];
  readonly key?: KeyPair;
}

/** Adds an organization with its owner and one team, as Sentry's sign-up leaves it. */
export function createOrganization(
  state: State,
  slug: string,
  ownerUserId: string = state.nextId('user'),
): Organization {
  const organization: Organization = {
    id: state.nextId('organization'),
    slug,
    name: slug,
    createdAt: state.clock.now(),
    projects: [],
    teams: [],
    members: [],
    repositories: [],
    releases: [],
    monitors: [],
    workflows: [],
    legacyRules: [],
    notificationActions: [],
    channels: new Map(),
    codeMappings: [],
    options: {},
  };
  state.organizations.push(organization);
  const team = createTeam(state, organization, { slug, name: slug });
  organization.members.push(createOwner(state, ownerUserId, team));
  return organization;
}

function createOwner(state: State, userId: string, team: Team): Member {
  return {
    id: state.nextId('member'),
    userId,
    email: 'owner@example.com',
    name: 'Olive Owner',
    role: 'owner',
    teams: [team],
    teamsLed: [],
    createdAt: state.clock.now(),
    pending: false,
  };
}

export function createTeam(
  state: State,
  organization: Organization,
  input: { readonly slug: string; readonly name: string },
): Team {
  const team: Team = { id: state.nextId('team'), ...input, createdAt: state.clock.now() };
  organization.teams.push(team);
  return team;
}

/** Adds a project with its first key, which is named as Sentry names it. */
export function createProject(
  state: State,
  organization: Organization,
  input: ProjectInput,
): Project {
  const project: Project = {
    id: state.nextId('project'),
    organization,
    slug: input.slug,
    formerSlugs: [],
    name: input.name,
    platform: input.platform,
    createdAt: state.clock.now(),
    keys: [],
    teams: [...input.teams],
    environments: [],
    // The names are those of getsentry/sentry, src/sentry/workflow_engine/defaults/detectors.py.
    detectors: [
      createDetector(state, 'error', 'Error Monitor'),
      createDetector(state, 'issue_stream', 'Issue Stream'),
    ],
    firstEventAt: null,
    lastShortId: 0,
    filters: NEW_PROJECT_FILTERS,
    isSpikeProtected: null,
    options: {},
  };
  project.keys.push(createProjectKey(state, 'Default', input.key));
  organization.projects.push(project);
  return project;
}

/** A detector that watches nothing yet. */
export function createDetector(
  state: State,
  type: Detector['type'],
  name: string,
  monitor: Monitor | null = null,
): Detector {
  const now = state.clock.now();
  return {
    id: state.nextId('detector'),
    type,
    name,
    description: null,
    owner: null,
    enabled: true,
    config: {},
    source: null,
    monitor,
    conditionGroup: null,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    priority: 0,
    highestPriority: 0,
    issue: null,
    openPeriods: [],
  };
}

/** Both halves of a DSN key: 32 hexadecimal digits each. */
export interface KeyPair {
  readonly publicKey: string;
  readonly secretKey: string;
}

export function createProjectKey(
  state: State,
  label: string,
  pair: KeyPair = { publicKey: state.hex(32), secretKey: state.hex(32) },
): ProjectKey {
  return {
    id: pair.publicKey,
    label,
    ...pair,
    isActive: true,
    rateLimit: null,
    createdAt: state.clock.now(),
    options: {},
  };
}
