import { isRecord, own } from '../core/check.ts';
import { coerceValue } from './coerce-value.ts';

/** The rows of an answer, their values in the form that its `meta` promises. */
export const readRows = (answer: unknown): readonly unknown[] | undefined => {
  if (!isRecord(answer) || !Array.isArray(answer['data'])) return undefined;
  const { data, meta } = answer;
  const types = isRecord(meta) && isRecord(meta['fields']) ? meta['fields'] : undefined;
  if (!types) return data;
  return data.map((row: unknown) =>
    isRecord(row)
      ? Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, coerceValue(value, own(types, name))]),
        )
      : row,
  );
};

/** The units of the columns: `millisecond`, `byte`, `1/minute`. */
export const readUnits = (answer: unknown): Readonly<Record<string, string>> => {
  const meta = isRecord(answer) ? answer['meta'] : undefined;
  const units = isRecord(meta) && isRecord(meta['units']) ? meta['units'] : {};
  return Object.fromEntries(
    Object.entries(units).filter((unit): unit is [string, string] => typeof unit[1] === 'string'),
  );
};
