import { prepareRun } from './prepare-run.ts';
import type { MonitorOptions } from './types.ts';

/**
 * Runs a job and tells Sentry that it began, how long it took and whether it failed. The job begins at once, whatever the
 * network does; its result and its error pass through untouched, at most `deadlineInMs` later.
 *
 * Throws `invalid-input` before the job begins when Sentry would refuse the slug or the schedule, or the DSN is none.
 */
export async function withMonitor<Result>(
  slug: string,
  job: () => Result | Promise<Result>,
  options: MonitorOptions,
): Promise<Result> {
  const run = prepareRun(slug, options)();
  try {
    const result = await job();
    await run.end('ok');
    return result;
  } catch (error) {
    await run.end('error');
    throw error;
  }
}
