import { planDeployment, renderPlan, type Deployment } from '@sentry-kit/selfhost-config';
import { applyDeployment, readInstallation } from '@sentry-kit/selfhost-config/host';

/** Brings the files of an installation to its description; commands are left to people. */
export async function apply(deployment: Deployment, directory: string): Promise<string> {
  const secrets = (name: string) => process.env[name];
  const installation = await readInstallation(directory);
  const plan = planDeployment(deployment, installation, { secrets });
  const difference = renderPlan(plan, installation); // for people; no secret is in it
  await applyDeployment(plan, { directory, secrets });
  return difference;
}
