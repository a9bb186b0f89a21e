import { readFile, writeFile } from 'node:fs/promises';
import { planAlerts, renderPlan, type AlertLock, type AlertSet } from '@sentry-kit/alert-rules';
import { applyAlerts, readAlerts } from '@sentry-kit/alert-rules/client';
import type { SentryCaller } from '@sentry-kit/api-client/core';

/** Brings Sentry to what the code says; `lockFile` belongs into version control. */
export async function deploy(
  alerts: AlertSet,
  client: SentryCaller,
  lockFile: string,
): Promise<string> {
  const text = await readFile(lockFile, 'utf8').catch(() => undefined);
  const lock: AlertLock | undefined = text === undefined ? undefined : JSON.parse(text);
  const plan = planAlerts(alerts, await readAlerts(client), { lock });
  const done = await applyAlerts(plan, { client });
  await writeFile(lockFile, `${JSON.stringify(done, null, 2)}\n`);
  return renderPlan(plan, 'markdown');
}
