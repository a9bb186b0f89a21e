import type { Diagnostic } from '../diagnostic/types.ts';
import type { AlertSet } from '../model/alerts.ts';

/** Every logical id that is named has to be there, and an id that moved must not. */
export function checkReferences(set: AlertSet): readonly Diagnostic[] {
  const { monitors = {}, alerts, notifications = {}, moved = {}, preventDestroy = [] } = set;
  const known = new Set([
    ...Object.keys(monitors),
    ...Object.keys(alerts),
    ...Object.keys(notifications),
  ]);
  const missing = (path: Diagnostic['path'], message: string): Diagnostic => ({
    code: 'alert-rules/unknown-reference',
    severity: 'error',
    path,
    message,
  });
  return [
    ...Object.entries(alerts).flatMap(([id, alert]) =>
      alert.monitors.flatMap((monitor, index) =>
        typeof monitor !== 'string' || Object.hasOwn(monitors, monitor)
          ? []
          : [missing(['alerts', id, 'monitors', index], `there is no monitor "${monitor}"`)],
      ),
    ),
    ...Object.entries(moved).flatMap(([from, to]) => [
      ...(known.has(from) ? [missing(['moved', from], `"${from}" moved, and is still there`)] : []),
      ...(known.has(to)
        ? []
        : [missing(['moved', from], `it moved to "${to}", which is not there`)]),
    ]),
    ...preventDestroy.flatMap((id, index) =>
      known.has(id) ? [] : [missing(['preventDestroy', index], `there is no "${id}"`)],
    ),
  ];
}
