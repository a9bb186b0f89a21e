import { CRASH_RATE_WINDOWS, EVENT_TYPES } from '../catalogue/values.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import type { MetricMonitor, Threshold } from '../model/monitors.ts';

type Path = readonly (string | number)[];

/** Where a threshold lies: its side, and how far along it. Percent thresholds count in percent of the baseline. */
interface Place {
  readonly side: 'above' | 'below';
  readonly at: number;
  readonly isPercent: boolean;
}

/** `increaseBy: 30` is above 130 percent of the baseline, `decreaseBy: 30` below 70. */
function placeOf(threshold: Threshold): Place {
  if ('above' in threshold) return { side: 'above', at: threshold.above, isPercent: false };
  if ('below' in threshold) return { side: 'below', at: threshold.below, isPercent: false };
  return 'increaseBy' in threshold
    ? { side: 'above', at: 100 + threshold.increaseBy, isPercent: true }
    : { side: 'below', at: 100 - threshold.decreaseBy, isPercent: true };
}

/**
 * The rules of a metric monitor that concern several fields (getsentry/sentry:
 * src/sentry/incidents/serializers/alert_rule.py, src/sentry/snuba/snuba_query_validator.py).
 */
export function checkMetric(monitor: MetricMonitor, path: Path): readonly Diagnostic[] {
  return [
    ...checkData(monitor, path),
    ...checkKind(monitor, path),
    ...checkThresholds(monitor, path),
  ];
}

function finding(
  severity: Diagnostic['severity'],
  code: string,
  path: Path,
  message: string,
  hint?: string,
): Diagnostic {
  return {
    code: `alert-rules/${code}`,
    severity,
    path,
    message,
    ...(hint === undefined ? {} : { hint }),
  };
}

function checkData(monitor: MetricMonitor, path: Path): readonly Diagnostic[] {
  const { dataset = 'events', eventTypes, windowInMinutes, aggregate } = monitor;
  const allowed: readonly string[] = EVENT_TYPES[dataset];
  const problems: Diagnostic[] = [];
  for (const [index, type] of (eventTypes ?? []).entries()) {
    if (allowed.includes(type)) continue;
    const message = `${type} is no kind of event of the dataset ${dataset}`;
    problems.push(finding('error', 'event-type', [...path, 'eventTypes', index], message));
  }
  if (dataset === 'events_analytics_platform') {
    if ((eventTypes ?? []).length > 1) {
      const message = 'one monitor takes one kind of event of this dataset';
      problems.push(finding('error', 'event-types', [...path, 'eventTypes'], message));
    }
    if (windowInMinutes < 5) {
      const message = 'the window of this dataset is at least 5 minutes';
      problems.push(finding('error', 'window', [...path, 'windowInMinutes'], message));
    }
  }
  const isCrashRate = dataset === 'metrics' || /sessions_crashed|users_crashed/.test(aggregate);
  if (isCrashRate && !CRASH_RATE_WINDOWS.some((window) => window === windowInMinutes)) {
    const message = `the window of a crash-free rate is one of ${CRASH_RATE_WINDOWS.join(', ')} minutes`;
    problems.push(finding('error', 'window', [...path, 'windowInMinutes'], message));
  }
  return problems;
}

function checkKind(monitor: MetricMonitor, path: Path): readonly Diagnostic[] {
  const { critical, warning, resolve, anomaly, compareTo } = monitor;
  if (anomaly) {
    return (['critical', 'warning', 'resolve', 'compareTo'] as const).flatMap((key) =>
      monitor[key] === undefined
        ? []
        : [finding('error', 'anomaly', [...path, key], 'a monitor of anomalies has no thresholds')],
    );
  }
  if (!critical && !warning) {
    const message = 'it has neither a threshold nor anomaly, so it never fires';
    return [finding('error', 'no-threshold', path, message, 'Give critical.')];
  }
  const isPercent = [critical, warning, resolve].some((one) => one && placeOf(one).isPercent);
  if (isPercent && compareTo === undefined) {
    const message = 'a change in percent needs something to compare with';
    return [
      finding('error', 'compare-to', [...path, 'compareTo'], message, 'Give 1d, for example.'),
    ];
  }
  if (!isPercent && compareTo !== undefined) {
    const message = 'compareTo is there, and no threshold is in percent';
    return [
      finding(
        'error',
        'compare-to',
        [...path, 'compareTo'],
        message,
        'Use increaseBy or decreaseBy.',
      ),
    ];
  }
  return [];
}

function checkThresholds(monitor: MetricMonitor, path: Path): readonly Diagnostic[] {
  const { critical, warning, resolve } = monitor;
  const [high, medium, over] = [critical, warning, resolve].map((one) => one && placeOf(one));
  const problems: Diagnostic[] = [];
  if (high && medium) {
    if (high.side !== medium.side || high.isPercent !== medium.isPercent) {
      const message = 'critical and warning lie on different sides';
      problems.push(finding('error', 'threshold-sides', [...path, 'warning'], message));
    } else if (high.side === 'above' ? high.at < medium.at : high.at > medium.at) {
      const message = 'warning is crossed after critical';
      problems.push(finding('error', 'threshold-order', [...path, 'warning'], message));
    } else if (high.at === medium.at) {
      const message = 'warning equals critical, so nobody is warned before';
      problems.push(finding('warning', 'threshold-equal', [...path, 'warning'], message));
    }
  }
  const first = medium ?? high;
  if (first && over) problems.push(...checkResolve(first, over, path));
  return problems;
}

/** Integers may touch with one between them; others must not overlap at all. */
function checkResolve(first: Place, over: Place, path: Path): readonly Diagnostic[] {
  if (over.side === first.side) {
    const message = `it resolves on the side on which it fires, so it never recovers`;
    const hint = `Use ${first.side === 'above' ? 'below' : 'above'}.`;
    return [finding('error', 'resolve-side', [...path, 'resolve'], message, hint)];
  }
  const slack = Number.isInteger(first.at) && Number.isInteger(over.at) ? 1 : 0;
  const isOverlapping =
    first.side === 'above'
      ? over.at - slack >= first.at + slack
      : over.at + slack <= first.at - slack;
  if (!isOverlapping) return [];
  const message = 'it resolves where it still fires';
  return [finding('error', 'resolve-overlap', [...path, 'resolve'], message)];
}
