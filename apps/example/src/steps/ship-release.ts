import {
  applyRelease,
  checkSourceMaps,
  planRelease,
  type Release,
  type ReleaseEvent,
  renderPlan,
} from '@sentry-kit/release-manager';
import type { ShopRepository } from '../shop/create-repository.ts';
import type { Story } from '../story.ts';

/** Builds the page and ships it: commits, ids in scripts and maps, upload, deploy, and the certainty that frames resolve. */
export async function shipRelease(
  { client, project, dsn, environment, say }: Story,
  repository: ShopRepository,
  version: string,
) {
  const { directory, pageDirectory, hasHistory } = repository;
  await repository.buildPage({
    SENTRY_DSN: dsn,
    SENTRY_RELEASE: version,
    SENTRY_ENVIRONMENT: environment,
  });
  const release: Release = {
    version,
    projects: [project],
    ...(hasHistory ? { commits: 'auto', git: { directory } } : {}),
    sourceMaps: { directory: pageDirectory, urlPrefix: '~/' },
    deploy: { environment },
    finalize: true,
  };
  const ship = async () => {
    const plan = await planRelease(release, { client });
    let sentBytes = 0;
    const onProgress = (event: ReleaseEvent): void => {
      if (event.type === 'uploaded') sentBytes = event.of.bytes;
    };
    const lock = await applyRelease(plan, { client, onProgress });
    return { plan: renderPlan(plan), lock, sentBytes };
  };

  const { plan, lock, sentBytes } = await ship();
  for (const line of plan.trimEnd().split('\n')) say(`   ${line}`);
  const findings = await checkSourceMaps({ directory: pageDirectory }, { version });
  for (const { severity, message } of findings) say(`   ${severity}: ${message}`);
  say(`   ${findings.length === 0 ? 'every frame will resolve' : 'frames may stay minified'}`);
  const again = await ship();
  say(`   ${sentBytes} bytes were sent; run again, ${again.sentBytes}`);
  return {
    version,
    plan,
    lock,
    findings,
    files: lock.bundles.flatMap((bundle) => bundle.files),
    sentBytes,
    sentAgainBytes: again.sentBytes,
  };
}
