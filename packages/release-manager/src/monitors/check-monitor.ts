import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import { checkCrontab } from './check-crontab.ts';
import type { MonitorConfig, Schedule } from './types.ts';

const UNITS = ['minute', 'hour', 'day', 'week', 'month', 'year'];

type Problem = readonly [key: string, message: string];

/** Throws `invalid-input` with everything that Sentry would refuse, before the job begins. */
export function requireMonitor(
  slug: unknown,
  config: MonitorConfig & { readonly environment?: string | undefined },
): void {
  const problems: readonly Problem[] = [
    ...checkSlug(slug),
    ...checkSchedule(config.schedule),
    ...checkTimezone(config.timezone),
    ...checkEnvironment(config.environment),
    ...checkWhole('marginInMinutes', config.marginInMinutes, 0, 40_320),
    ...checkWhole('maxRuntimeInMinutes', config.maxRuntimeInMinutes, 1, 40_320),
    ...checkWhole('failureIssueThreshold', config.failureIssueThreshold, 1, 720),
    ...checkWhole('recoveryThreshold', config.recoveryThreshold, 1, 720),
    ...checkLonely(config),
  ];
  if (problems.length === 0) return;
  throw createReleaseManagerError('invalid-input', 'The monitor cannot be as described:', {
    diagnostics: problems.map(([key, message]): Diagnostic => ({
      code: 'release-manager/bad-monitor',
      severity: 'error',
      path: [key],
      message,
      reference: 'getsentry/sentry src/sentry/monitors/validators.py',
    })),
  });
}

function checkSlug(slug: unknown): readonly Problem[] {
  if (typeof slug === 'string' && /^[a-z0-9_-]{1,50}$/.test(slug) && /[^\d]/.test(slug)) return [];
  return [
    [
      'slug',
      `${JSON.stringify(slug)} is no slug: at most 50 of a–z, 0–9, - and _, and not digits alone`,
    ],
  ];
}

function checkSchedule(schedule: Schedule | undefined): readonly Problem[] {
  if (schedule === undefined) return [];
  if (typeof schedule === 'string') {
    return checkCrontab(schedule).map((message) => [
      'schedule',
      `${JSON.stringify(schedule)}: ${message}`,
    ]);
  }
  return [
    ...checkWhole('schedule', schedule.every, 1, Number.MAX_SAFE_INTEGER),
    ...(UNITS.includes(schedule.unit)
      ? []
      : [['schedule', `${JSON.stringify(schedule.unit)} is none of ${UNITS.join(', ')}`] as const]),
  ];
}

function checkTimezone(timezone: string | undefined): readonly Problem[] {
  if (timezone === undefined) return [];
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions();
    // Sentry reads names of the tz database alone, and Intl takes offsets as well.
    if (!/^[+-]/.test(timeZone)) return [];
  } catch {
    // Told below.
  }
  return [['timezone', `${JSON.stringify(timezone)} is no time zone, such as Europe/Vienna`]];
}

function checkEnvironment(environment: string | undefined): readonly Problem[] {
  if (environment === undefined || /^[^\n\r\f/]{1,64}$/.test(environment)) return [];
  return [
    [
      'environment',
      `${JSON.stringify(environment)} is no environment: at most 64 characters, no slash`,
    ],
  ];
}

function checkWhole(
  key: string,
  value: number | undefined,
  from: number,
  to: number,
): readonly Problem[] {
  if (value === undefined || (Number.isInteger(value) && value >= from && value <= to)) return [];
  const range = to === Number.MAX_SAFE_INTEGER ? `from ${from} on` : `from ${from} to ${to}`;
  return [[key, `${value} is no whole number ${range}`]];
}

/** Limits travel with the schedule or not at all. */
function checkLonely({ schedule, ...config }: MonitorConfig): readonly Problem[] {
  if (schedule !== undefined) return [];
  const keys = [
    'marginInMinutes',
    'maxRuntimeInMinutes',
    'timezone',
    'failureIssueThreshold',
    'recoveryThreshold',
  ] as const;
  return keys.flatMap((key) =>
    config[key] === undefined
      ? []
      : [[key, `${key} needs a schedule; without one Sentry is not told`]],
  );
}
