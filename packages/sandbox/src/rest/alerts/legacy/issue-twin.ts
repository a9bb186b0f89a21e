import type { Project } from '../../../store/model.ts';
import * as fields from '../../read-fields.ts';
import { convertAction } from './convert-action.ts';
import { convertCondition } from './convert-condition.ts';

const MATCHES = ['all', 'any', 'none'] as const;
const NODES = fields.list(fields.anyObject());

/** What an issue rule has to be (getsentry/sentry, src/sentry/api/serializers/rest_framework/rule.py). */
export function readIssueRule(body: unknown): Readonly<Record<string, unknown>> {
  const input = fields.readFields(body, {
    name: fields.text({ maximum: 256 }),
    actionMatch: fields.nullable(fields.choice(MATCHES)),
    filterMatch: fields.nullable(fields.choice(MATCHES)),
    conditions: fields.optional(NODES),
    filters: fields.optional(NODES),
    actions: readActions,
    frequency: fields.integer({ minimum: 5, maximum: 43_200 }),
    environment: fields.nullable(fields.text()),
    owner: fields.nullable(fields.text()),
    status: fields.optional(fields.text()),
  });
  return {
    ...input,
    actionMatch: input.actionMatch ?? 'all',
    filterMatch: input.filterMatch ?? 'all',
    conditions: input.conditions ?? [],
    filters: input.filters ?? [],
    environment: input.environment ?? null,
    owner: input.owner ?? null,
    status: input.status ?? 'active',
  };
}

function readActions(value: unknown): readonly Record<string, unknown>[] {
  const actions = NODES(value);
  if (actions.length === 0)
    throw fields.fieldProblem('You must add an action for this alert to fire.');
  return actions;
}

/** The workflow of an issue rule (getsentry/sentry, src/sentry/workflow_engine/migration_helpers/issue_alert_migration.py). */
export function issueTwin(
  rule: Readonly<Record<string, unknown>>,
  { detectors }: Project,
): Readonly<Record<string, unknown>> {
  const { conditions, filters, actions } = fields.readFields(rule, {
    conditions: (value) => NODES(value).flatMap((node) => convertCondition(node)),
    filters: (value) => NODES(value).flatMap((node) => convertCondition(node)),
    actions: (value) => NODES(value).map((node) => convertAction(node)),
  });
  return {
    name: rule['name'],
    enabled: rule['status'] !== 'disabled',
    environment: rule['environment'],
    owner: rule['owner'],
    config: { frequency: rule['frequency'] },
    detectorIds: detectors
      .filter(({ type }) => type === 'error' || type === 'issue_stream')
      .map(({ id }) => id),
    triggers: {
      logicType: logicOf(rule['actionMatch']),
      conditions,
    },
    actionFilters: [
      {
        logicType: logicOf(rule['filterMatch']),
        conditions: filters,
        actions,
      },
    ],
  };
}

function logicOf(match: unknown): unknown {
  return match === 'any' ? 'any-short' : match;
}
