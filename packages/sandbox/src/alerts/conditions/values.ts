import { asNumber, expect, expectFields, isOneOf } from './checks.ts';
import type { ConditionTable, ConditionType } from './condition-type.ts';

const COMPARE: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  eq: (value, limit) => value === limit,
  ne: (value, limit) => value !== limit,
  gt: (value, limit) => value > limit,
  gte: (value, limit) => value >= limit,
  lt: (value, limit) => value < limit,
  lte: (value, limit) => value <= limit,
};

const operator: ConditionType = {
  check: expect(
    (value) => Number.isFinite(asNumber(value)) || typeof value === 'string',
    'a number, or a word of an uptime check',
  ),
  // An issue has no value to compare; in a detector `isCrossed` does it.
  isMet: () => false,
};

/** What detectors compare with. */
export const VALUES: ConditionTable = {
  ...Object.fromEntries(Object.keys(COMPARE).map((type) => [type, operator])),
  anomaly_detection: {
    check: expectFields({
      seasonality: isOneOf('auto'),
      sensitivity: isOneOf('low', 'medium', 'high'),
      thresholdType: isOneOf(0, 1, 2),
    }),
    // Seer decides what is an anomaly, and there is no Seer in the sandbox.
    isMet: () => false,
  },
};

/** Whether a number is on the side of its limit that the condition is about. */
export function isCrossed(type: string, limit: unknown, value: number): boolean {
  return COMPARE[type]?.(value, asNumber(limit)) ?? false;
}
