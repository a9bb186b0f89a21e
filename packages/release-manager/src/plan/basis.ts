import { createHash } from 'node:crypto';
import type { SentryCaller } from '@sentry-kit/api-client/core';
import type { ReleaseStep, ReleaseTarget } from './types.ts';

/**
 * What a plan holds for: this Sentry, this organization and these steps. Whether the files are still
 * what they were is asked file by file, when the plan is applied.
 */
export function hashBasis(
  client: SentryCaller,
  target: ReleaseTarget,
  steps: readonly ReleaseStep[],
): string {
  return createHash('sha1')
    .update(JSON.stringify([client.baseUrl, client.organization ?? null, target, steps]))
    .digest('hex');
}
