import { withMonitor } from '@sentry-kit/release-manager/monitors';

/** A job at three o'clock: Sentry hears of it when it is missed, takes too long or fails. */
export function exportOrders(dsn: string, job: () => Promise<number>): Promise<number> {
  return withMonitor('export-orders', job, {
    dsn,
    schedule: '0 3 * * *',
    timezone: 'Europe/Vienna',
    marginInMinutes: 5,
    maxRuntimeInMinutes: 60,
    queue: '/var/tmp/check-ins',
  });
}
