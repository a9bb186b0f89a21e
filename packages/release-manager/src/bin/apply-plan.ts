import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SentryCaller } from '@sentry-kit/api-client/core';
import { applyRelease } from '../apply/apply-release.ts';
import { renderReleaseLock } from '../lock/lock-file.ts';
import { planRelease } from '../plan/plan-release.ts';
import { renderPlan } from '../plan/render-plan.ts';
import type { Release } from '../plan/types.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import { print, printFindings } from './print.ts';
import { showProgress } from './progress.ts';

/** Plans a release, says what it will do, and does it unless `--dry-run` was given. */
export async function applyPlan(
  host: Host,
  client: SentryCaller,
  release: Release,
  options: {
    readonly json?: boolean;
    readonly dryRun?: boolean;
    /** Where the lock is written; nowhere by default. */
    readonly lock?: string | undefined;
  },
): Promise<number> {
  const { onProgress, stop } = showProgress(host);
  try {
    const plan = await planRelease(release, { client, onProgress });
    stop();
    if (options.dryRun) {
      print(host, options, plan, [renderPlan(plan).trimEnd()]);
      return plan.diagnostics.some(({ severity }) => severity === 'error')
        ? EXIT.refused
        : EXIT.done;
    }
    printFindings(host, plan.diagnostics);
    const lock = await applyRelease(plan, { client, onProgress });
    stop();
    if (options.lock !== undefined)
      await writeFile(resolve(host.directory, options.lock), renderReleaseLock(lock));
    const done = plan.steps.map(({ type }) => type);
    print(host, options, { ...lock, done }, [renderPlan({ ...plan, diagnostics: [] }).trimEnd()]);
    return EXIT.done;
  } finally {
    stop();
  }
}
