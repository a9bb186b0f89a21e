import fc from 'fast-check';
import { COMPARISON_INTERVALS, EVENT_TYPES } from '../catalogue/values.ts';
import type { Monitor } from '../model/monitors.ts';

const of = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);

const base: Record<string, fc.Arbitrary<unknown>> = {
  project: of('shop', 'docs'),
  name: of('Errors', 'Nightly'),
  description: of('What it is for'),
  owner: of<unknown>({ team: 'backend' }, { member: 'ada@example.com' }, { raw: 'user:999' }),
  enabled: of(false),
};

const record = (fields: Record<string, fc.Arbitrary<unknown>>, required: readonly string[]) =>
  fc.record({ ...base, ...fields }, { requiredKeys: ['project', ...required] });

const half = fc.integer({ min: -40, max: 2_000 }).map((value) => value / 2);

/** Thresholds on the right sides, with a `resolve` that is not the usual one. */
const thresholds = fc
  .tuple(of('above', 'below', 'percent above', 'percent below'), half, half, of(1, 2, 3, 4, 5))
  .map(([side, at, distance, shape]) => {
    const isAbove = side.endsWith('above');
    const isPercent = side.startsWith('percent');
    const far = Math.abs(distance) + 1;
    // Further out on the side that it fires on.
    const put = (key: string, value: number) => ({ [key]: value });
    const fires = isPercent ? (isAbove ? 'increaseBy' : 'decreaseBy') : isAbove ? 'above' : 'below';
    const ends = isPercent ? (isAbove ? 'decreaseBy' : 'increaseBy') : isAbove ? 'below' : 'above';
    const sign = isAbove || isPercent ? 1 : -1;
    const over = isPercent ? -(at - 1) : at - sign;
    return {
      ...(shape === 2 ? {} : { critical: put(fires, at + sign * far) }),
      ...(shape === 1 || shape === 4 ? {} : { warning: put(fires, at) }),
      ...(shape >= 4 ? { resolve: put(ends, over) } : {}),
      isPercent,
    };
  });

const metric = fc
  .tuple(
    record(
      {
        type: of('metric'),
        aggregate: of('count()', 'p95(span.duration)', 'failure_rate()'),
        dataset: of('transactions', 'generic_metrics', 'events_analytics_platform'),
        query: of('level:error', 'transaction:/pay'),
        environment: of('production'),
        windowInMinutes: of(5, 60, 1440),
        extrapolationMode: of('none', 'client_and_server_weighted'),
      },
      ['type', 'aggregate', 'windowInMinutes'],
    ),
    thresholds,
    of(...COMPARISON_INTERVALS),
    of(
      undefined,
      { sensitivity: 'low', direction: 'both' },
      { sensitivity: 'high', direction: 'above' },
    ),
    fc.boolean(),
  )
  .map(([fields, { isPercent, ...sides }, compareTo, anomaly, hasTypes]) => ({
    ...fields,
    ...(hasTypes && fields['dataset'] === undefined ? { eventTypes: [...EVENT_TYPES.events] } : {}),
    ...(anomaly ? { anomaly } : { ...sides, ...(isPercent ? { compareTo } : {}) }),
  }));

const cron = record(
  {
    type: of('cron'),
    slug: of('nightly', 'weekly'),
    schedule: fc.oneof(
      of('0 3 * * *', '@daily', '*/5 * * * mon-fri'),
      fc.record({ every: fc.integer({ min: 1, max: 9 }), unit: of('hour', 'day', 'month') }),
    ),
    timezone: of('Europe/Vienna'),
    checkinMarginInMinutes: of(2, 40_320),
    maxRuntimeInMinutes: of(1, 60),
    failureIssueThreshold: of(2, 720),
    recoveryThreshold: of(2, 720),
  },
  ['type', 'schedule'],
);

const statusCheck = fc.record({
  type: of('status_code_check'),
  operator: fc.record({ cmp: of('equals', 'less_than') }),
  value: fc.integer({ min: 100, max: 599 }),
});
const assertion = fc.oneof(
  statusCheck,
  statusCheck.map((operand) => ({ type: 'not', operand })),
  fc.array(statusCheck, { maxLength: 3 }).map((children) => ({ type: 'and', children })),
  of({
    type: 'json_path',
    operand: { jsonpath_op: 'literal', value: 'ok' },
    operator: { cmp: 'equals' },
    value: '$.status',
  }),
);

const uptime = record(
  {
    type: of('uptime'),
    url: of('https://example.com/', 'https://example.com/health'),
    intervalInSeconds: of(60, 3600),
    timeoutInMs: of(1_000, 60_000),
    method: of('POST', 'HEAD'),
    headers: of([['x-check', 'yes']]),
    body: of('{}'),
    traceSampling: of(true),
    assertion,
    environment: of('production'),
    downtimeThreshold: of(1, 5),
    recoveryThreshold: of(2, 5),
  },
  ['type', 'url', 'intervalInSeconds'],
);

/** Any monitor but a raw one, in normal form: no default is written down. */
export const arbitraryMonitor = fc.oneof(metric, cron, uptime) as unknown as fc.Arbitrary<Monitor>;
