import type { Breadcrumb, Level } from './types.ts';

// 2026-01-05T10:00:00Z, 2026-01-05 10:00:00,123 and the like, also in brackets, at the beginning of a line.
const TIME = /^\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)\]?[\s:-]*/;
const LEVEL = /^\[?(fatal|critical|error|err|warning|warn|info|notice|debug|trace)\b\]?[\s:-]*/i;
const CATEGORY = /^([A-Za-z_][\w.-]{0,40}):\s+/;

const LEVELS: Readonly<Record<string, Level>> = {
  fatal: 'fatal',
  critical: 'fatal',
  error: 'error',
  err: 'error',
  warning: 'warning',
  warn: 'warning',
  notice: 'info',
  info: 'info',
  debug: 'debug',
  trace: 'debug',
};

/**
 * The last lines of a log as breadcrumbs: time and level are taken from the beginning of a line where they can be read,
 * with `withCategories` also a word before a colon. A line that begins with a blank belongs to the one before. At most 100,
 * the newest, as Sentry shows no more. A time without zone is local.
 */
export function parseBreadcrumbs(
  log: string,
  options: { readonly withCategories?: boolean | undefined } = {},
): readonly Breadcrumb[] {
  const entries: string[] = [];
  for (const line of log.split(/\r?\n/)) {
    const last = entries.at(-1);
    if (/^\s+\S/.test(line) && last !== undefined) entries[entries.length - 1] = `${last}\n${line}`;
    else if (line.trim() !== '') entries.push(line);
  }
  return entries.slice(-100).map((entry) => readEntry(entry, options.withCategories === true));
}

function readEntry(entry: string, withCategories: boolean): Breadcrumb {
  const [time = '', written] = TIME.exec(entry) ?? [];
  const afterTime = entry.slice(time.length);
  const [level = '', name = ''] = LEVEL.exec(afterTime) ?? [];
  const afterLevel = afterTime.slice(level.length);
  const [prefix = '', category] = (withCategories ? CATEGORY.exec(afterLevel) : null) ?? [];
  const milliseconds = Date.parse((written ?? '').replace(' ', 'T').replace(',', '.'));
  return {
    category: category ?? 'log',
    level: LEVELS[name.toLowerCase()] ?? 'info',
    message: afterLevel.slice(prefix.length),
    ...(Number.isNaN(milliseconds) ? {} : { timestamp: milliseconds / 1_000 }),
  };
}
