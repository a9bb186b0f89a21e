import type { SentryCaller } from '@sentry-kit/api-client/core';
import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import { hashBasis } from '../plan/basis.ts';
import { applySourceMapStep, lockBundle } from './source-maps.ts';
import type {
  Clock,
  PlannedRequest,
  ReleaseEvent,
  ReleaseLock,
  ReleasePlan,
  ReleaseStep,
} from '../plan/types.ts';

/** What applying needs. */
export interface ApplyReleaseOptions {
  /** The same Sentry and organization that the plan was made for. */
  readonly client: SentryCaller;
  /** Ends it with the kind `aborted`, between two requests. */
  readonly signal?: AbortSignal | undefined;
  /** Told how far it is. */
  readonly onProgress?: ((event: ReleaseEvent) => void) | undefined;
  /** Told of findings that do not end it. */
  readonly onDiagnostic?: ((diagnostic: Diagnostic) => void) | undefined;
  /** Used for waiting between tries and for Sentry; real time by default. */
  readonly clock?: Clock | undefined;
}

/**
 * Does what the plan says, step by step, and answers what was done. Throws `stale-plan` for a plan of
 * another organization or one that was edited, and `invalid-input` for a plan that found errors. A run
 * that was ended can be repeated: every request may be sent twice.
 */
export async function applyRelease(
  plan: ReleasePlan,
  options: ApplyReleaseOptions,
): Promise<ReleaseLock> {
  const { client, onProgress } = options;
  const errors = plan.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw createReleaseManagerError('invalid-input', 'The plan has errors:', {
      diagnostics: errors,
    });
  }
  if (hashBasis(client, plan.target, plan.steps) !== plan.basedOn) {
    throw createReleaseManagerError(
      'stale-plan',
      `The plan of ${plan.target.version} is for another Sentry or organization than ${client.baseUrl} and ${client.organization ?? 'none'}, or was changed.`,
      { hint: 'Plan again with the client that applies it.' },
    );
  }
  for (const step of plan.steps) {
    onProgress?.({ type: 'step', step: step.type });
    // oxlint-disable-next-line no-await-in-loop -- a step needs the ones before it
    await applyStep(step, plan.target.projects, options);
    onProgress?.({ type: 'done', step: step.type });
  }
  return toLock(plan);
}

async function applyStep(
  step: ReleaseStep,
  projects: readonly string[],
  options: ApplyReleaseOptions,
): Promise<void> {
  switch (step.type) {
    case 'create-release':
    case 'set-commits':
    case 'finalize':
      return sendAll(step.requests, options);
    case 'create-deploy':
      return (await isRecorded(step.requests, options))
        ? undefined
        : sendAll(step.requests, options);
    case 'write-files':
    case 'upload-bundle':
    case 'move-maps':
      return applySourceMapStep(step, { ...options, projects });
  }
}

async function sendAll(
  requests: readonly PlannedRequest[],
  { client, signal }: ApplyReleaseOptions,
): Promise<void> {
  for (const { method, path, body } of requests) {
    // oxlint-disable-next-line no-await-in-loop -- in the order of the plan
    await client.request(method, path, body, signal ? { signal } : {});
  }
}

/** A deploy has no name that Sentry would refuse twice, so a repeated run looks for its exact time. */
async function isRecorded(
  requests: readonly PlannedRequest[],
  { client, signal }: ApplyReleaseOptions,
): Promise<boolean> {
  const [request] = requests;
  if (!request) return true;
  const known = await client.request('GET', request.path, {}, signal ? { signal } : {});
  const wanted = keyOf(request.body);
  return Array.isArray(known) && known.some((deploy: unknown) => keyOf(deploy) === wanted);
}

function keyOf(deploy: unknown): string {
  if (typeof deploy !== 'object' || deploy === null) return '';
  const { environment, name, dateFinished }: Readonly<Record<string, unknown>> = { ...deploy };
  const time = typeof dateFinished === 'string' ? Date.parse(dateFinished) : undefined;
  return JSON.stringify([environment, name ?? null, time]);
}

function toLock(plan: ReleasePlan): ReleaseLock {
  const { organization, version, projects } = plan.target;
  const bundles = plan.steps.flatMap((step) =>
    step.type === 'upload-bundle' ? [lockBundle(step)] : [],
  );
  const commit = commitOf(plan);
  return {
    lockVersion: 1,
    version,
    organization,
    projects,
    ...(commit === undefined ? {} : { commit }),
    bundles,
  };
}

/** The newest commit of the first repository, which is the working copy's own. */
function commitOf({ steps }: ReleasePlan): string | undefined {
  const [body] = steps.flatMap((step) =>
    step.type === 'set-commits' ? [step.requests[0]?.body] : [],
  );
  const [reference] = listOf(body, 'refs');
  const [commit] = listOf(body, 'commits');
  return textOf(reference, 'commit') ?? textOf(commit, 'id');
}

const valueOf = (value: unknown, key: string): unknown => Reflect.get(Object(value), key);

function listOf(value: unknown, key: string): readonly unknown[] {
  const list = valueOf(value, key);
  return Array.isArray(list) ? list : [];
}

function textOf(value: unknown, key: string): string | undefined {
  const text = valueOf(value, key);
  return typeof text === 'string' ? text : undefined;
}
