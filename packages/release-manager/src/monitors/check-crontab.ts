// Those that Sentry takes (getsentry/sentry src/sentry/monitors/validators.py); `@reboot` is none of them.
const ALIASES = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@hourly'];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly names?: readonly string[];
  /** What Python's cronsim, with which Sentry reads crontabs, takes besides ranges. */
  readonly special?: RegExp;
}

const FIELDS: readonly Field[] = [
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day of the month', from: 1, to: 31, special: /^lw?$/ },
  { name: 'month', from: 1, to: 12, names: MONTHS },
  {
    name: 'day of the week',
    from: 0,
    to: 7,
    names: DAYS,
    special: /^(?:[0-7]|[a-z]{3})(?:#[1-5]|l)$/,
  },
];

/** Says what Sentry would refuse in a crontab; empty when it takes it. */
export function checkCrontab(text: string): readonly string[] {
  const crontab = text.trim().toLowerCase();
  if (crontab.startsWith('@')) {
    return ALIASES.includes(crontab) ? [] : [`${crontab} is none of ${ALIASES.join(', ')}`];
  }
  const parts = crontab === '' ? [] : crontab.split(/\s+/);
  if (parts.length !== FIELDS.length) {
    const six = parts.length === 6 ? '; it knows no seconds' : '';
    return [`it has ${parts.length} fields, and Sentry takes five${six}`];
  }
  return FIELDS.flatMap((field, index) =>
    (parts[index] ?? '').split(',').flatMap((item) => checkItem(item, field)),
  );
}

function checkItem(item: string, field: Field): readonly string[] {
  if (field.special?.test(item)) return [];
  const [range = '', step, ...rest] = item.split('/');
  const isStep = step === undefined || /^[1-9]\d*$/.test(step);
  const ends = range === '*' ? [] : range.split('-').map((end) => numberOf(end, field));
  const [from = field.from, to = from] = ends;
  const isRange = ends.length <= 2 && from >= field.from && to <= field.to && from <= to;
  return isStep && isRange && rest.length === 0
    ? []
    : [`the ${field.name} ${JSON.stringify(item)} is not within ${field.from} to ${field.to}`];
}

/** NaN, which is within nothing, for what is neither a number nor a name. */
function numberOf(text: string, { from, names = [] }: Field): number {
  if (/^\d+$/.test(text)) return Number(text);
  const index = names.indexOf(text);
  return index < 0 ? Number.NaN : index + from;
}
