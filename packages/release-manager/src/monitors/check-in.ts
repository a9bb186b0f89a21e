import { parseDsn } from '../dsn/parse-dsn.ts';
import { requireMonitor } from './check-monitor.ts';
import { deliver } from './deliver.ts';
import { createId, monitorConfig } from './payload.ts';
import type { CheckInStatus, MonitorOptions } from './types.ts';

/** A single check-in. */
export interface CheckInOptions extends Pick<
  MonitorOptions,
  | 'dsn'
  | 'environment'
  | 'schedule'
  | 'marginInMinutes'
  | 'maxRuntimeInMinutes'
  | 'timezone'
  | 'failureIssueThreshold'
  | 'recoveryThreshold'
  | 'fetch'
  | 'signal'
  | 'timeoutInMs'
> {
  /** The id that the beginning of the run answered; a new one by default. */
  readonly checkInId?: string | undefined;
  /** How long the run took, in seconds; by default Sentry counts from the check-in before. */
  readonly durationInSeconds?: number | undefined;
}

/**
 * Sends one check-in, for jobs whose beginning and end are different processes: keep the id that the first answers and
 * give it to the second. Throws `invalid-input`, `unreachable` or `refused`.
 */
export async function checkIn(
  slug: string,
  status: CheckInStatus,
  options: CheckInOptions,
): Promise<{ readonly checkInId: string }> {
  requireMonitor(slug, options);
  const dsn = parseDsn(options.dsn);
  const { checkInId = createId(), durationInSeconds: duration } = options;
  const config = monitorConfig(options);
  await deliver(
    dsn,
    {
      check_in_id: checkInId,
      monitor_slug: slug,
      status,
      environment: options.environment ?? 'production',
      ...(duration === undefined ? {} : { duration }),
      ...(config === undefined ? {} : { monitor_config: config }),
    },
    options,
  );
  return { checkInId };
}
