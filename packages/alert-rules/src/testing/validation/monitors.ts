import { cron, metric, monitor, uptime, type ServerRule } from './rule.ts';

const METRIC = 'getsentry/sentry: src/sentry/incidents/serializers/alert_rule.py';
const QUERY = 'getsentry/sentry: src/sentry/snuba/snuba_query_validator.py';
const CRON = 'getsentry/sentry: src/sentry/monitors/validators.py';
const UPTIME = 'getsentry/sentry: src/sentry/uptime/endpoints/validators.py';
const critical = { above: 5 };
const EAP = 'events_analytics_platform';

export const MONITOR_RULES: readonly ServerRule[] = [
  {
    rule: 'the name of a metric has 1 to 200 characters, of a job or address 1 to 128',
    reference: 'getsentry/sentry-api-schema: openapi-derefed.json, detectors',
    taken: [
      metric({ critical, name: 'x'.repeat(200) }),
      cron({ name: 'x'.repeat(128) }),
      uptime({ name: 'x'.repeat(128) }),
    ],
    refused: [
      metric({ critical, name: 'x'.repeat(201) }),
      metric({ critical, name: '' }),
      cron({ name: 'x'.repeat(129) }),
      uptime({ name: 'x'.repeat(129) }),
    ],
  },
  {
    rule: 'a metric has a threshold, or is unusual',
    reference: 'getsentry/sentry: src/sentry/incidents/metric_issue_detector.py',
    taken: [
      metric({ critical }),
      metric({ warning: { below: 5 } }),
      metric({ anomaly: { sensitivity: 'low', direction: 'both' } }),
      metric({ anomaly: { sensitivity: 'high', direction: 'below' } }),
    ],
    refused: [
      metric({}),
      metric({ resolve: { below: 5 } }),
      metric({ critical: {} }),
      metric({ critical: { above: 5, below: 1 } }),
      metric({ critical, anomaly: { sensitivity: 'low', direction: 'both' } }),
      metric({ anomaly: { sensitivity: 'extreme', direction: 'both' } }),
      metric({ anomaly: { sensitivity: 'low', direction: 'up' } }),
    ],
  },
  {
    rule: 'a warning comes before it is critical; they may be equal',
    reference: METRIC,
    taken: [
      metric({ critical: { above: 9 }, warning: { above: 5 } }),
      metric({ critical: { above: 5 }, warning: { above: 5 } }),
      metric({ critical: { below: 5 }, warning: { below: 9 } }),
      metric({ critical: { below: 5 }, warning: { below: 5 } }),
    ],
    refused: [
      metric({ critical: { above: 5 }, warning: { above: 9 } }),
      metric({ critical: { below: 9 }, warning: { below: 5 } }),
      metric({ critical: { above: 5 }, warning: { below: 1 } }),
      metric({ critical: { below: 5 }, warning: { above: 9 } }),
    ],
  },
  {
    rule: 'whole numbers may be one apart from where it resolves, others must not overlap',
    reference: METRIC,
    taken: [
      metric({ critical: { above: 5 }, resolve: { below: 6 } }),
      metric({ critical: { above: 5 }, resolve: { below: 2 } }),
      metric({ critical: { below: 5 }, resolve: { above: 4 } }),
      metric({ critical: { below: 5 }, resolve: { above: 8 } }),
      metric({ critical: { above: 0.5 }, resolve: { below: 0.4 } }),
    ],
    refused: [
      metric({ critical: { above: 5 }, resolve: { below: 9 } }),
      metric({ critical: { below: 5 }, resolve: { above: 1 } }),
      metric({ critical: { above: 0.5 }, resolve: { below: 0.5 } }),
      metric({ critical: { above: 0.5 }, resolve: { below: 0.6 } }),
      metric({ critical: { below: 0.5 }, resolve: { above: 0.4 } }),
      metric({ critical: { above: 5 }, resolve: { above: 1 } }),
    ],
  },
  {
    rule: 'a change in percent is compared with 5m, 15m, 1h, 1d, 1w or 30d ago, and nothing else is',
    reference: METRIC,
    taken: ['5m', '15m', '1h', '1d', '1w', '30d'].flatMap((compareTo) => [
      metric({ critical: { increaseBy: 30 }, compareTo }),
      metric({ critical: { decreaseBy: 30 }, compareTo }),
    ]),
    refused: [
      metric({ critical: { increaseBy: 30 } }),
      metric({ critical: { increaseBy: 30 }, compareTo: '1m' }),
      metric({ critical: { increaseBy: 30 }, compareTo: '2h' }),
      metric({ critical, compareTo: '1d' }),
      metric({ anomaly: { sensitivity: 'low', direction: 'both' }, compareTo: '1d' }),
    ],
  },
  {
    rule: 'a window has 1 to 1,440 minutes',
    reference: METRIC,
    taken: [1, 60, 1440].map((windowInMinutes) => metric({ critical, windowInMinutes })),
    refused: [0, -5, 1441, '5'].map((windowInMinutes) => metric({ critical, windowInMinutes })),
  },
  {
    rule: 'spans and logs are counted over at least 5 minutes',
    reference: QUERY,
    taken: [5, 60].map((windowInMinutes) => metric({ critical, dataset: EAP, windowInMinutes })),
    refused: [1, 4].map((windowInMinutes) => metric({ critical, dataset: EAP, windowInMinutes })),
  },
  {
    rule: 'a crash-free rate is of 30, 60, 120, 240, 720 or 1,440 minutes',
    reference: METRIC,
    taken: [30, 60, 120, 240, 720, 1440].map((windowInMinutes) =>
      metric({ critical: { below: 99 }, dataset: 'metrics', windowInMinutes }),
    ),
    refused: [5, 15, 90, 480].map((windowInMinutes) =>
      metric({ critical: { below: 99 }, dataset: 'metrics', windowInMinutes }),
    ),
  },
  {
    rule: 'each dataset has its kinds of events, and spans and logs one at a time',
    reference: QUERY,
    taken: [
      metric({ critical, eventTypes: ['error'] }),
      metric({ critical, eventTypes: ['error', 'default'] }),
      metric({ critical, dataset: 'transactions', eventTypes: ['transaction'] }),
      metric({ critical, dataset: EAP, eventTypes: ['trace_item_span'] }),
      metric({ critical, dataset: EAP, eventTypes: ['trace_item_log'] }),
    ],
    refused: [
      metric({ critical, eventTypes: ['transaction'] }),
      metric({ critical, eventTypes: ['trace_item_span'] }),
      metric({ critical, dataset: 'transactions', eventTypes: ['error'] }),
      metric({ critical, dataset: EAP, eventTypes: ['error'] }),
      metric({ critical, dataset: EAP, eventTypes: ['trace_item_span', 'trace_item_log'] }),
      metric({ critical, eventTypes: ['span'] }),
    ],
  },
  {
    rule: 'upsampled counts, the latest release and samples weighted by the server are refused',
    reference: QUERY,
    taken: [
      metric({ critical, aggregate: 'count_unique(user)' }),
      metric({ critical, query: 'release:1.0' }),
      metric({ critical, extrapolationMode: 'none' }),
      metric({ critical, extrapolationMode: 'client_and_server_weighted' }),
    ],
    refused: [
      metric({ critical, aggregate: 'upsampled_count()' }),
      metric({ critical, aggregate: '' }),
      metric({ critical, query: 'release:latest' }),
      metric({ critical, query: 'level:error release:latest' }),
      metric({ critical, extrapolationMode: 'server_weighted' }),
      metric({ critical, dataset: 'spans' }),
    ],
  },
  {
    rule: 'a crontab has five fields within their bounds, or one of seven aliases',
    reference: CRON,
    taken: [
      ...['*/5 * * * *', '0 9-17 * * mon-fri', '5/15 * * * *', '0 0 1,15 * *', '59 23 31 12 7'],
      ...['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@hourly'],
      ...['0 0 L * *', '0 0 * * fri#2', '0 0 * JAN SUN'],
    ].map((schedule) => cron({ schedule })),
    refused: [
      ...['* * * * * *', '* * * *', '', 'noon * * * *', '@reboot', '@midnight', '@every 5m'],
      ...['60 * * * *', '* 24 * * *', '* * 0 * *', '* * 32 * *', '* * * 13 *', '* * * * 8'],
      ...['*/0 * * * *', '9-5 * * * *', '1,,2 * * * *', '-1 * * * *', '1.5 * * * *'],
    ].map((schedule) => cron({ schedule })),
  },
  {
    rule: 'an interval is a whole number of minutes, hours, days, weeks, months or years',
    reference: CRON,
    taken: ['minute', 'hour', 'day', 'week', 'month', 'year'].map((unit) =>
      cron({ schedule: { every: 2, unit } }),
    ),
    refused: [
      { every: 0, unit: 'day' },
      { every: -1, unit: 'day' },
      { every: 0.5, unit: 'day' },
      { every: 1, unit: 'second' },
      { every: 1 },
      [1, 'day'],
    ].map((schedule) => cron({ schedule })),
  },
  {
    rule: 'a slug has at most 50 of a-z, 0-9, _ and -, not only digits',
    reference: CRON,
    taken: ['nightly-backup', 'a', 'x'.repeat(50), '1a', '_'].map((slug) => cron({ slug })),
    refused: ['12345', 'Nightly', 'a b', 'a.b', '', 'x'.repeat(51)].map((slug) => cron({ slug })),
  },
  {
    rule: 'without a slug the logical id has to be one',
    reference: CRON,
    taken: [
      {
        monitors: { A: { type: 'cron', project: 'shop', schedule: '@daily', slug: 'a' } },
        alerts: {},
      },
    ],
    refused: [
      { monitors: { A: { type: 'cron', project: 'shop', schedule: '@daily' } }, alerts: {} },
    ],
  },
  {
    rule: 'margin and runtime have 1 to 40,320 minutes, thresholds 1 to 720',
    reference: CRON,
    taken: [
      ...[1, 40_320].flatMap((minutes) => [
        cron({ checkinMarginInMinutes: minutes }),
        cron({ maxRuntimeInMinutes: minutes }),
      ]),
      ...[1, 720].flatMap((count) => [
        cron({ failureIssueThreshold: count }),
        cron({ recoveryThreshold: count }),
      ]),
    ],
    refused: [
      ...[-1, 40_321, 1.5].flatMap((minutes) => [
        cron({ checkinMarginInMinutes: minutes }),
        cron({ maxRuntimeInMinutes: minutes }),
      ]),
      ...[0, 721].flatMap((count) => [
        cron({ failureIssueThreshold: count }),
        cron({ recoveryThreshold: count }),
      ]),
    ],
  },
  {
    rule: 'a time zone is one of the tz database',
    reference: CRON,
    taken: ['UTC', 'Europe/Vienna', 'America/Argentina/Buenos_Aires'].map((timezone) =>
      cron({ timezone }),
    ),
    refused: ['Mars/Base', 'Vienna', ''].map((timezone) => cron({ timezone })),
  },
  {
    rule: 'an address is asked over HTTP, every 1, 5, 10, 20, 30 or 60 minutes',
    reference: UPTIME,
    taken: [
      ...[60, 300, 600, 1200, 1800, 3600].map((intervalInSeconds) => uptime({ intervalInSeconds })),
      uptime({ url: 'http://example.com:8080/health?x=1' }),
      uptime({ url: `https://example.com/${'x'.repeat(235)}` }),
    ],
    refused: [
      ...[0, 30, 120, 900, 7200, '60'].map((intervalInSeconds) => uptime({ intervalInSeconds })),
      ...['ftp://example.com', 'example.com', '', `https://example.com/${'x'.repeat(236)}`].map(
        (url) => uptime({ url }),
      ),
    ],
  },
  {
    rule: 'an answer may take 1,000 to 60,000 ms',
    reference: UPTIME,
    taken: [1_000, 60_000].map((timeoutInMs) => uptime({ timeoutInMs })),
    refused: [0, 999, 60_001, 1_500.5].map((timeoutInMs) => uptime({ timeoutInMs })),
  },
  {
    rule: 'there are seven methods; GET, HEAD and OPTIONS have no body',
    reference: UPTIME,
    taken: [
      ...['GET', 'HEAD', 'OPTIONS'].map((method) => uptime({ method })),
      ...['POST', 'PUT', 'DELETE', 'PATCH'].map((method) => uptime({ method, body: '{}' })),
    ],
    refused: [
      ...['GET', 'HEAD', 'OPTIONS'].map((method) => uptime({ method, body: '{}' })),
      ...['TRACE', 'get', ''].map((method) => uptime({ method })),
    ],
  },
  {
    // "POST https://example.com HTTP/1.1", its line end and the empty line have 37 bytes.
    rule: 'a request has at most 1,000 bytes',
    reference: UPTIME,
    taken: [
      uptime({ method: 'POST', body: 'x'.repeat(900) }),
      uptime({ headers: [['x-check', 'x'.repeat(900)]] }),
    ],
    refused: [
      uptime({ method: 'POST', body: 'x'.repeat(1_000) }),
      uptime({ method: 'POST', body: 'ä'.repeat(500) }),
      uptime({ headers: [['x-check', 'x'.repeat(1_000)]] }),
      uptime({ headers: [['x-check', 1]] }),
      uptime({ headers: { 'x-check': 'yes' } }),
    ],
  },
  {
    rule: 'failures and successes are counted from 1',
    reference: UPTIME,
    taken: [uptime({ downtimeThreshold: 1, recoveryThreshold: 5 })],
    refused: [uptime({ downtimeThreshold: 0 }), uptime({ recoveryThreshold: 0.5 })],
  },
  {
    rule: 'there are three kinds of monitors that can be made',
    reference: 'getsentry/sentry: src/sentry/workflow_engine/endpoints/validators',
    taken: [monitor({ type: 'raw', body: { type: 'moon' } })],
    refused: [
      monitor({ type: 'error' }),
      monitor({ type: 'issue_stream' }),
      monitor({ type: 'moon' }),
      monitor({}),
      monitor({ type: 'cron', project: '', schedule: '@daily' }),
    ],
  },
];
