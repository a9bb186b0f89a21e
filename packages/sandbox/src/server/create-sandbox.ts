import { watch } from '../alerts/watch.ts';
import { createToken } from '../rest/create-token.ts';
import { createMatcher } from '../rest/match.ts';
import { routesOf } from '../rest/routes.ts';
import { checkScenario } from '../scenarios/check-scenario.ts';
import { seed } from '../scenarios/seed.ts';
import type { Project } from '../store/model.ts';
import type { State } from '../store/state.ts';
import { createApp } from './app.ts';
import { startChurn } from './churn.ts';
import { checkFault } from './check-fault.ts';
import { checkOptions } from './check-options.ts';
import { createFaults } from './faults.ts';
import { createIdentity, createInitialState } from './initial-state.ts';
import { limitIngest } from './ingest-limit.ts';
import { listen } from './http-server.ts';
import type { OrganizationOptions, SandboxOptions } from './options.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { createRequestLog } from './request-log.ts';
import { sandboxError } from './sandbox-error.ts';
import type { Sandbox } from './sandbox.ts';
import { createSeededRandom } from './seeded-random.ts';
import { systemClock } from './system-clock.ts';

const DEFAULT_ORGANIZATIONS: readonly OrganizationOptions[] = [
  { slug: 'acme', projects: ['shop'] },
];
/** Different seeds: what is made later must not repeat the keys of the start. */
const IDENTITY_SEED = 7;
const STATE_SEED = 11;
const DELAY_SEED = 13;

/**
 * Starts a Sentry on 127.0.0.1. It is ready when the promise resolves; close it when you are done.
 *
 * Throws a `SandboxError` that lists every problem of the options, or says that the port is taken.
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  checkOptions(options);
  const organizations = options.organizations ?? DEFAULT_ORGANIZATIONS;
  const clock = options.clock ?? systemClock;
  const closing = new AbortController();
  const identity = createIdentity(
    organizations,
    options.random ?? createSeededRandom(IDENTITY_SEED),
  );
  const startState = (): State =>
    createInitialState(
      clock,
      options.random ?? createSeededRandom(STATE_SEED),
      identity,
      options.limits?.queries,
    );
  const limits = options.limits ?? {};
  const routes = routesOf(options.legacyRules ?? 'gone');
  const world = {
    state: startState(),
    matcher: createMatcher(routes),
    log: createRequestLog(),
    faults: createFaults(),
    random: options.random ?? createSeededRandom(DELAY_SEED),
    limits,
    rateLimiter: createRateLimiter(clock, limits.noneHeaders === true),
    closing: closing.signal,
  };
  const server = await listen(createApp(world), options.port ?? 0);
  const [first] = identity.organizations;
  watch(world.state, options.webhooks ?? [], server.url);

  return {
    url: server.url,
    token: identity.token,
    dsn: dsn(server.url, findProject(world.state, `${first.slug}/${first.projects[0].slug}`)),
    organization: first.slug,
    project: first.projects[0].slug,
    get requests() {
      return world.log.entries;
    },
    get envelopes() {
      return world.state.envelopes.entries;
    },
    get outbox() {
      return world.state.outbox.entries;
    },
    get uploads() {
      return world.state.uploads.files;
    },
    routes: routes.map(({ method, path }) => ({ method, path })),
    dsnOf: (project) => dsn(server.url, findProject(world.state, project)),
    createToken(scopes) {
      const [organization] = world.state.organizations;
      if (!organization) throw sandboxError('not-found', 'There is no organization left.');
      return createToken(world.state, organization, scopes, server.url).token;
    },
    async seed(scenario = {}) {
      checkScenario(scenario);
      const name = scenario.project ?? `${first.slug}/${first.projects[0].slug}`;
      return seed(world.state, findProject(world.state, name), scenario);
    },
    fault(fault) {
      checkFault(fault);
      return world.faults.add(fault);
    },
    churn(churn = {}) {
      const project = findProject(world.state, `${first.slug}/${first.projects[0].slug}`);
      return startChurn(world.state, project, churn);
    },
    limitIngest: (limit) => limitIngest(world.state, limit),
    reset() {
      world.state = startState();
      watch(world.state, options.webhooks ?? [], server.url);
      world.log.clear();
      world.faults.clear();
      world.rateLimiter.clear();
    },
    async close() {
      closing.abort();
      await server.close();
    },
  };
}

function dsn(url: string, project: Project): string {
  const [key] = project.keys;
  if (!key) throw sandboxError('not-found', `The project ${project.slug} has no key left.`);
  return `${url.replace('://', `://${key.publicKey}@`)}/${project.id}`;
}

function findProject(state: State, name: string): Project {
  const projects = state.organizations.flatMap((organization) => organization.projects);
  const found = projects.filter(
    (project) => project.slug === name || `${project.organization.slug}/${project.slug}` === name,
  );
  if (found.length === 1 && found[0]) return found[0];
  const known = projects.map((project) => `${project.organization.slug}/${project.slug}`);
  throw sandboxError(
    'not-found',
    `There ${found.length === 0 ? 'is no project' : 'are several projects'} "${name}". Known: ${known.join(', ')}.`,
  );
}
