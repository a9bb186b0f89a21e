import type { SentryConfig } from '../config/types.ts';
import type { SdkTarget } from '../targets/types.ts';
import type { InitHooks, InitOptions } from './types.ts';
import { writeOptions } from './write-options.ts';

/**
 * The options for `init` of one SDK and release that do what the description says, as in the main entry. Its diagnostics are
 * their code and the facts, without the prose.
 */
export function createInitOptions(
  config: SentryConfig,
  target: SdkTarget,
  hooks: InitHooks = {},
): InitOptions {
  return writeOptions(config, target, hooks);
}
