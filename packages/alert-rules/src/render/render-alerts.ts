import type { Diagnostic } from '../diagnostic/types.ts';
import type { AlertSet } from '../model/alerts.ts';
import type { AlertKind, ObservedAlerts } from '../plan/types.ts';
import { readWorkflow } from '../wire/read-workflow.ts';
import { describeAlerts } from './describe-alerts.ts';
import { inOrder } from './in-order.ts';
import { printValue } from './print-value.ts';

/** A file of text. */
export interface TextFile {
  /** Where it goes. */
  readonly path: string;
  /** What it says. */
  readonly text: string;
}

/** Files, and what they do not say. */
export interface Rendered {
  /** In order of their paths. */
  readonly files: readonly TextFile[];
  /** What was left out, and what stays raw. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Something in Sentry. */
export interface AlertAddress {
  /** What it is. */
  readonly kind: AlertKind;
  /** Its id in Sentry. */
  readonly id: string;
}

/** What is rendered. */
export interface RenderAlertsOptions {
  /** These alone, and the monitors of these alerts; everything by default. */
  readonly only?: readonly AlertAddress[];
}

/**
 * TypeScript that evaluates to what an organization has. The same organization gives the same bytes, and
 * something new changes no logical id: ids are names, in the order of the ids in Sentry.
 */
export function renderAlerts(
  observed: ObservedAlerts,
  { only }: RenderAlertsOptions = {},
): Rendered {
  const wanted = only && wantedKeys(observed, only);
  const { value, diagnostics } = describeAlerts(
    observed,
    (kind, id) => !wanted || wanted.has(`${kind} ${id}`),
  );
  return {
    files: [{ path: 'sentry.alerts.ts', text: renderSet(value) }],
    diagnostics: [...diagnostics, ...notThere(observed, only ?? [])],
  };
}

function renderSet(set: AlertSet): string {
  return [
    "import { defineAlerts } from '@sentry-kit/alert-rules';",
    '',
    `export const alerts = defineAlerts(${printValue(inOrder(set, 'set'), 0, 'export const alerts = defineAlerts();'.length)});`,
    '',
  ].join('\n');
}

function wantedKeys(
  { workflows }: ObservedAlerts,
  only: readonly AlertAddress[],
): ReadonlySet<string> {
  const keys = new Set(only.map(({ kind, id }) => `${kind} ${id}`));
  for (const body of workflows) {
    const { id, detectorIds } = readWorkflow(body);
    if (!keys.has(`alert ${id}`)) continue;
    for (const detector of detectorIds) keys.add(`monitor ${detector}`);
  }
  return keys;
}

function notThere(
  { detectors, workflows, notifications }: ObservedAlerts,
  only: readonly AlertAddress[],
): readonly Diagnostic[] {
  const lists = { monitor: detectors, alert: workflows, notification: notifications };
  return only
    .filter(({ kind, id }) => !lists[kind].some((body) => readWorkflow(body).id === id))
    .map(({ kind, id }) => ({
      code: 'alert-rules/not-there',
      severity: 'error',
      path: [kind, id],
      message: `the organization has no ${kind} with the id ${id}`,
    }));
}
