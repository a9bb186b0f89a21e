import { toJSONSchema, type ZodType } from 'zod';
import { CONDITION_TYPES } from '../../packages/alert-rules/src/catalogue/condition-types.ts';
import {
  ALERT_CAPS,
  COMPARISON_INTERVALS,
  EVENT_ATTRIBUTES,
  EVENT_TYPES,
  INTERVALS,
  ISSUE_CATEGORIES,
  LEVELS,
  MATCHES,
  PRIORITIES,
  SESSION_INTERVALS,
} from '../../packages/alert-rules/src/catalogue/values.ts';
import { ACTION_SCHEMAS } from '../../packages/alert-rules/src/check/action-schemas.ts';
import { CONDITION_SCHEMAS } from '../../packages/alert-rules/src/check/condition-schemas.ts';
import { MONITOR_SCHEMAS } from '../../packages/alert-rules/src/check/monitor-schemas.ts';
import { fieldsOf } from './schema-fields.ts';
import { code, page, table } from './markdown.ts';

/** Every condition, action and monitor, with its fields. */
export function alertsPage(): string {
  const conditions = CONDITION_TYPES.map(({ type, place, isSlow, legacyIds }) => [
    code(type),
    isSlow ? `${place}, slow` : place,
    own(CONDITION_SCHEMAS[type]),
    (legacyIds ?? []).map((id) => code(id)).join(' '),
  ]);
  const actions = Object.entries(ACTION_SCHEMAS).map(([type, schema]) => [code(type), own(schema)]);
  const monitors = Object.entries(MONITOR_SCHEMAS).map(([type, schema]) => [
    code(type),
    own(schema),
  ]);
  const values: readonly (readonly [string, readonly (string | number)[]])[] = [
    ['`interval`', INTERVALS],
    ['`comparisonInterval`', COMPARISON_INTERVALS],
    ['`interval` of sessions', SESSION_INTERVALS],
    ['`match`', MATCHES],
    ['`attribute`', EVENT_ATTRIBUTES],
    ['categories of issues', Object.keys(ISSUE_CATEGORIES)],
    ['priorities', Object.keys(PRIORITIES)],
    ['levels', Object.keys(LEVELS)],
    ['datasets', Object.keys(EVENT_TYPES)],
  ];
  return page(
    'Alert catalogue',
    "alert-rules' catalogue",
    'What an alert of `@sentry-kit/alert-rules` can say. A `moment` begins an alert and stands in `when`; a `filter` narrows it and stands in `if`; what says monitor stands inside a metric monitor. Slow ones are asked about once a minute, not with the event. Fields with `?` may be left out. [The guide](../guides/alerting.md) says how they go together.',
    `## Conditions\n\nOld ids have \`sentry.rules.\` before them.\n\n${table(['type', 'place', 'fields', 'old ids that become it'], conditions)}`,
    `## Actions\n\n${table(['type', 'fields'], actions)}`,
    `## Monitors\n\n${table(['type', 'fields'], monitors)}`,
    `## Values\n\n${table(
      ['of', 'values'],
      values.map(([of, all]) => [of, all.map((value) => code(value)).join(' ')]),
    )}`,
    `## Caps\n\n${table(
      ['what', 'at most'],
      Object.entries(ALERT_CAPS).map(([what, most]) => [code(what), String(most)]),
    )}`,
  );
}

function own(schema: ZodType | undefined): string {
  if (schema === undefined) return 'Sentry dropped it';
  const json = toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  return fieldsOf(json)
    .filter(({ name }) => name !== 'type')
    .map(({ name, isOptional, values }) => code(`${name}${isOptional ? '?' : ''}`) + values)
    .join(', ');
}
