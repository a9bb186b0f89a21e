import type { SentryClient } from '@sentry-kit/api-client';
import {
  applyRelease,
  checkSourceMaps,
  planRelease,
  proposeVersion,
  renderPlan,
  type Environment,
  type ReleaseLock,
} from '@sentry-kit/release-manager';

/** Releases what a CI job has built; run again, it does only what is missing. */
export async function release(
  client: SentryClient<'organization' | 'project'>,
  directory: string,
  environment: Environment,
): Promise<ReleaseLock> {
  const { version } = await proposeVersion({ directory, environment });
  const plan = await planRelease(
    {
      version,
      commits: 'auto',
      git: { directory },
      sourceMaps: { directory: `${directory}/dist`, urlPrefix: '~/static', afterUpload: 'delete' },
      deploy: { environment: 'production', name: environment['CI_RUN'] },
      finalize: true,
    },
    { client },
  );
  console.log(renderPlan(plan)); // nothing has been written or sent so far
  return applyRelease(plan, { client, onProgress: (event) => console.log(event.type) });
}

/** Fails a build whose errors would stay minified. */
export async function verify(directory: string): Promise<void> {
  const findings = await checkSourceMaps({ directory });
  for (const { severity, path, message } of findings) console.warn(severity, path[0], message);
  if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}
