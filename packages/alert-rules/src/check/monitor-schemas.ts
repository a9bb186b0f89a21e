import * as z from 'zod';
import { checkCrontab } from '../cron/check-crontab.ts';
import { COMPARISON_INTERVALS } from '../catalogue/values.ts';

const owner = z.union([
  z.strictObject({ team: z.string().min(1) }),
  z.strictObject({ member: z.email() }),
  z.strictObject({ raw: z.string().min(1) }),
]);

const base = (longestName: number) => ({
  project: z.string().min(1),
  name: z.string().regex(/\S/, 'is blank').max(longestName).optional(),
  description: z.string().optional(),
  owner: owner.optional(),
  enabled: z.boolean().optional(),
});

const threshold = z.union(
  (['above', 'below', 'increaseBy', 'decreaseBy'] as const).map((key) =>
    z.strictObject({ [key]: z.number() }),
  ),
);

const metric = z.strictObject({
  type: z.literal('metric'),
  ...base(200),
  aggregate: z
    .string()
    .min(1)
    .refine((aggregate) => aggregate !== 'upsampled_count()', 'Sentry refuses upsampled_count()'),
  dataset: z
    .enum(['events', 'transactions', 'generic_metrics', 'metrics', 'events_analytics_platform'])
    .optional(),
  eventTypes: z
    .array(
      z.enum([
        'error',
        'default',
        'transaction',
        'trace_item_span',
        'trace_item_log',
        'trace_item_metric',
      ]),
    )
    .optional(),
  query: z
    .string()
    .refine(
      (query) => !/\brelease:latest\b/.test(query),
      'Sentry refuses release:latest in the query of a monitor',
    )
    .optional(),
  environment: z.string().min(1).max(64).optional(),
  windowInMinutes: z.number().min(1).max(1440),
  compareTo: z.enum(COMPARISON_INTERVALS).optional(),
  critical: threshold.optional(),
  warning: threshold.optional(),
  resolve: threshold.optional(),
  anomaly: z
    .strictObject({
      sensitivity: z.enum(['low', 'medium', 'high']),
      direction: z.enum(['above', 'below', 'both']),
    })
    .optional(),
  extrapolationMode: z.enum(['unknown', 'none', 'client_and_server_weighted']).optional(),
});

const schedule = z.union([
  z.string().superRefine((text, context) => {
    for (const message of checkCrontab(text)) context.addIssue({ code: 'custom', message });
  }),
  z.strictObject({
    every: z.int().min(1),
    unit: z.enum(['minute', 'hour', 'day', 'week', 'month', 'year']),
  }),
]);

const timezone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}, 'is no time zone');

/** How a job checks in (getsentry/sentry: src/sentry/monitors/validators.py). */
export const SLUG = /^(?![0-9]+$)[a-z0-9_-]{1,50}$/;

const cron = z.strictObject({
  type: z.literal('cron'),
  ...base(128),
  slug: z.string().regex(SLUG, 'is no slug: a-z, 0-9, _ and -, not only digits').optional(),
  schedule,
  timezone: timezone.optional(),
  checkinMarginInMinutes: z.int().min(1).max(40_320).optional(),
  maxRuntimeInMinutes: z.int().min(1).max(40_320).optional(),
  failureIssueThreshold: z.int().min(1).max(720).optional(),
  recoveryThreshold: z.int().min(1).max(720).optional(),
});

const uptime = z.strictObject({
  type: z.literal('uptime'),
  ...base(128),
  url: z.url({ protocol: /^https?$/ }).max(255),
  intervalInSeconds: z.literal([60, 300, 600, 1200, 1800, 3600]),
  timeoutInMs: z.int().min(1_000).max(60_000).optional(),
  method: z.enum(['GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']).optional(),
  headers: z.array(z.tuple([z.string().min(1), z.string()])).optional(),
  body: z.string().optional(),
  traceSampling: z.boolean().optional(),
  assertion: z.looseObject({ type: z.string() }).optional(),
  environment: z.string().min(1).max(64).optional(),
  downtimeThreshold: z.int().min(1).optional(),
  recoveryThreshold: z.int().min(1).optional(),
});

/** What the server accepts, by type. */
export const MONITOR_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  metric,
  cron,
  uptime,
  raw: z.strictObject({ type: z.literal('raw'), project: z.string().min(1), body: z.unknown() }),
};
