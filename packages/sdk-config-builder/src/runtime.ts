export { createInitOptions } from './init/create-terse-init-options.ts';
export { createReplayOptions } from './init/replay-options.ts';
export { createScrubber } from './scrub/create-scrubber.ts';
export type { IntegrationSwitches } from './config/integration-switches.ts';
export type { Environment } from './config/resolve.ts';
export type {
  Condition,
  FieldCondition,
  Match,
  SamplingPolicy,
  SamplingRule,
  TimeWindow,
} from './config/sampling-policy.ts';
export type {
  Caps,
  EnvironmentOverride,
  FromEnvironment,
  Ignore,
  Profiles,
  Replays,
  SentryConfig,
  TextPattern,
  Tracing,
  Value,
  WindowCap,
} from './config/types.ts';
export type { Diagnostic, OnDiagnostic } from './diagnostics/diagnostic.ts';
export type { SdkBreadcrumb, SdkEvent, SdkHint, SdkIntegrationLike } from './init/sdk-shapes.ts';
export type { InitHooks, InitOptions, PassingHook, SamplingContext } from './init/types.ts';
export type { DataCollectionOptions } from './scrub/fence/data-collection.ts';
export type { ReplayScrubbingOptions } from './scrub/fence/replay-options.ts';
export type {
  DetectorName,
  Scrub,
  Scrubbing,
  ScrubbingRules,
  ScrubbingSelector,
} from './scrub/types.ts';
export type { SdkName, SdkTarget } from './targets/types.ts';
