import type { SentryCaller } from '@sentry-kit/api-client/core';
import type { Diagnostic } from '../policy/diagnostic.ts';
import { checkPlan } from './check-plan.ts';
import { quotaError, refuseErrors, RUN_AGAIN, throwIfAborted } from './error.ts';
import { hashSettings } from './fingerprint.ts';
import { valuesOf } from './plan-quota.ts';
import { readProjects } from './read-quota.ts';
import { runStep } from './run-step.ts';
import { nameLever } from './settings.ts';
import type { Plan, QuotaStep } from './types.ts';

/** What `applyQuota` needs. */
export interface ApplyQuotaOptions {
  /** Needs the scope `project:write`. */
  readonly client: SentryCaller;
  /** Ends the work before the next step. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each step that was done; not for one that was done before. */
  readonly onProgress?: ((step: QuotaStep) => void) | undefined;
  /** Called with what could not be read back. */
  readonly onDiagnostic?: ((diagnostic: Diagnostic) => void) | undefined;
}

const READ_AGAIN = 'Call readQuota and planQuota again.';

/**
 * Does what a plan says, and reads it back. A step that is done already is left out, so that the same plan can
 * be applied again after a failure. Throws a `SamplingError`: `stale-plan` when a lever of these projects was
 * moved in between, before anything is changed; `incomplete` when a step failed, or when Sentry took it and did
 * not do it. Errors of the client while it only reads go through.
 */
export async function applyQuota(
  plan: Plan<QuotaStep>,
  { client, signal, onProgress, onDiagnostic }: ApplyQuotaOptions,
): Promise<void> {
  refuseErrors('This plan cannot be applied:', READ_AGAIN, checkPlan(plan));
  if (plan.steps.length === 0) return;
  throwIfAborted(signal, 'Nothing was changed.');
  const before = await observe(client, plan.steps, signal);
  const isDone = (step: QuotaStep, values: ReadonlyMap<string, unknown>): boolean =>
    isSame(values.get(nameLever(step)), step.to);
  refuseStale(plan, before.values, isDone);
  for (const step of plan.steps) {
    throwIfAborted(signal, RUN_AGAIN);
    if (isDone(step, before.values)) continue;
    // oxlint-disable-next-line no-await-in-loop -- in the order of the plan, so that a failure leaves its beginning done
    await runStep(client, step, before.keyIds, signal);
    onProgress?.(step);
  }
  const after = await observe(client, plan.steps, signal);
  const undone = plan.steps.filter((step) => !isDone(step, after.values));
  // What cannot be read cannot be said to be wrong.
  const isUnreadable = (step: QuotaStep): boolean => !after.values.has(nameLever(step));
  for (const step of undone.filter(isUnreadable)) onDiagnostic?.(tell(step, 'info', UNREADABLE));
  const ignored = undone.filter((step) => !isUnreadable(step));
  if (ignored.length > 0) {
    throw quotaError(
      'incomplete',
      'Sentry answered with success and did not do this:',
      'Rate limits of keys need a plan that has them (Business or Enterprise); otherwise somebody else moved the lever.',
      ignored.map((step) => tell(step, 'error', step.summary)),
    );
  }
}

const UNREADABLE = 'It was set, but Sentry does not tell how it stands.';

async function observe(
  client: SentryCaller,
  steps: readonly QuotaStep[],
  signal: AbortSignal | undefined,
): Promise<{
  readonly values: ReadonlyMap<string, unknown>;
  readonly keyIds: ReadonlyMap<string, string>;
}> {
  const slugs = steps.map(({ project }) => project);
  const read = await readProjects(client, slugs, signal);
  const projects = [...read].map(([slug, { quota }]) => [slug, quota] as const);
  const keyIds = [...read].flatMap(([slug, { keyIds: ids }]) =>
    Array.from(ids, ([key, id]) => [JSON.stringify([slug, key]), id] as const),
  );
  return {
    values: valuesOf({ projects: Object.fromEntries(projects) }, steps),
    keyIds: new Map(keyIds),
  };
}

/** A plan holds as long as the levers, but for those that its own steps moved already, stand as they were read. */
function refuseStale(
  { steps, basedOn }: Plan<QuotaStep>,
  values: ReadonlyMap<string, unknown>,
  isDone: (step: QuotaStep, values: ReadonlyMap<string, unknown>) => boolean,
): void {
  const restored = new Map(values);
  for (const step of steps) {
    if (isDone(step, values)) restored.set(nameLever(step), step.from);
  }
  if (hashSettings(restored) === basedOn) return;
  const moved = steps.filter((step) => !isSame(restored.get(nameLever(step)), step.from));
  throw quotaError(
    'stale-plan',
    moved.length > 0
      ? 'The plan is stale. It found another position of:'
      : 'The plan is stale: another lever of these projects was moved, or a key came or went.',
    READ_AGAIN,
    moved.map((step) => tell(step, 'error', step.summary)),
  );
}

function tell(step: QuotaStep, severity: Diagnostic['severity'], message: string): Diagnostic {
  return { code: 'sampling/quota-step', severity, path: ['projects', step.project], message };
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
}
