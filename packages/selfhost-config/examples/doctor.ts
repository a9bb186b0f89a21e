import { checkInstallation, planRepair, renderPlan } from '@sentry-kit/selfhost-config';
import { readHost, readInstallation } from '@sentry-kit/selfhost-config/host';

/** What is wrong with an installation, and what would repair it. */
export async function diagnose(directory: string): Promise<string> {
  const installation = { ...(await readInstallation(directory)), host: await readHost() };
  const findings = checkInstallation(installation);
  for (const { code, message, reference } of findings) console.log(code, message, reference);
  return renderPlan(planRepair(installation, findings), installation);
}
