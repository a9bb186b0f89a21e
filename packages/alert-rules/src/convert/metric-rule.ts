import { EVENT_TYPES } from '../catalogue/values.ts';
import { camelFields } from '../canonical/casing.ts';
import type { Action } from '../model/actions.ts';
import type { Alert, AlertStage } from '../model/alerts.ts';
import { MONITOR_SCHEMAS } from '../check/monitor-schemas.ts';
import { checkMetric } from '../check/check-metric.ts';
import type { MetricMonitor } from '../model/monitors.ts';
import { compact, idText, listOf } from '../wire/read-fields.ts';
import { isEnabled, projectOf } from './common.ts';
import { errorsOf, givenOrAdded, type ConvertContext } from './context.ts';
import { convertMetricAction } from './metric-actions.ts';
import { convertOwner } from './people.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Spans that a change in percent may be compared over, in minutes. */
const DELTAS: Readonly<Record<string, string>> = {
  5: '5m',
  15: '15m',
  60: '1h',
  1440: '1d',
  10080: '1w',
  43200: '30d',
};
const DIRECTIONS = ['above', 'below', 'both'] as const;
const PRIORITIES = { critical: 'high', warning: 'medium' } as const;

/** A metric rule as the server migrates it (getsentry/sentry: src/sentry/workflow_engine/migration_helpers/alert_rule.py). */
export function convertMetricRule(
  rule: Fields,
  name: string,
  monitorId: string,
  context: ConvertContext,
): { readonly monitor: MetricMonitor; readonly alert: Alert } | undefined {
  const before = errorsOf(context);
  const project = projectOf(rule, context);
  const triggers = listOf(rule['triggers']).map((trigger) => camelFields(trigger));
  const owner = convertOwner(rule['owner'], context);
  const stages = triggers.flatMap((trigger, index) =>
    stageOf(trigger, context.at('triggers', index)),
  );
  noteLost(rule, context);
  const candidate = compact({
    type: 'metric',
    project,
    name,
    description: idText(rule['description']),
    owner,
    enabled: isEnabled(rule, context) ? undefined : false,
    ...dataOf(rule, context),
    ...thresholdsOf(rule, triggers, context),
  });
  const isSound = errorsOf(context) === before;
  const monitor = checkedMonitor(candidate, isSound, context);
  if (!monitor) return undefined;
  noteRate(monitor, context);
  return {
    monitor,
    alert: { name, ...compact({ owner }), monitors: [monitorId], do: stages },
  };
}

function dataOf(rule: Fields, context: ConvertContext): Fields {
  const { options } = context;
  const dataset = givenOrAdded(
    idText(rule['dataset']),
    'dataset',
    options.dataset ?? 'events',
    context,
  );
  const minutes = rule['timeWindow'] === undefined ? undefined : Number(rule['timeWindow']);
  const usual = Object.entries(EVENT_TYPES)
    .find(([known]) => known === dataset)?.[1]
    .slice(0, 1);
  const types = listOf(rule['eventTypes']);
  return {
    aggregate: givenOrAdded(idText(rule['aggregate']), 'aggregate', options.aggregate, context),
    dataset: dataset === 'events' ? undefined : dataset,
    eventTypes:
      types.length === 0 || JSON.stringify(types) === JSON.stringify(usual) ? undefined : types,
    query: idText(rule['query']),
    environment: idText(rule['environment']),
    windowInMinutes: givenOrAdded(minutes, 'timeWindow', options.windowInMinutes, context),
  };
}

