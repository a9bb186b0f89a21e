import type { EnvironmentOverride, SentryConfig } from './types.ts';

/** Which layer of a description a value came from. */
export interface LayeredConfig {
  /** The description for one environment. */
  readonly config: EnvironmentOverride;
  /** By the path of each value, such as `caps.breadcrumbs`: the layer, `base` or `environments.<name>`. */
  readonly layers: Readonly<Record<string, string>>;
}

// Parts in which each key is laid over by itself; everything else replaces what was there.
const parts: ReadonlySet<string> = new Set([
  'caps',
  'ignore',
  'integrations',
  'profiles',
  'replays',
  'tags',
  'tracing',
]);

/** The description for one environment: what `environments` says about it laid over the rest, key by key. */
export function mergeEnvironment(config: SentryConfig, environment: string): LayeredConfig {
  const { environments, ...base } = config;
  const override = Object.hasOwn(environments ?? {}, environment)
    ? environments?.[environment]
    : undefined;
  const layers: Record<string, string> = {};
  const merged: Record<string, unknown> = {};
  lay(merged, layers, base, 'base', '');
  if (override !== undefined) lay(merged, layers, override, `environments.${environment}`, '');
  return { config: merged, layers };
}

function lay(
  target: Record<string, unknown>,
  layers: Record<string, string>,
  source: object,
  layer: string,
  prefix: string,
): void {
  for (const [key, value] of Object.entries(source)) {
    if (value === undefined) continue;
    if (prefix === '' && parts.has(key) && isRecord(value)) {
      const before = target[key];
      const part: Record<string, unknown> = isRecord(before) ? { ...before } : {};
      lay(part, layers, value, layer, `${key}.`);
      target[key] = part;
    } else {
      target[key] = value;
      layers[prefix + key] = layer;
    }
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
