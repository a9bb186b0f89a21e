import { definedOf } from '../values/read.ts';
import type { EnvironmentOverride } from './types.ts';

/** A description with the rates of replays and profiles that its policy has; its own stand before them. */
export function withPolicyRates(config: EnvironmentOverride): EnvironmentOverride {
  const { traces, replays, profiles } = config;
  if (typeof traces !== 'object' || !('rules' in traces)) return config;
  return {
    ...config,
    ...(traces.replays && { replays: { ...traces.replays, ...definedOf({ ...replays }) } }),
    ...(traces.profiles && { profiles: { ...traces.profiles, ...definedOf({ ...profiles }) } }),
  };
}
