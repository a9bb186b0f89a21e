import { COMPARISON_INTERVALS, INTERVALS, SESSION_INTERVALS } from '../catalogue/values.ts';
import { camelFields } from '../canonical/casing.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { listOf } from '../wire/read-fields.ts';
import { className } from './conditions.ts';
import { createContext, type ConvertContext } from './context.ts';
import { readInput } from './read-input.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Says what the API of the old rules would refuse in rules as `convertRules` takes them
 * (getsentry/sentry: src/sentry/api/serializers/rest_framework/rule.py,
 * src/sentry/incidents/serializers/alert_rule.py). Never throws.
 */
export function checkLegacyRules(value: unknown): readonly Diagnostic[] {
  const context = createContext({});
  for (const { kind, fields, path } of readInput(value, context)) {
    const inner = context.at(...path);
    checkName(fields, inner);
    if (kind === 'issue') checkIssueRule(fields, inner);
    else checkMetricRule(fields, inner);
  }
  return context.diagnostics;
}

function refuse(context: ConvertContext, message: string): void {
  context.say('error', 'legacy-invalid', message);
}

function checkName({ name }: Fields, context: ConvertContext): void {
  if (typeof name !== 'string' || name.trim() === '' || name.length > 256) {
    refuse(context.at('name'), 'a rule has a name of 1 to 256 characters');
  }
}

function checkIssueRule(rule: Fields, context: ConvertContext): void {
  const conditions = listOf(rule['conditions']);
  const filters = listOf(rule['filters']);
  if (conditions.length === 0 && filters.length === 0) {
    refuse(context.at('conditions'), 'a rule has at least one condition or filter');
  }
  if (listOf(rule['actions']).length === 0) {
    refuse(context.at('actions'), 'a rule has at least one action');
  }
  for (const key of ['actionMatch', 'filterMatch']) {
    const isNeeded = key === 'actionMatch' || filters.length > 0;
    const match = rule[key] ?? (isNeeded ? undefined : 'all');
    if (match !== 'any' && match !== 'all' && match !== 'none') {
      refuse(context.at(key), `${key} is any, all or none`);
    }
  }
  const frequency = Number(rule['frequency'] ?? 30);
  if (!(frequency >= 5 && frequency <= 43_200)) {
    refuse(context.at('frequency'), 'a rule acts again after 5 to 43,200 minutes');
  }
  for (const [index, condition] of conditions.entries()) {
    checkCondition(condition, context.at('conditions', index));
  }
}

function checkCondition(condition: unknown, context: ConvertContext): void {
  const name = className(condition);
  if (!name.includes('Frequency')) return;
  const { interval, comparisonType, comparisonInterval, value } = camelFields(condition);
  const isOfSessions = name === 'EventFrequencyPercentCondition';
  const intervals: readonly unknown[] = isOfSessions ? SESSION_INTERVALS : INTERVALS;
  if (!intervals.includes(interval)) {
    refuse(context.at('interval'), `the interval is one of ${intervals.join(', ')}`);
  }
  const number = Number(value);
  const isPercent = comparisonType === 'percent';
  const isWhole = isOfSessions || Number.isInteger(number);
  if (value === undefined || !(number >= 0) || !isWhole) {
    refuse(
      context.at('value'),
      'the value is a number of at least 0, and whole for events and users',
    );
  }
  if (isOfSessions && !isPercent && number > 100) {
    refuse(context.at('value'), 'the value is at most 100 percent of sessions');
  }
  const compared: readonly unknown[] = COMPARISON_INTERVALS;
  if (isPercent && !compared.includes(comparisonInterval)) {
    refuse(context.at('comparisonInterval'), `percent needs one of ${compared.join(', ')}`);
  }
}

function checkMetricRule(rule: Fields, context: ConvertContext): void {
  const triggers = listOf(rule['triggers']).map((trigger) => camelFields(trigger));
  const labels = triggers.map(({ label }) => label);
  if (labels.join() !== 'critical' && labels.join() !== 'critical,warning') {
    refuse(
      context.at('triggers'),
      'a rule has a critical trigger, and after it one of warning at most',
    );
  }
  for (const [index, trigger] of triggers.entries()) {
    const inner = context.at('triggers', index);
    if (typeof trigger['alertThreshold'] !== 'number') {
      refuse(inner.at('alertThreshold'), 'a trigger has a threshold');
    }
    if (listOf(trigger['actions']).length === 0) {
      refuse(inner.at('actions'), 'a trigger has at least one action');
    }
  }
  for (const key of ['aggregate', 'timeWindow', 'thresholdType']) {
    if (rule[key] === undefined) refuse(context.at(key), `a rule has ${key}`);
  }
  const { timeWindow, comparisonDelta, thresholdPeriod } = rule;
  checkRange(timeWindow, 1, 1_440, context.at('timeWindow'));
  checkRange(comparisonDelta, 1, 128_160, context.at('comparisonDelta'));
  checkRange(thresholdPeriod, 1, 20, context.at('thresholdPeriod'));
  checkOrder(rule, triggers, context);
}

function checkRange(value: unknown, least: number, most: number, context: ConvertContext): void {
  if (value === undefined || value === null) return;
  if (Number(value) >= least && Number(value) <= most) return;
  refuse(context, `it is between ${least} and ${most}`);
}

/** Thresholds may be equal; an end may touch them, and integers with one in between. */
function checkOrder(rule: Fields, triggers: readonly Fields[], context: ConvertContext): void {
  const [critical, warning] = triggers.map(({ alertThreshold }) => alertThreshold);
  const sign = rule['thresholdType'] === 1 ? -1 : 1;
  if (typeof critical === 'number' && typeof warning === 'number') {
    if (sign * critical < sign * warning) {
      refuse(context.at('triggers', 1), 'warning is crossed before critical');
    }
  }
  const { resolveThreshold } = rule;
  if (typeof resolveThreshold !== 'number') return;
  for (const [index, threshold] of [critical, warning].entries()) {
    if (typeof threshold !== 'number') continue;
    const areWhole = Number.isInteger(threshold) && Number.isInteger(resolveThreshold);
    const distance = sign * (resolveThreshold - threshold);
    if (areWhole ? distance >= 2 : distance > 0) {
      refuse(context.at('triggers', index), 'the rule resolves where it still fires');
    }
  }
}
