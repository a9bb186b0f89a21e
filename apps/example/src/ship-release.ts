import type { Client } from './connect.ts';

/** Creates the release that is said to hold the fix, and records that it was deployed. */
export async function shipRelease(
  client: Client,
  { version, project, environment }: { version: string; project: string; environment: string },
): Promise<{ readonly version: string; readonly environment: string }> {
  const release = await client.releases.create({
    version,
    projects: [project],
    dateReleased: new Date(),
  });
  const deploy = await client.deploys.create({ version: release.version, environment });
  return { version: release.version, environment: deploy.environment };
}
