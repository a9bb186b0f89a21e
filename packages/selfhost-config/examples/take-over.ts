import { convertDeployment, type Deployment } from '@sentry-kit/selfhost-config';
import { readInstallation } from '@sentry-kit/selfhost-config/host';

/** The description of an installation that was set up by hand. */
export async function takeOver(directory: string): Promise<Deployment> {
  const { files, version } = await readInstallation(directory);
  const { value, diagnostics } = convertDeployment(files, version);
  for (const { severity, path, message } of diagnostics) {
    console.log(`${severity}: ${path.join(' ')}: ${message}`);
  }
  return value; // plain JSON: secrets are names
}
