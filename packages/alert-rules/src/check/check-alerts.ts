import * as z from 'zod';
import { lintAlerts } from '../lint/lint-alerts.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import type { AlertSet } from '../model/alerts.ts';
import { ACTION_SCHEMAS } from './action-schemas.ts';
import { checkMetric } from './check-metric.ts';
import { checkUptime } from './check-uptime.ts';
import { CONDITION_SCHEMAS } from './condition-schemas.ts';
import { MONITOR_SCHEMAS } from './monitor-schemas.ts';
import { checkReferences } from './check-references.ts';
import { checkSlugs } from './check-slugs.ts';
import { checkStarts } from './check-starts.ts';

type Path = readonly (string | number)[];

/**
 * Says everything that Sentry would refuse in a set of alerts, with its place, and warns of what it
 * would take and never do as meant. Never throws; anything may be given.
 */
export function checkAlerts(value: unknown): readonly Diagnostic[] {
  const read = setSchema.safeParse(value);
  if (!read.success) return read.error.issues.map((issue) => describe(issue, value));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schemas below describe exactly this type
  const set = value as AlertSet;
  const errors = [
    ...checkReferences(set),
    ...checkSlugs(set),
    ...checkStarts(set),
    ...Object.entries(set.monitors ?? {}).flatMap(([id, monitor]) => {
      if (monitor.type === 'metric') return checkMetric(monitor, ['monitors', id]);
      return monitor.type === 'uptime' ? checkUptime(monitor, ['monitors', id]) : [];
    }),
  ];
  return [...errors, ...lintAlerts(set)];
}

const byType = (schemas: Readonly<Record<string, z.ZodType>>, what: string) =>
  z.unknown().superRefine((value, context) => {
    const type: unknown =
      typeof value === 'object' && value !== null ? Reflect.get(value, 'type') : undefined;
    const schema =
      typeof type === 'string' && Object.hasOwn(schemas, type) ? schemas[type] : undefined;
    if (!schema) {
      const known = Object.keys(schemas).join(', ');
      const message = `${JSON.stringify(type)} is no ${what}; there are ${known}`;
      context.addIssue({ code: 'custom', path: ['type'], message });
      return;
    }
    const result = schema.safeParse(value);
    for (const issue of result.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [...issue.path], message: messageOf(issue) });
    }
  });

const condition = byType(CONDITION_SCHEMAS, 'condition');

const group = z.unknown().superRefine((value, context) => {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const [logic = '', ...others] = keys;
  if (others.length > 0 || !['any', 'all', 'none'].includes(logic)) {
    const message = 'a group has exactly one of any, all and none';
    context.addIssue({ code: 'custom', message });
    return;
  }
  const conditions: unknown = Reflect.get(Object(value), logic);
  const result = z.array(condition).safeParse(conditions);
  for (const issue of result.error?.issues ?? []) {
    context.addIssue({ code: 'custom', path: [logic, ...issue.path], message: messageOf(issue) });
  }
});

const owner = z.union([
  z.strictObject({ team: z.string().min(1) }),
  z.strictObject({ member: z.email() }),
  z.strictObject({ raw: z.string().min(1) }),
]);

const action = byType(ACTION_SCHEMAS, 'action');

const alert = z.strictObject({
  name: z.string().regex(/\S/, 'is blank').max(256).optional(),
  environment: z.string().min(1).max(64).optional(),
  frequencyInMinutes: z.int().min(0).optional(),
  owner: owner.optional(),
  enabled: z.boolean().optional(),
  monitors: z.array(
    z.union([
      z.string().min(1),
      z.strictObject({ project: z.string().min(1), type: z.enum(['error', 'issue_stream']) }),
      z.strictObject({ detector: z.string().regex(/^\d+$/, 'is no id of a monitor') }),
    ]),
  ),
  when: group.optional(),
  do: z.array(z.strictObject({ if: group.optional(), actions: z.array(action) })),
});

const setSchema = z.strictObject({
  monitors: z.record(z.string().min(1), byType(MONITOR_SCHEMAS, 'monitor')).optional(),
  alerts: z.record(z.string().min(1), alert),
  notifications: z
    .record(
      z.string().min(1),
      z.strictObject({
        type: z.literal('spike-protection'),
        projects: z.array(z.string().min(1)).min(1).optional(),
        action,
      }),
    )
    .optional(),
  moved: z.record(z.string().min(1), z.string().min(1)).optional(),
  preventDestroy: z.array(z.string().min(1)).optional(),
});

function describe(issue: z.core.$ZodIssue, value: unknown): Diagnostic {
  const path: Path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const given = issue.path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
  const shown =
    given === undefined || typeof given === 'object' ? '' : ` (${JSON.stringify(given)})`;
  const message = `${messageOf(issue)}${shown}`;
  return { code: 'alert-rules/invalid', severity: 'error', path, message };
}

/** The last alternative of a union says more than "no alternative fits". */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message;
  const inner = issue.errors.flat().map((error) => messageOf(error));
  return inner.length === 0 ? issue.message : [...new Set(inner)].join('; or ');
}
