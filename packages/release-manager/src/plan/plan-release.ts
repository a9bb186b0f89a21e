import type { SentryCaller } from '@sentry-kit/api-client/core';
import { planCommits } from '../commits/plan-commits.ts';
import { readCommitSources } from '../commits/read-sources.ts';
import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import { hashBasis } from './basis.ts';
import { checkReleaseInput } from './check-input.ts';
import { observeRelease, type ObservedRelease } from './observe-release.ts';
import {
  commitsRequest,
  createRequest,
  deployBody,
  deployRequest,
  finalizeRequest,
  type DeployBody,
} from './requests.ts';
import { readServerLimits } from './server-limits.ts';
import { planSourceMaps } from './source-maps.ts';
import type {
  Clock,
  Deploy,
  Release,
  ReleaseEvent,
  ReleasePlan,
  ReleaseStep,
  ReleaseTarget,
} from './types.ts';

/** What planning needs. */
export interface PlanReleaseOptions {
  /** Where the release goes; its `organization` and, without `projects`, its `project` are taken. */
  readonly client: SentryCaller;
  /** Ends it with the kind `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** Told how far it is. */
  readonly onProgress?: ((event: ReleaseEvent) => void) | undefined;
  /** The time that dates are taken from; the real one by default. */
  readonly clock?: Clock | undefined;
}

/** One part of a plan. */
interface Part {
  readonly steps: readonly ReleaseStep[];
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING: Part = { steps: [], diagnostics: [] };

/**
 * Looks at the build, at git and at Sentry, changes nothing, and says exactly what `applyRelease` will
 * write and send, request by request. What Sentry has already is left out. Throws `invalid-input` with
 * every problem of the description, and `git` where the commits cannot be told.
 */
export async function planRelease(
  release: Release,
  options: PlanReleaseOptions,
): Promise<ReleasePlan> {
  const { client, signal, clock } = options;
  const target = readTarget(release, client);
  const callOptions = signal ? { signal } : {};
  const { version, deploy } = release;
  const observed = await observeRelease(client, version, deploy !== undefined, callOptions);
  const time = new Date(clock?.now() ?? Date.now()).toISOString();
  const parts: readonly Part[] = [
    planCreation(release, target, observed, time),
    await planCommitsPart(release, target, observed, options),
    await planBuilds(release, target, options),
    deploy === undefined ? NOTHING : planDeploy(deploy, target, observed, time),
    planFinalizing(release, target, observed, time),
  ];
  const steps = parts.flatMap((part) => part.steps);
  const diagnostics = parts.flatMap((part) => part.diagnostics);
  return { target, steps, diagnostics, basedOn: hashBasis(client, target, steps) };
}

function readTarget(release: Release, client: SentryCaller): ReleaseTarget {
  const { organization, project } = client;
  const projects = release.projects ?? (project === undefined ? [] : [project]);
  const missing = (key: string, hint: string): Diagnostic => ({
    code: `release-manager/no-${key}`,
    severity: 'error',
    path: [key],
    message: `no ${key} is named`,
    hint,
  });
  const problems = [
    ...checkReleaseInput(release),
    ...(organization === undefined ? [missing('organization', 'Give it to the client.')] : []),
    ...(projects.length === 0 && release.projects === undefined
      ? [missing('project', 'Give the release its projects, or the client one.')]
      : []),
  ];
  if (problems.length > 0 || organization === undefined) {
    throw createReleaseManagerError('invalid-input', 'The release cannot be planned:', {
      diagnostics: problems,
    });
  }
  return { organization, version: release.version, projects };
}

/** An id cannot be compared with the slugs that Sentry answers: such a project is told again, which changes nothing. */
function planCreation(
  release: Release,
  target: ReleaseTarget,
  observed: ObservedRelease,
  time: string,
): Part {
  if (observed.exists && target.projects.every((project) => observed.projects.includes(project)))
    return NOTHING;
  const request = createRequest(release, target, observed.exists ? undefined : time);
  return { steps: [{ type: 'create-release', requests: [request] }], diagnostics: [] };
}

async function planCommitsPart(
  { commits, git, version }: Release,
  target: ReleaseTarget,
  observed: ObservedRelease,
  { client, signal }: PlanReleaseOptions,
): Promise<Part> {
  if (commits === undefined) return NOTHING;
  const sources = readCommitSources(client, version, observed, signal ? { signal } : {});
  const { body, diagnostics } = await planCommits(version, commits, sources, { ...git, signal });
  return {
    steps: [{ type: 'set-commits', requests: [commitsRequest(target, body)] }],
    diagnostics,
  };
}

async function planBuilds(
  { sourceMaps }: Release,
  target: ReleaseTarget,
  { client, signal, onProgress }: PlanReleaseOptions,
): Promise<Part> {
  if (sourceMaps === undefined) return NOTHING;
  const server = await readServerLimits(client, target.organization, signal);
  const steps: ReleaseStep[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const build of [sourceMaps].flat()) {
    // oxlint-disable-next-line no-await-in-loop -- builds may be large: one after the other
    const planned = await planSourceMaps(build, { ...target, server, signal, onProgress });
    steps.push(...planned.steps);
    diagnostics.push(...planned.diagnostics);
  }
  return { steps, diagnostics };
}

function planDeploy(
  deploy: Deploy,
  target: ReleaseTarget,
  observed: ObservedRelease,
  time: string,
): Part {
  const body = deployBody(deploy, time);
  if (!observed.deploys.some((known) => isSameDeploy(known, body))) {
    return {
      steps: [{ type: 'create-deploy', requests: [deployRequest(target, body)] }],
      diagnostics: [],
    };
  }
  const known: Diagnostic = {
    code: 'release-manager/already-deployed',
    severity: 'info',
    path: ['deploy'],
    message: `Sentry has this deploy to ${deploy.environment} already`,
    hint: 'Give the deploy another name, such as the number of the CI run, to record a further one.',
  };
  return { steps: [], diagnostics: [known] };
}

function isSameDeploy(known: ObservedRelease['deploys'][number], body: DeployBody): boolean {
  return (
    known.environment === body.environment && known.name === body.name && known.url === body.url
  );
}

function planFinalizing(
  release: Release,
  target: ReleaseTarget,
  observed: ObservedRelease,
  time: string,
): Part {
  const { finalize = false } = release;
  if (finalize === false || observed.releasedAt !== undefined) return NOTHING;
  const releasedAt = finalize === true ? time : finalize.toISOString();
  const request = finalizeRequest(release, target, releasedAt);
  return { steps: [{ type: 'finalize', requests: [request] }], diagnostics: [] };
}
