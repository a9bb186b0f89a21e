import type { SentryCaller } from '@sentry-kit/api-client/core';
import { planCommits } from '../commits/plan-commits.ts';
import { readCommitSources } from '../commits/read-sources.ts';
import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import { checkReleaseInput } from './check-input.ts';
import { hashBasis } from './basis.ts';
import { observeRelease, type ObservedRelease } from './observe-release.ts';
import type { Release, ReleaseEvent, ReleasePlan, ReleaseStep } from './types.ts';

/** What planning needs. */
export interface PlanReleaseOptions {
  /** Where the release goes; its `organization` and, without `projects`, its `project` are taken. */
  readonly client: SentryCaller;
  /** Ends it with the kind `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** Told how far it is. */
  readonly onProgress?: ((event: ReleaseEvent) => void) | undefined;
  /** The time that dates are taken from, in milliseconds since the epoch; the real one by default. */
  readonly now?: (() => number) | undefined;
}

/**
 * Looks at the build, at git and at Sentry, changes nothing, and says exactly what `applyRelease` will
 * write and send, request by request. What Sentry has already is left out, so the plan of a release
 * that is complete has no steps. Throws `invalid-input` with every problem of the description.
 */
export async function planRelease(
  release: Release,
  options: PlanReleaseOptions,
): Promise<ReleasePlan> {
  const { client, signal, now = Date.now } = options;
  const projects = release.projects ?? (client.project === undefined ? [] : [client.project]);
  const problems = [...checkReleaseInput(release), ...checkTarget(client, projects)];
  if (problems.length > 0 || client.organization === undefined) {
    throw createReleaseManagerError('invalid-input', 'The release cannot be planned:', {
      diagnostics: problems,
    });
  }
  const { version, commits, deploy, finalize, url } = release;
  const callOptions = signal ? { signal } : {};
  const observed = await observeRelease(client, version, deploy !== undefined, callOptions);
  const at = (path: string) =>
    `organizations/${encodeURIComponent(client.organization ?? '')}/releases/${path}`;
  const own = at(`${encodeURIComponent(version)}/`);
  const time = new Date(now()).toISOString();
  const steps: ReleaseStep[] = [];
  const diagnostics: Diagnostic[] = [];

  if (!observed.exists || projects.some((project) => isMissing(project, observed))) {
    const body = {
      version,
      projects: projects.map(idOrSlug),
      ...(url === undefined ? {} : { url }),
      ...(observed.exists ? {} : { dateStarted: time }),
    };
    steps.push({ type: 'create-release', requests: [{ method: 'POST', path: at(''), body }] });
  }
  if (commits !== undefined) {
    const sources = readCommitSources(client, version, observed, callOptions);
    const planned = await planCommits(version, commits, sources, { ...release.git, signal });
    diagnostics.push(...planned.diagnostics);
    steps.push({
      type: 'set-commits',
      requests: [{ method: 'PUT', path: own, body: planned.body }],
    });
  }
  if (deploy !== undefined) {
    const body = {
      environment: deploy.environment,
      name: deploy.name ?? null,
      url: deploy.url ?? null,
      dateStarted: deploy.startedAt?.toISOString() ?? null,
      dateFinished: deploy.finishedAt?.toISOString() ?? time,
    };
    if (observed.deploys.some((known) => isSameDeploy(known, body))) {
      diagnostics.push(alreadyDeployed(deploy.environment));
    } else {
      steps.push({
        type: 'create-deploy',
        requests: [{ method: 'POST', path: `${own}deploys/`, body }],
      });
    }
  }
  if (finalize !== undefined && finalize !== false && observed.releasedAt === undefined) {
    const body = {
      projects: projects.map(idOrSlug),
      ...(url === undefined ? {} : { url }),
      dateReleased: finalize === true ? time : finalize.toISOString(),
    };
    steps.push({ type: 'finalize', requests: [{ method: 'PUT', path: own, body }] });
  }
  const target = { organization: client.organization, version, projects };
  return { target, steps, diagnostics, basedOn: hashBasis(client, target, steps) };
}

function checkTarget(client: SentryCaller, projects: readonly string[]): readonly Diagnostic[] {
  const problem = (key: string): Diagnostic => ({
    code: `release-manager/no-${key}`,
    severity: 'error',
    path: [key],
    message: `no ${key} is named`,
    hint: `Give the client its ${key}${key === 'project' ? ', or the release its projects' : ''}.`,
  });
  return [
    ...(client.organization === undefined ? [problem('organization')] : []),
    ...(projects.length === 0 ? [problem('project')] : []),
  ];
}

/** Numeric ids go as numbers, as sentry-cli sends them. */
function idOrSlug(project: string): string | number {
  return /^\d+$/.test(project) ? Number(project) : project;
}

/** An id cannot be compared with what Sentry answers, so such a project is told again, which changes nothing. */
function isMissing(project: string, observed: ObservedRelease): boolean {
  return !observed.projects.includes(project);
}

function isSameDeploy(
  known: ObservedRelease['deploys'][number],
  body: { readonly environment: string; readonly name: string | null; readonly url: string | null },
): boolean {
  return (
    known.environment === body.environment && known.name === body.name && known.url === body.url
  );
}

function alreadyDeployed(environment: string): Diagnostic {
  return {
    code: 'release-manager/already-deployed',
    severity: 'info',
    path: ['deploy'],
    message: `Sentry has this deploy to ${environment} already`,
    hint: 'Give the deploy another name, such as the number of the CI run, to record a further one.',
  };
}
