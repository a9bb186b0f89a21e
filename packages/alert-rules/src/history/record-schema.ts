import * as z from 'zod';
import { ISSUE_CATEGORIES } from '../catalogue/values.ts';
import type { HistoryEvent } from './types.ts';

const text = z.string().min(1);
const atInMs = z.number().finite();
const priority = z.enum(['high', 'medium', 'low']).optional();
const category = z.string().refine((name) => Object.hasOwn(ISSUE_CATEGORIES, name), {
  error: 'is no category of issues',
});
const state = z
  .object({
    isNew: z.boolean().optional(),
    isRegression: z.boolean().optional(),
    isEscalating: z.boolean().optional(),
    firstSeenInMs: z.number().optional(),
    timesSeen: z.number().optional(),
    assignee: z
      .union([z.literal('unassigned'), z.object({ team: text }), z.object({ member: text })])
      .optional(),
    priority,
    highestPriority: priority,
    openedInMs: z.number().optional(),
    issueType: text.optional(),
  })
  .optional();
const issue = { atInMs, project: text, issue: text, category: category.optional(), state };
const ofMonitor = { atInMs, monitor: text };

const schema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('event'),
    ...issue,
    environment: z.string().nullish(),
    user: z.string().nullish(),
    level: z.enum(['fatal', 'error', 'warning', 'info', 'debug', 'sample']).optional(),
    tags: z.record(z.string(), z.string()).optional(),
    attributes: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
    isLatestRelease: z.boolean().optional(),
    detector: z.string().nullish(),
  }),
  z.object({
    type: z.literal('activity'),
    ...issue,
    activity: z.enum([
      'resolved',
      'unresolved',
      'rca_completed',
      'solution_completed',
      'coding_completed',
      'pr_ready_for_review',
    ]),
  }),
  z.object({ type: z.literal('sessions'), atInMs, project: text, count: z.number().min(0) }),
  z.object({
    type: z.literal('metric'),
    ...ofMonitor,
    value: z.number().nullable(),
    baseline: z.number().nullish(),
  }),
  z.object({
    type: z.literal('check_in'),
    ...ofMonitor,
    status: z.enum(['in_progress', 'ok', 'error']),
  }),
  z.object({ type: z.literal('uptime_check'), ...ofMonitor, isUp: z.boolean() }),
]);

/** A record as it was written, or everything that is wrong with it. */
export function readRecord(value: unknown): HistoryEvent | readonly string[] {
  const result = schema.safeParse(value);
  if (result.success && isRecord(value)) return value;
  return (result.error?.issues ?? []).map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  );
}

/** The schema above describes exactly this type. */
function isRecord(value: unknown): value is HistoryEvent {
  return typeof value === 'object';
}
