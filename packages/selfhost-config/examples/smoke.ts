import { smokeTest } from '@sentry-kit/selfhost-config/host';

/** Fails a job when a Sentry that was just set up or upgraded does not take events. */
export async function verify(url: string, dsn: string, token?: string): Promise<void> {
  const { checks, isHealthy } = await smokeTest(url, { dsn, token, organization: 'acme' });
  for (const { name, status, message } of checks) console.log(name, status, message);
  if (!isHealthy) process.exitCode = 1;
}
