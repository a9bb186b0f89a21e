import type { WithDefaults } from '../core/path-defaults.ts';
import type { SentryCaller } from '../core/types.ts';
import { query } from '../generated/operations/stats.ts';
import type { StatsQueryInput, UsageStats } from '../generated/types/stats.ts';
import { mergeUsage } from './merge-usage.ts';
import { readSplitOptions, splitFailure, type SplitOptions } from './options.ts';
import { runSlices } from './run-slices.ts';
import { pinTimeRange, readPeriod } from './time-range.ts';

const secondInMs = 1000;

/**
 * Reads usage (`stats_v2/`), in parts where Sentry says that it reads too much (`query-limit`): by
 * time, then by the projects that the input names. All of its fields are sums, so that totals and
 * series are those of the whole. The range is widened to whole intervals, as Sentry does.
 */
export const runSplitUsage = async (
  client: SentryCaller,
  input: WithDefaults<StatsQueryInput, 'organization'>,
  options: SplitOptions = {},
): Promise<UsageStats> => {
  const { call, nowInMs } = readSplitOptions(options);
  const { statsPeriod, start, end, project, interval = '1h', ...rest } = input;
  const unitInMs = readPeriod(interval);
  if (!unitInMs)
    throw splitFailure({ kind: 'invalid-input', message: 'The interval is no period such as 1h' });
  const range = pinTimeRange(
    statsPeriod === undefined ? { start, end } : { statsPeriod },
    Math.ceil(nowInMs / unitInMs) * unitInMs,
  );
  if (!range)
    throw splitFailure({
      kind: 'invalid-input',
      message: 'Usage needs statsPeriod, or a start before an end',
    });
  // The end of usage belongs to it (getsentry/sentry src/sentry/snuba/sessions_v2.py).
  const afterEndInMs = statsPeriod === undefined ? range.endInMs + secondInMs : range.endInMs;
  const whole = {
    startInMs: Math.floor(range.startInMs / unitInMs) * unitInMs,
    endInMs: Math.ceil(afterEndInMs / unitInMs) * unitInMs,
    projects: project,
  };
  return runSlices<UsageStats>(whole, {
    unitInMs,
    run: ({ startInMs, endInMs, projects }) =>
      client.call(
        query,
        {
          ...rest,
          interval,
          ...(projects && { project: projects }),
          start: new Date(startInMs),
          end: new Date(endInMs - secondInMs),
        },
        call,
      ),
    merge: mergeUsage,
  });
};
