import { asNumber } from '../../../alerts/conditions/checks.ts';
import * as fields from '../../read-fields.ts';

type Fields = Readonly<Record<string, unknown>>;

const TRIGGER = fields.object({
  label: fields.choice(['critical', 'warning']),
  alertThreshold: readNumber,
  actions: fields.list(fields.anyObject()),
});
type Trigger = ReturnType<typeof TRIGGER>;

const PRIORITIES = { critical: 75, warning: 50 } as const;

function readNumber(value: unknown): number {
  if (Number.isFinite(asNumber(value))) return asNumber(value);
  throw fields.fieldProblem('A valid number is required.');
}

/** What a metric rule has to be (getsentry/sentry, src/sentry/incidents/serializers/alert_rule.py). */
export function readMetricRule(body: unknown): Fields {
  const input = fields.readFields(body, {
    name: fields.text({ maximum: 256 }),
    projects: readProjects,
    aggregate: fields.text(),
    dataset: fields.optional(fields.text()),
    query: fields.nullable(fields.text({ blank: true })),
    eventTypes: fields.nullable(fields.list(fields.text())),
    timeWindow: fields.integer({ minimum: 1, maximum: 1440 }),
    thresholdType: fields.integer({ minimum: 0, maximum: 1 }),
    resolveThreshold: fields.nullable(readNumber),
    comparisonDelta: fields.nullable(fields.integer({ minimum: 1, maximum: 128_160 })),
    environment: fields.nullable(fields.text()),
    owner: fields.nullable(fields.text()),
    triggers: readTriggers,
  });
  return {
    ...input,
    dataset: input.dataset ?? 'events',
    query: input.query ?? '',
    resolveThreshold: input.resolveThreshold ?? null,
    comparisonDelta: input.comparisonDelta ?? null,
    environment: input.environment ?? null,
    owner: input.owner ?? null,
  };
}

function readProjects(value: unknown): readonly string[] {
  const slugs = fields.list(fields.text())(value);
  if (slugs.length !== 1) throw fields.fieldProblem('A rule has exactly one project.');
  return slugs;
}

/** Critical first, then warning; a warning comes no later than what is critical. */
function readTriggers(value: unknown): readonly Trigger[] {
  const triggers = fields.list(TRIGGER)(value);
  const labels = triggers.map(({ label }) => label).join(' ');
  if (labels !== 'critical' && labels !== 'critical warning') {
    throw fields.fieldProblem(
      'Triggers must be "critical", or "critical" and "warning", in this order.',
    );
  }
  return triggers;
}

/** The detector of a metric rule; a change in percent is stored as percent of what was (`30` more: 130). */
export function metricDetectorTwin(rule: Fields): Fields {
  const triggers = fields.list(TRIGGER)(rule['triggers']);
  const isAbove = rule['thresholdType'] === 0;
  const isPercent = rule['comparisonDelta'] !== null;
  const stored = (threshold: number): number => {
    if (!isPercent) return threshold;
    return isAbove ? 100 + threshold : 100 - threshold;
  };
  const last = triggers.at(-1)?.alertThreshold ?? 0;
  const resolve = rule['resolveThreshold'];
  const over = stored(typeof resolve === 'number' ? resolve : last);
  return {
    name: rule['name'],
    type: 'metric_issue',
    owner: rule['owner'],
    dataSources: [
      {
        aggregate: rule['aggregate'],
        dataset: rule['dataset'],
        query: rule['query'],
        eventTypes: rule['eventTypes'],
        environment: rule['environment'],
        timeWindow: asNumber(rule['timeWindow']) * 60,
      },
    ],
    config: isPercent
      ? { detectionType: 'percent', comparisonDelta: asNumber(rule['comparisonDelta']) * 60 }
      : { detectionType: 'static' },
    conditionGroup: {
      logicType: 'any',
      conditions: [
        ...triggers.map(({ label, alertThreshold }) => ({
          type: isAbove ? 'gt' : 'lt',
          comparison: stored(alertThreshold),
          conditionResult: PRIORITIES[label],
        })),
        { type: isAbove ? 'lte' : 'gte', comparison: over, conditionResult: 0 },
      ],
    },
  };
}

/** The workflow of a metric rule (getsentry/sentry, src/sentry/workflow_engine/migration_helpers/alert_rule.py): one group for each trigger. */
export function metricWorkflowTwin(rule: Fields, detectorId: string): Fields {
  const triggers = fields.list(TRIGGER)(rule['triggers']);
  return {
    name: rule['name'],
    owner: rule['owner'],
    config: { frequency: 0 },
    detectorIds: [detectorId],
    triggers: null,
    actionFilters: triggers.map(({ label, actions }) => ({
      logicType: 'any-short',
      conditions: ['issue_priority_greater_or_equal', 'issue_priority_deescalating'].map(
        (type) => ({
          type,
          comparison: PRIORITIES[label],
        }),
      ),
      actions: actions.map(convertMetricAction),
    })),
  };
}

function convertMetricAction(action: Fields): Fields {
  const { type, targetType, targetIdentifier, integrationId, inputChannelId, priority } = action;
  const isEmail = type === 'email';
  const isSlack = type === 'slack';
  return {
    type,
    integrationId,
    config: {
      targetType,
      targetIdentifier: isSlack ? inputChannelId : targetIdentifier,
      targetDisplay: isSlack ? targetIdentifier : null,
    },
    data: !isEmail && typeof priority === 'string' ? { priority } : {},
  };
}
