const numberTypes = new Set([
  'currency',
  'duration',
  'integer',
  'number',
  'percent_change',
  'percentage',
  'rate',
  'score',
  'size',
]);

const toNumber = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return value;
  // What the query engine cannot divide comes as text, for JSON has no such number.
  if (/^\s*([+-]?(nan|inf(inity)?))?\s*$/i.test(value)) return null;
  const number = Number(value);
  return Number.isNaN(number) ? value : number;
};

const toBoolean = (value: unknown): unknown => {
  if (value === 1 || /^(true|1)$/i.test(String(value))) return true;
  return value === 0 || /^(false|0)$/i.test(String(value)) ? false : value;
};

const toDate = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  // Without an offset it is UTC, which `Date` would take for the time of this machine.
  const isZoned = /(z|[+-]\d\d:?\d\d)$/i.test(value);
  const date = new Date(isZoned || !value.includes('T') ? value : `${value}Z`);
  return Number.isNaN(date.getTime()) ? value : date.toISOString();
};

/**
 * A value in the form that its type in the `meta` of an answer promises: numbers as numbers, dates
 * in UTC with `Z`. A value that contradicts its type, or has an unknown one, stays as it is.
 */
export const coerceValue = (value: unknown, type: unknown): unknown => {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => coerceValue(item, type));
  if (typeof type === 'string' && numberTypes.has(type)) return toNumber(value);
  switch (type) {
    case 'boolean':
      return toBoolean(value);
    case 'date':
      return toDate(value);
    case 'string':
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    default:
      return value;
  }
};
