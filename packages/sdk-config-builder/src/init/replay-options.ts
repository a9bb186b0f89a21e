import { definedOf } from '../values/read.ts';
import { resolveConfig, type Environment } from '../config/resolve.ts';
import type { SentryConfig } from '../config/types.ts';
import {
  createReplayOptions as createScrubbedReplay,
  type ReplayScrubbingOptions,
} from '../scrub/fence/replay-options.ts';

/**
 * What to give `replayIntegration()`: recordings that hide what the description says, and that the fence can read. What a
 * description does not say stays hidden under every preset but `off`.
 */
export function createReplayOptions(
  config: SentryConfig,
  environment: Environment = {},
): Partial<ReplayScrubbingOptions> {
  const { scrubbing = 'strict', replays = {} } = resolveConfig(
    config,
    environment,
    () => undefined,
  ).config;
  const { maskAllText, maskAllInputs, blockAllMedia } = replays;
  return {
    ...createScrubbedReplay(scrubbing),
    ...definedOf({ maskAllText, maskAllInputs, blockAllMedia }),
  };
}