function thresholdsOf(rule: Fields, triggers: readonly Fields[], context: ConvertContext): Fields {
  const { thresholdType = 0, comparisonDelta, sensitivity, detectionType } = rule;
  const direction = DIRECTIONS[Number(thresholdType)];
  if (detectionType === 'dynamic' || direction === 'both') {
    return { anomaly: { sensitivity, direction } };
  }
  if (rule['thresholdType'] === undefined) {
    const message = 'the rule does not say on which side it fires; above was added';
    context.at('thresholdType').say('info', 'added', message);
  }
  const isPercent = typeof comparisonDelta === 'number';
  const compareTo = isPercent ? DELTAS[String(comparisonDelta)] : undefined;
  if (isPercent && compareTo === undefined) {
    const message = `a change is compared over ${Object.values(DELTAS).join(', ')}, not over ${String(comparisonDelta)} minutes`;
    context.at('comparisonDelta').say('error', 'comparison-delta', message);
  }
  const read = isPercent ? (value: number) => value : (context.options.threshold ?? Number);
  const fires = (value: unknown) =>
    threshold(direction === 'above', isPercent, read(Number(value)));
  const find = (label: string) => triggers.find((trigger) => trigger['label'] === label);
  const [critical, warning] = [find('critical'), find('warning')];
  const { resolveThreshold } = rule;
  const first = (warning ?? critical)?.['alertThreshold'];
  const hasEnd = typeof resolveThreshold === 'number' && resolveThreshold !== first;
  const over = isPercent ? -Number(resolveThreshold) : read(Number(resolveThreshold));
  return {
    compareTo,
    critical: critical && fires(critical['alertThreshold']),
    warning: warning && fires(warning['alertThreshold']),
    resolve: hasEnd ? threshold(direction !== 'above', isPercent, over) : undefined,
  };
}

function threshold(isAbove: boolean, isPercent: boolean, value: number): Fields {
  if (isPercent) return isAbove ? { increaseBy: value } : { decreaseBy: value };
  return isAbove ? { above: value } : { below: value };
}

/** What one trigger does, when the issue has its priority or falls from it. */
function stageOf(trigger: Fields, context: ConvertContext): readonly AlertStage[] {
  const { label } = trigger;
  if (label !== 'critical' && label !== 'warning') {
    const message = `a trigger is critical or warning, not ${JSON.stringify(label)}`;
    context.at('label').say('error', 'unknown-label', message);
    return [];
  }
  const priority = PRIORITIES[label];
  const actions = listOf(trigger['actions']).flatMap((action, index): readonly Action[] => {
    const converted = convertMetricAction(camelFields(action), context.at('actions', index));
    return converted ? [converted] : [];
  });
  if (actions.length === 0) return [];
  return [
    {
      if: {
        any: [
          { type: 'issue_priority_greater_or_equal', priority },
          { type: 'issue_priority_deescalating', priority },
        ],
      },
      actions,
    },
  ];
}

function noteLost(rule: Fields, context: ConvertContext): void {
  const period = rule['thresholdPeriod'];
  if (period !== undefined && period !== null && Number(period) !== 1) {
    const message = `monitors fire at once, not after ${Number(period)} updates in a row`;
    context.at('thresholdPeriod').say('warning', 'threshold-period', message);
  }
  if (listOf(rule['groupBy']).length > 0) {
    context.at('groupBy').say('error', 'group-by', 'monitors do not group');
  }
}

/** A rate is between 0 and 1, so that 5 is never reached. */
function noteRate({ aggregate, critical, warning }: MetricMonitor, context: ConvertContext): void {
  if (!aggregate.startsWith('failure_rate(')) return;
  const isOut = [critical, warning].some((one) => one && 'above' in one && one.above >= 1);
  if (!isOut) return;
  context
    .at('triggers')
    .say(
      'warning',
      'rate-above-one',
      'failure_rate() is between 0 and 1, so these thresholds are never crossed',
      'Give the option threshold: percent.',
    );
}

/** What follows from an error is none of its own. */
function checkedMonitor(
  candidate: Fields,
  isSound: boolean,
  context: ConvertContext,
): MetricMonitor | undefined {
  if (!isMetric(candidate, context) || !isSound) return undefined;
  const errors = checkMetric(candidate, context.path).filter(
    ({ severity }) => severity === 'error',
  );
  context.diagnostics.push(...errors);
  return errors.length === 0 ? candidate : undefined;
}

/** What is missing was told already. */
function isMetric(candidate: Fields, context: ConvertContext): candidate is Fields & MetricMonitor {
  const result = MONITOR_SCHEMAS['metric']?.safeParse(candidate);
  for (const { path, message } of result?.error?.issues ?? []) {
    const [field = ''] = path;
    if (candidate[String(field)] === undefined) continue;
    const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
    context.at(...steps).say('error', 'not-convertible', message);
  }
  return result?.success === true;
}
