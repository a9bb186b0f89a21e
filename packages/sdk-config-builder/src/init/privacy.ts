import { has, put, type Build } from './build.ts';
import type { SdkIntegrationLike } from './sdk-shapes.ts';

/** Writes what the SDK may collect, and gives the integration through which everything that leaves has to pass. */
export function putPrivacy(build: Build): readonly SdkIntegrationLike[] {
  const { scrubbing = 'strict' } = build.config;
  if (scrubbing === 'off') return [];
  if (!has(build, 'dataCollection')) put(build, 'sendDefaultPii', false, 'scrubbing');
  return [];
}
