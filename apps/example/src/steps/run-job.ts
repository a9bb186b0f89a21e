import { runCommand, withMonitor } from '@sentry-kit/release-manager/monitors';
import type { Story } from '../story.ts';
import { until } from '../until.ts';

/** The nightly job reports to its monitor: once as a function that works, once as a command that fails. */
export async function runJob({ client, dsn, environment, patience, say }: Story) {
  say('8. The nightly job');
  const options = { dsn, environment };
  const rows = await withMonitor('nightly-export', () => 42, options);
  const failing = [process.execPath, '-e', 'process.exit(3)'];
  const { exitCode } = await runCommand('nightly-export', failing, options);
  const statuses = await until('two check-ins', patience, async () => {
    const found = await client.monitors.listCheckIns({ monitor: 'nightly-export' }).toArray();
    return found.length >= 2 ? found.map(({ status }) => status) : undefined;
  });
  say(
    `   ${rows} rows exported, then exit code ${exitCode}; check-ins, newest first: ${statuses.join(', ')}`,
  );
  return { rows, exitCode, statuses };
}
