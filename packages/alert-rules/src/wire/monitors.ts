import { canonicalDetector } from '../canonical/canonical-detector.ts';
import { stableJson } from '../canonical/stable-json.ts';
import { MONITOR_SCHEMAS } from '../check/monitor-schemas.ts';
import type { Monitor, MonitorBase } from '../model/monitors.ts';
import { createContext, resolve, type WireContext } from './context.ts';
import { decodeCron, encodeCron } from './cron.ts';
import { decodeMetric, encodeMetric } from './metric.ts';
import { decodeOwner, encodeOwner } from './owner.ts';
import { compact } from './read-fields.ts';
import { readDetector } from './read-detector.ts';
import type { Coded, DetectorParts, Names, WireDetector } from './types.ts';
import { decodeUptime, encodeUptime } from './uptime.ts';

/** A monitor as the API takes it. */
export function encodeMonitor(id: string, monitor: Monitor, names: Names): Coded<WireDetector> {
  const context = createContext(names, ['monitors', id]);
  const projectId = resolve({ kind: 'project' }, monitor.project, context.at('project'));
  const value =
    monitor.type === 'raw'
      ? { ...readDetector(monitor.body), projectId }
      : { projectId, ...baseOf(id, monitor, context), ...partsOf(id, monitor) };
  return { value, diagnostics: context.problems };
}

function baseOf(id: string, monitor: MonitorBase, context: WireContext) {
  return {
    name: monitor.name ?? id,
    description: monitor.description ?? null,
    owner: encodeOwner(monitor.owner, context),
    enabled: monitor.enabled ?? true,
  };
}

function partsOf(id: string, monitor: Exclude<Monitor, { type: 'raw' }>): DetectorParts {
  if (monitor.type === 'metric') return encodeMetric(monitor);
  return monitor.type === 'cron' ? encodeCron(id, monitor) : encodeUptime(monitor);
}

/** A monitor as it is described; one that would not come back the same stays raw. */
export function decodeMonitor(id: string, body: unknown, names: Names): Monitor {
  const detector = readDetector(body);
  const { id: _, projectId, ...rest } = detector;
  const project = names.nameOf({ kind: 'project' }, projectId) ?? projectId;
  const candidate = compact({
    ...decodeParts(id, detector),
    project,
    name: detector.name === id ? undefined : detector.name,
    description: detector.description ?? undefined,
    owner: decodeOwner(detector.owner, names),
    enabled: detector.enabled ? undefined : false,
  });
  if (isMonitor(candidate)) {
    const { value, diagnostics } = encodeMonitor(id, candidate, names);
    const isSame = stableJson(canonicalDetector(value)) === stableJson(canonicalDetector(detector));
    if (isSame && diagnostics.length === 0) return candidate;
  }
  return { type: 'raw', project, body: rest };
}

function decodeParts(id: string, detector: WireDetector): Readonly<Record<string, unknown>> {
  if (detector.type === 'metric_issue') return decodeMetric(detector);
  if (detector.type === 'monitor_check_in_failure') return decodeCron(id, detector);
  return detector.type === 'uptime_domain_failure' ? decodeUptime(detector) : {};
}

function isMonitor(value: object): value is Monitor {
  const type: unknown = Reflect.get(value, 'type');
  return typeof type === 'string' && MONITOR_SCHEMAS[type]?.safeParse(value).success === true;
}
