import { checkAlerts } from '../check/check-alerts.ts';
import { createAlertRulesError } from '../diagnostic/error.ts';
import type { Alert, AlertSet, SpikeNotification } from './alerts.ts';
import type { Monitor } from './monitors.ts';

/** A set whose alerts can only name monitors that it has. */
export interface AlertSetOf<Id extends string> {
  /** What Sentry watches. */
  readonly monitors?: Readonly<Record<Id, Monitor>>;
  /** What it does about it. */
  readonly alerts: Readonly<Record<string, Alert<NoInfer<Id>>>>;
  /** Notifications of the organization. */
  readonly notifications?: Readonly<Record<string, SpikeNotification>>;
  /** Old logical id to new one. */
  readonly moved?: Readonly<Record<string, string>>;
  /** Logical ids that no plan may delete. */
  readonly preventDestroy?: readonly string[];
}

/**
 * Returns a checked, deeply frozen copy of a set of alerts, of the same shape. A reference to a monitor
 * that is not there does not compile. Throws an `AlertRulesError` with every problem, exactly when
 * `checkAlerts` reports an error.
 */
export function defineAlerts<const Id extends string = never>(set: AlertSetOf<Id>): AlertSet {
  const errors = checkAlerts(set).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw createAlertRulesError('invalid-input', 'These alerts cannot be applied:', errors);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- valid sets are JSON, so this is a copy
  return JSON.parse(JSON.stringify(set), (_key, value: unknown) =>
    Object.freeze(value),
  ) as AlertSet;
}
