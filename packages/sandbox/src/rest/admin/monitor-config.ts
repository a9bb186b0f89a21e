import * as fields from '../read-fields.ts';

const INTERVAL_UNITS = new Set(['minute', 'hour', 'day', 'week', 'month', 'year']);

/** Descriptions that stand for a schedule (getsentry/sentry, src/sentry/monitors/validators.py, NONSTANDARD_CRONTAB_SCHEDULES). */
const NAMED_SCHEDULES: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@hourly': '0 * * * *',
};

const readConfig = fields.object<Record<string, unknown>>({
  schedule_type: fields.optional(fields.choice(['crontab', 'interval'])),
  schedule: (value) => {
    if (value === undefined) throw fields.fieldProblem('This field is required.');
    return value;
  },
  checkin_margin: fields.nullable(readMargin),
  max_runtime: fields.nullable(fields.integer({ minimum: 1, maximum: 40_320 })),
  timezone: fields.nullable(readTimezone),
  failure_issue_threshold: fields.nullable(fields.integer({ minimum: 1, maximum: 720 })),
  recovery_threshold: fields.nullable(fields.integer({ minimum: 1, maximum: 720 })),
});

/** `{ type, value, unit }` is what check-ins bring, and an update takes it, too. */
function readSchedule(schedule: unknown): { readonly schedule: unknown; readonly type?: unknown } {
  if (!fields.isObject(schedule)) return { schedule };
  const { type, value, unit } = schedule;
  return { type, schedule: type === 'interval' ? [value, unit] : value };
}

/** A monitor's schedule and limits, with the rules of getsentry/sentry, src/sentry/monitors/validators.py. */
export function readMonitorConfig(value: unknown): Record<string, unknown> {
  const config = readConfig(value);
  const { schedule, type: written } = readSchedule(config['schedule']);
  const type =
    written ?? config['schedule_type'] ?? (Array.isArray(schedule) ? 'interval' : 'crontab');
  const known = Object.entries(config).filter(([, entry]) => entry !== undefined);
  return {
    ...Object.fromEntries(known),
    schedule_type: type,
    schedule: type === 'interval' ? readInterval(schedule) : readCrontab(schedule),
  };
}

/** A run that may not be late at all may be late by a minute. */
function readMargin(value: unknown): number {
  return Math.max(1, fields.integer({ minimum: 0, maximum: 40_320 })(value));
}

function readCrontab(schedule: unknown): string {
  if (typeof schedule === 'string') {
    const crontab = NAMED_SCHEDULES[schedule] ?? schedule.trim();
    if (/^(?:[\dA-Za-z*,/#L?-]+\s+){4}[\dA-Za-z*,/#L?-]+$/.test(crontab)) return crontab;
  }
  throw fields.nestedProblem({ schedule: ['Schedule was not parseable'] });
}

function readInterval(schedule: unknown): unknown {
  if (!Array.isArray(schedule)) {
    throw fields.nestedProblem({ schedule: ['Invalid value for schedule_type'] });
  }
  const [count, unit]: readonly unknown[] = schedule;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) {
    throw fields.nestedProblem({
      schedule: ['Invalid value for schedule unit count (index 0)'],
    });
  }
  if (typeof unit !== 'string' || !INTERVAL_UNITS.has(unit)) {
    throw fields.nestedProblem({ schedule: ['Invalid value for schedule unit name (index 1)'] });
  }
  return schedule;
}

function readTimezone(value: unknown): string {
  const timezone = fields.text()(value);
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timezone }).format() && timezone;
  } catch {
    throw fields.fieldProblem(`"${timezone}" is not a valid choice.`);
  }
}
