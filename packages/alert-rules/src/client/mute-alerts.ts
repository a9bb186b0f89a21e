import type { SentryCaller } from '@sentry-kit/api-client/core';
import * as workflows from '@sentry-kit/api-client/operations/workflows';
import { hashOfWorkflow } from '../canonical/canonical-workflow.ts';
import { createAlertRulesError } from '../diagnostic/error.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { withEntry } from '../plan/create-lock.ts';
import type { AlertLock, LockedAlert } from '../plan/types.ts';
import { organizationOf } from './organization-of.ts';

/** Which alerts, and until when. */
export interface MuteAlertsOptions {
  /** What was applied. */
  readonly lock: AlertLock;
  /** Logical ids. */
  readonly alerts: readonly string[];
  /**
   * When it is over, in milliseconds since the epoch: the first plan after that switches them on again.
   * Until `unmuteAlerts` when absent.
   */
  readonly until?: number | undefined;
  /** Ends the request. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Switches alerts off for a while, and resolves with the lock that remembers it: a mute is no drift. Needs
 * the scope `alerts:write`.
 */
export function muteAlerts(
  client: SentryCaller,
  { until, ...options }: MuteAlertsOptions,
): Promise<AlertLock> {
  const muted = until === undefined ? {} : { until };
  return setEnabled(client, options, false, (entry) => ({ ...entry, muted }));
}

/** Switches muted alerts on again. Needs the scope `alerts:write`. */
export function unmuteAlerts(
  client: SentryCaller,
  options: Omit<MuteAlertsOptions, 'until'>,
): Promise<AlertLock> {
  return setEnabled(client, options, true, (entry) => {
    const { muted: _, ...others } = entry;
    return others;
  });
}

async function setEnabled(
  client: SentryCaller,
  { lock, alerts, signal }: Omit<MuteAlertsOptions, 'until'>,
  enabled: boolean,
  change: (entry: LockedAlert) => LockedAlert,
): Promise<AlertLock> {
  const organization = organizationOf(client);
  const entries = alerts.map((id) => [id, lock.alerts[id]] as const);
  const problems = entries.flatMap(([id, entry]): readonly Diagnostic[] =>
    entry
      ? []
      : [
          {
            code: 'alert-rules/not-applied',
            severity: 'error',
            path: ['alerts', id],
            message: 'no such alert was applied',
          },
        ],
  );
  if (problems.length > 0 || alerts.length === 0 || lock.organization !== organization) {
    const message =
      lock.organization === organization
        ? 'Name alerts that were applied.'
        : `The lock is of "${lock.organization}", and the client is of "${organization}".`;
    throw createAlertRulesError('invalid-input', message, problems);
  }
  const ids = entries.flatMap(([, entry]) => entry?.serverId ?? []);
  const changed = await client.call(
    workflows.updateMany,
    { organization, id: ids, enabled },
    { signal },
  );
  const stored = new Map(changed.map((workflow) => [workflow.id, hashOfWorkflow(workflow)]));
  return entries.reduce((after, [id, entry]) => {
    if (!entry) return after;
    const hash = stored.get(entry.serverId) ?? entry.stored;
    return withEntry(after, 'alert', id, change({ ...entry, stored: hash }));
  }, lock);
}
