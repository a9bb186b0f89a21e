import { createHash } from 'node:crypto';
import type { SentryCaller } from '@sentry-kit/api-client/core';

/**
 * What a plan holds for: this Sentry, this organization, what it is for, and these steps. Whether files are
 * still what they were is asked file by file, when the plan is applied.
 */
export function hashBasis(client: SentryCaller, target: object, steps: readonly object[]): string {
  const hash = createHash('sha1').update(
    JSON.stringify([client.baseUrl, client.organization ?? null, target]),
  );
  for (const step of steps)
    for (const [key, value] of Object.entries(step)) {
      if (value === undefined) continue;
      hash.update(`\n${key}`);
      // Item by item: the text of all files of a large build would be larger than all that is in memory otherwise.
      const items: readonly unknown[] = Array.isArray(value) ? value : [value];
      for (const item of items) hash.update(`\n${JSON.stringify(item)}`);
    }
  return hash.digest('hex');
}
