import { CONDITION_TYPES } from '../catalogue/condition-types.ts';
import type { Action } from '../model/actions.ts';
import type { Alert } from '../model/alerts.ts';
import type { AlertCondition, ConditionGroup } from '../model/conditions.ts';
import { compact, idText, listOf } from '../wire/read-fields.ts';
import { convertAction } from './actions.ts';
import { isEnabled, projectOf } from './common.ts';
import { className, convertCondition } from './conditions.ts';
import type { ConvertContext } from './context.ts';
import { convertOwner } from './people.ts';

type Logic = 'any' | 'all' | 'none';
const MOMENTS = new Set(
  CONDITION_TYPES.filter(({ place }) => place === 'moment').map(({ type }) => type),
);
const WITH_CONDITIONS = 'EventUniqueUserFrequencyConditionWithConditions';

/**
 * An issue rule as the server migrates it (getsentry/sentry:
 * src/sentry/workflow_engine/migration_helpers/issue_alert_migration.py), as far as the new model takes it.
 */
export function convertIssueRule(
  rule: Readonly<Record<string, unknown>>,
  name: string,
  context: ConvertContext,
): Alert | undefined {
  const project = projectOf(rule, context);
  const legacyFilters = listOf(rule['filters']);
  const swallows = listOf(rule['conditions']).some((one) => className(one) === WITH_CONDITIONS);
  const kept = listOf(rule['conditions']).flatMap((condition, index) =>
    isEveryEvent(condition)
      ? []
      : (convertCondition(condition, context.at('conditions', index), legacyFilters) ?? []),
  );
  noteEveryEvent(rule, kept.length, context);
  const filters = swallows
    ? []
    : legacyFilters.flatMap(
        (filter, index) => convertCondition(filter, context.at('filters', index)) ?? [],
      );
  const actions = listOf(rule['actions']).flatMap((action, index): readonly Action[] =>
    listOrNone(convertAction(action, context.at('actions', index))),
  );
  const groups = placed(
    { logic: logicOf(rule['actionMatch'], context.at('actionMatch')), conditions: kept },
    { logic: logicOf(rule['filterMatch'], context.at('filterMatch')), conditions: filters },
    context,
  );
  if (project === undefined || groups === undefined) return undefined;
  const frequency = Number(rule['frequency'] ?? 30);
  return {
    ...compact({
      name,
      environment: idText(rule['environment']),
      frequencyInMinutes: frequency === 30 ? undefined : frequency,
      owner: convertOwner(rule['owner'], context),
      enabled: isEnabled(rule, context) ? undefined : false,
    }),
    monitors: [
      { project, type: 'error' },
      { project, type: 'issue_stream' },
    ],
    ...(groups.when ? { when: groups.when } : {}),
    do: [{ ...(groups.if ? { if: groups.if } : {}), actions }],
  };
}

function listOrNone<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

function isEveryEvent(condition: unknown): boolean {
  return className(condition) === 'EveryEventCondition';
}

/** The server drops it. Beside others that any of which may hold, that makes the rule fire less. */
function noteEveryEvent(
  rule: Readonly<Record<string, unknown>>,
  others: number,
  context: ConvertContext,
): void {
  for (const [index, condition] of listOf(rule['conditions']).entries()) {
    if (!isEveryEvent(condition)) continue;
    const isLoss = others > 0 && rule['actionMatch'] === 'any';
    context
      .at('conditions', index)
      .say(
        isLoss ? 'warning' : 'info',
        'every-event',
        isLoss
          ? 'Sentry drops this condition, so that the alert begins with the other conditions only'
          : 'Sentry drops this condition: an alert without when begins with every event',
      );
  }
}

function logicOf(match: unknown, context: ConvertContext): Logic {
  if (match === 'any' || match === 'none' || match === 'all') return match;
  if (match !== undefined && match !== null) {
    context.say('error', 'unknown-match', `${JSON.stringify(match)} is not any, all or none`);
  }
  return 'all';
}

interface Group {
  readonly logic: Logic;
  readonly conditions: readonly AlertCondition[];
}

/**
 * Sentry refuses conditions that begin an alert in any group but `any`, and migrated rules still have
 * them there. Where the same can be said otherwise, it is.
 */
function placed(
  begin: Group,
  narrow: Group,
  context: ConvertContext,
): { readonly when?: ConditionGroup; readonly if?: ConditionGroup } | undefined {
  const moments = begin.conditions.filter(({ type }) => MOMENTS.has(type));
  const others = begin.conditions.filter(({ type }) => !MOMENTS.has(type));
  const inner = context.at('actionMatch');
  if (begin.logic === 'any' || moments.length === 0) {
    return compact({ when: groupOf(begin), if: groupOf(narrow) });
  }
  if (begin.logic === 'none') {
    return inner.say('error', 'start-logic', 'no alert begins when none of these happens');
  }
  if (moments.length > 1) {
    const message = 'no alert waits for several beginnings at once';
    return inner.say('error', 'start-logic', message, 'Use any, or make one alert of each.');
  }
  const when: ConditionGroup = { any: moments };
  if (others.length === 0) return compact({ when, if: groupOf(narrow) });
  if (narrow.conditions.length > 1 && narrow.logic !== 'all') {
    const message = `what has to hold besides the beginning cannot be joined with filters of which ${narrow.logic} hold`;
    return inner.say('error', 'start-logic', message);
  }
  if (narrow.conditions.length > 0 && narrow.logic === 'none') {
    const message =
      'what has to hold besides the beginning cannot be joined with a filter that must not';
    return inner.say('error', 'start-logic', message);
  }
  inner.say(
    'info',
    'moved-to-if',
    'what has to hold besides the beginning moved to the filters, because Sentry takes only beginnings that any of which is enough',
  );
  return { when, if: { all: [...others, ...narrow.conditions] } };
}

function groupOf({ logic, conditions }: Group): ConditionGroup | undefined {
  if (conditions.length === 0) return undefined;
  if (logic === 'any') return { any: conditions };
  return logic === 'all' ? { all: conditions } : { none: conditions };
}
