import { createSdkConfigError } from '../diagnostics/error.ts';
import { checkSentryConfig } from './check.ts';
import type { SentryConfig } from './types.ts';

/**
 * Returns a validated, deeply frozen copy of a description, of the same shape, so that it survives JSON.
 * Throws an `SdkConfigError` with every problem, exactly when `checkSentryConfig` reports an error.
 */
export function defineSentryConfig(config: SentryConfig): SentryConfig {
  const problems = checkSentryConfig(config).filter(({ severity }) => severity === 'error');
  if (problems.length > 0)
    throw createSdkConfigError(
      'invalid-input',
      'Invalid description of a Sentry set-up:',
      problems,
    );
  // Valid descriptions are JSON, so a copy through it loses nothing but fields without a value.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is a copy
  return JSON.parse(JSON.stringify(config), (_key, value: unknown) =>
    Object.freeze(value),
  ) as SentryConfig;
}
