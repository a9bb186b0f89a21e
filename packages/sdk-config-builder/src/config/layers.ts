import { definedOf, isPlain } from '../values/read.ts';
import type { EnvironmentOverride, SentryConfig } from './types.ts';

/** Which layer of a description a value came from. */
export interface LayeredConfig {
  /** The description for one environment. */
  readonly config: EnvironmentOverride;
  /** By the path of each value, such as `caps.breadcrumbs`: the layer, `base` or `environments.<name>`. */
  readonly layers: Readonly<Record<string, string>>;
}

// Parts in which each key is laid over by itself; everything else replaces what was there.
const PARTS = /^(?:caps|ignore|integrations|profiles|replays|tags|tracing)$/;

/** The description for one environment: what `environments` says about it laid over the rest, key by key. */
export function layOver(config: SentryConfig, environment: string): EnvironmentOverride {
  const { environments: _, ...base } = config;
  const merged: Record<string, unknown> = definedOf(base);
  for (const [key, value] of Object.entries(overrideOf(config, environment))) {
    const before = merged[key];
    merged[key] =
      PARTS.test(key) && isPlain(value) && isPlain(before)
        ? { ...before, ...definedOf(value) }
        : value;
  }
  return merged;
}

function overrideOf({ environments = {} }: SentryConfig, environment: string): object {
  return definedOf({
    ...(Object.hasOwn(environments, environment) ? environments[environment] : {}),
  });
}

/** The description for one environment, and which layer each value came from. */
export function mergeEnvironment(config: SentryConfig, environment: string): LayeredConfig {
  const { environments: _, ...base } = config;
  const layers: Record<string, string> = {};
  const note = (source: object, layer: string) => {
    for (const [key, value] of Object.entries(definedOf({ ...source })))
      if (PARTS.test(key) && isPlain(value))
        for (const name of Object.keys(definedOf(value))) layers[`${key}.${name}`] = layer;
      else layers[key] = layer;
  };
  note(base, 'base');
  note(overrideOf(config, environment), `environments.${environment}`);
  return { config: layOver(config, environment), layers };
}
