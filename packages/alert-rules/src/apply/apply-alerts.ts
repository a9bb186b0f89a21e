import type { SentryCaller } from '@sentry-kit/api-client/core';
import { organizationOf } from '../client/organization-of.ts';
import { readThings } from '../client/read-things.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { createAlertRulesError } from '../diagnostic/error.ts';
import { withDeleted, withEntry, LOCK_KEYS, lockedOf } from '../plan/create-lock.ts';
import { observedThings } from '../plan/observed-things.ts';
import { notKept } from '../plan/plan-thing.ts';
import type { AlertLock, AlertPlan, AlertStep } from '../plan/types.ts';
import { checkPlan } from './check-plan.ts';
import { describeFailure, isRefusal } from './describe-failure.ts';
import { findDone, refuseStale } from './refuse-stale.ts';
import { lockEntry } from './lock-entry.ts';
import { withMonitorIds, waitsFor } from './monitor-ids.ts';
import { runDelete, runStep, type Connection } from './run-step.ts';

/** What `applyAlerts` needs. */
export interface ApplyAlertsOptions {
  /** Needs the scope `alerts:write`; for notifications `org:write`. */
  readonly client: SentryCaller;
  /** Ends the work before the next step. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each step. Whoever writes the lock down each time can be stopped at any moment. */
  readonly onProgress?: ((event: AlertProgress) => void) | undefined;
  /** Called with what Sentry took and keeps otherwise. */
  readonly onDiagnostic?: ((diagnostic: Diagnostic) => void) | undefined;
}

/** A step is done. */
export interface AlertProgress {
  /** Which. */
  readonly step: AlertStep;
  /** It was done before, by an apply that broke off. */
  readonly wasDone: boolean;
  /** With what is done so far. */
  readonly lock: AlertLock;
}

/**
 * Does what a plan says, and resolves with the lock for the next one. Reads everything again first, and
 * throws a `stale-plan` when something that the plan is about changed in between. What was done already is
 * left as it is, so the same plan can be applied again after a failure. A thing that Sentry refuses does
 * not hold up the others; at the end an `incomplete` lists each one. Nothing is deleted after a failure.
 */
export async function applyAlerts(
  plan: AlertPlan,
  { client, signal, onProgress, onDiagnostic }: ApplyAlertsOptions,
): Promise<AlertLock> {
  const organization = organizationOf(client);
  checkPlan(plan, organization);
  if (plan.steps.length === 0) return plan.lock;
  throwIfAborted(signal);
  const connection: Connection = { client, organization, signal };
  const lists = await readThings(client, { organization, signal });
  const things = observedThings(lists, plan.lock.deleted);
  const done = findDone(plan, things);
  refuseStale(plan, things, done);

  let lock = plan.lock;
  const failures: Diagnostic[] = [];
  const fail = (step: AlertStep, message: string, hint?: string): void => {
    const path = [LOCK_KEYS[step.kind], step.id];
    const code = 'alert-rules/step-failed';
    failures.push({ code, severity: 'error', path, message, ...(hint ? { hint } : {}) });
  };
  for (const step of plan.steps) {
    throwIfAborted(signal);
    const found = done.get(step);
    try {
      switch (step.type) {
        case 'create':
        case 'update': {
          const missing = waitsFor(step, lock);
          if (missing !== undefined) {
            fail(step, `it needs the monitor "${missing}", which was not made`);
            continue;
          }
          const body = withMonitorIds(step, lock);
          // oxlint-disable-next-line no-await-in-loop -- in the order of the plan, so that a failure leaves its beginning done
          const stored = found ? found.body : await runStep(step, body, connection);
          const { entry, changes } = lockEntry(
            step,
            body,
            stored,
            lockedOf(lock, step.kind)[step.id],
          );
          lock = withEntry(lock, step.kind, step.id, entry);
          if (changes.length > 0) onDiagnostic?.(notKept(step, changes));
          break;
        }
        case 'delete':
          if (failures.length > 0) {
            fail(step, 'it was not deleted, because another step failed');
            continue;
          }
          // oxlint-disable-next-line no-await-in-loop -- in the order of the plan
          if (!found) await runDelete(step, connection);
          lock = withDeleted(lock, step.kind, step.id);
          break;
        case 'adopt': {
          const there = things[step.kind].get(step.serverId);
          const body = withMonitorIds(step, lock);
          const { entry } = lockEntry(step, body, there?.body, undefined);
          lock = withEntry(lock, step.kind, step.id, entry);
          break;
        }
        case 'forget':
          lock = withEntry(lock, step.kind, step.id, undefined);
          break;
        case 'move':
          break;
      }
    } catch (error) {
      if (!isRefusal(error)) throw describeFailure(step, error, failures);
      fail(step, error.message, error.hint);
      continue;
    }
    onProgress?.({ step, wasDone: found !== undefined, lock });
  }
  if (failures.length === 0) return lock;
  throw createAlertRulesError('incomplete', 'Not everything was done:', failures);
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw createAlertRulesError('aborted', 'Aborted before the next step.');
}
