import { isRecord } from '../core/check.ts';
import type { UsageStats } from '../generated/types/stats.ts';

type Group = UsageStats['groups'][number];
type Values = Readonly<Record<string, unknown>>;

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const namesOf = (...records: readonly Values[]): readonly string[] => [
  ...new Set(records.flatMap((record) => Object.keys(record))),
];

const mergeTotals = (first: Values, second: Values): Values =>
  Object.fromEntries(
    namesOf(first, second).map((name) => [name, numberOf(first[name]) + numberOf(second[name])]),
  );

const none: Omit<Group, 'by'> = { totals: {}, series: {} };

/** Usage of two parts that are of the same time and other projects, or of times one after the other. */
export const mergeUsage = (first: UsageStats, second: UsageStats): UsageStats => {
  const isSameTime = first.start === second.start && first.end === second.end;
  const padded = (values: Values, name: string, { intervals }: UsageStats): readonly number[] => {
    const series = listOf(values[name]);
    return intervals.map((_, index) => numberOf(series[index]));
  };
  const mergeSeries = (one: Values, other: Values): Values =>
    Object.fromEntries(
      namesOf(one, other).map((name) => {
        const [before, after] = [padded(one, name, first), padded(other, name, second)];
        return [
          name,
          isSameTime
            ? before.map((value, index) => value + numberOf(after[index]))
            : [...before, ...after],
        ];
      }),
    );
  const byGroup = ({ groups }: UsageStats): Map<string, Group> =>
    new Map(groups.filter(isRecord).map((group) => [JSON.stringify(group.by), group]));
  const [one, other] = [byGroup(first), byGroup(second)];
  const groups = [...new Set([...one.keys(), ...other.keys()])].flatMap((key) => {
    const [before, after] = [one.get(key), other.get(key)];
    const by = (before ?? after)?.by;
    return by
      ? [
          {
            by,
            totals: mergeTotals((before ?? none).totals, (after ?? none).totals),
            series: mergeSeries((before ?? none).series, (after ?? none).series),
          },
        ]
      : [];
  });
  return {
    start: first.start,
    end: second.end,
    intervals: isSameTime ? first.intervals : [...first.intervals, ...second.intervals],
    groups,
  };
};
