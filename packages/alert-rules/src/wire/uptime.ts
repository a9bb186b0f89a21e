import { camelFields, isRecord } from '../canonical/casing.ts';
import type { UptimeMonitor } from '../model/monitors.ts';
import { listOf } from './read-fields.ts';
import type { DetectorParts, WireDetector } from './types.ts';

/** An uptime monitor as the API takes it (getsentry/sentry: src/sentry/uptime/endpoints/validators.py). */
export function encodeUptime(monitor: UptimeMonitor): DetectorParts {
  return {
    type: 'uptime_domain_failure',
    config: {
      mode: 1,
      environment: monitor.environment ?? null,
      downtimeThreshold: monitor.downtimeThreshold ?? 3,
      recoveryThreshold: monitor.recoveryThreshold ?? 1,
    },
    dataSources: [
      {
        url: monitor.url,
        method: monitor.method ?? 'GET',
        headers: monitor.headers ?? [],
        body: monitor.body ?? null,
        intervalSeconds: monitor.intervalInSeconds,
        timeoutMs: monitor.timeoutInMs ?? 5_000,
        traceSampling: monitor.traceSampling ?? false,
        assertion: monitor.assertion ? { root: renamed(monitor.assertion, 'type', 'op') } : null,
      },
    ],
    conditionGroup: {
      logicType: 'any',
      conditions: [
        { type: 'eq', comparison: 'failure', conditionResult: 75 },
        { type: 'eq', comparison: 'success', conditionResult: 0 },
      ],
    },
  };
}

/** The fields of an uptime monitor; whoever asks checks them. */
export function decodeUptime(detector: WireDetector): Readonly<Record<string, unknown>> {
  const source = camelFields(detector.dataSources[0]);
  const { environment, downtimeThreshold, recoveryThreshold } = detector.config;
  const { root } = camelFields(source['assertion']);
  const headers = listOf(source['headers']);
  const unless = (value: unknown, ...usual: readonly unknown[]) =>
    value === null || usual.includes(value) ? undefined : value;
  return {
    type: 'uptime',
    url: source['url'],
    intervalInSeconds: source['intervalSeconds'],
    method: unless(source['method'], 'GET'),
    headers: headers.length === 0 ? undefined : headers,
    body: unless(source['body'], ''),
    timeoutInMs: unless(source['timeoutMs'], 5_000),
    traceSampling: unless(source['traceSampling'], false),
    assertion: isRecord(root) ? renamed(root, 'op', 'type') : undefined,
    environment: unless(environment),
    downtimeThreshold: unless(downtimeThreshold, 3),
    recoveryThreshold: unless(recoveryThreshold, 1),
  };
}

/** A tree of assertions with the key that tells them apart under another name, and without the server's ids. */
function renamed(node: unknown, from: string, to: string): unknown {
  if (!isRecord(node)) return node;
  const { id: _, [from]: kind, ...others } = node;
  const children = Array.isArray(others['children'])
    ? { children: others['children'].map((child: unknown) => renamed(child, from, to)) }
    : {};
  const operand = kind === 'not' ? { operand: renamed(others['operand'], from, to) } : {};
  return { [to]: kind, ...others, ...children, ...operand };
}
