import { checkIn, runCommand } from '@sentry-kit/release-manager/monitors';

/** A job that begins in one process and ends in another, as in a queue. */
export const beginJob = async (dsn: string): Promise<string> => {
  const { checkInId } = await checkIn('nightly-export', 'in_progress', {
    dsn,
    schedule: '0 3 * * *',
    maxRuntimeInMinutes: 60,
  });
  return checkInId;
};

/** The same id says which run has ended. */
export const endJob = async (dsn: string, checkInId: string, isOk: boolean): Promise<void> => {
  await checkIn('nightly-export', isOk ? 'ok' : 'error', { dsn, checkInId });
};

/** A script as it is: its input, output and exit code pass through. */
export const runScript = (dsn: string, command: readonly string[]): Promise<number> =>
  runCommand('nightly-script', command, { dsn, schedule: '@daily' }).then(
    ({ exitCode }) => exitCode,
  );
