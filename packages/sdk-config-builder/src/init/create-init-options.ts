import { describeFinding } from '../diagnostics/texts.ts';
import type { SentryConfig } from '../config/types.ts';
import type { SdkTarget } from '../targets/types.ts';
import type { InitHooks, InitOptions } from './types.ts';
import { writeOptions } from './write-options.ts';

/**
 * The options for `init` of one SDK and release that do what the description says. It never throws: what the release cannot
 * do, and what it does in another way, is a diagnostic; where that would send what must not leave, nothing is sent.
 */
export function createInitOptions(
  config: SentryConfig,
  target: SdkTarget,
  hooks: InitHooks = {},
): InitOptions {
  return writeOptions(config, target, hooks, describeFinding);
}
