import type { Tell } from '../diagnostics/tell.ts';
import { mergeEnvironment } from './layers.ts';
import type { FromEnvironment, SentryConfig } from './types.ts';
import type { ResolvedConfig } from './resolved.ts';
import { isOfKind, readText, valueKinds } from './value-kinds.ts';

/** The variables that a service was started with: `process.env`, passed in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a value came from. */
export interface ValueOrigin {
  /** `base`, or `environments.<name>`. */
  readonly layer: string;
  /** The environment variable that was asked. */
  readonly variable?: string;
  /** Whether the fallback was used, because the variable was not there or could not be read. */
  readonly isFallback?: boolean;
}

/** A description for one environment, with the values that hold where the service runs. */
export interface ExplainedConfig {
  /** The environment that chose among the layers. */
  readonly environment: string;
  /** Every value, read. */
  readonly config: ResolvedConfig;
  /** Where each value came from, by its path, such as `caps.breadcrumbs`. */
  readonly origins: Readonly<Record<string, ValueOrigin>>;
}

/** What Sentry's SDKs take for the environment where nothing says another. */
const DEFAULT_ENVIRONMENT = 'production';

/**
 * Chooses the layer of the environment that a service runs in, reads the variables that values come from, and says where
 * each came from. What cannot be read is reported and left out. Nothing throws.
 */
export function resolveConfig(
  config: SentryConfig,
  environment: Environment,
  tell: Tell,
): ExplainedConfig {
  const reader = createReader(environment, tell);
  const chosen = reader.scalar(config.environment, 'environment')?.value;
  const name = String(chosen ?? filled(environment['SENTRY_ENVIRONMENT']) ?? DEFAULT_ENVIRONMENT);
  const { config: merged, layers } = mergeEnvironment(config, name);
  const origins: Record<string, ValueOrigin> = {};
  const read = (value: unknown, path: string): unknown => {
    if (isPlainPart(value)) {
      const entries = Object.entries(value).map(([key, item]) => [
        key,
        read(item, `${path}.${key}`),
      ]);
      return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
    }
    const layer = layers[path] ?? layers[path.split('.').slice(0, -1).join('.')] ?? 'base';
    if (typeof value === 'object' && value !== null && !isFromEnvironment(value)) {
      origins[path] = { layer };
      return value;
    }
    const found = reader.scalar(value, path);
    if (found === undefined) return undefined;
    origins[path] = { layer, ...found.origin };
    return found.value;
  };
  const resolved: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(merged)) {
    const found = key === 'scrubbing' ? value : read(value, key);
    if (key === 'scrubbing') origins[key] = { layer: layers[key] ?? 'base' };
    if (found !== undefined) resolved[key] = found;
  }
  return { environment: name, config: resolved, origins };
}

// Parts have keys of their own; policies and patterns are values as they are.
function isPlainPart(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !isFromEnvironment(value) && !('rules' in value);
}

/** Whether a value is the name of a variable. */
export function isFromEnvironment(
  value: unknown,
): value is FromEnvironment<string | number | boolean> {
  return (
    typeof value === 'object' && value !== null && 'env' in value && typeof value.env === 'string'
  );
}

interface Found {
  readonly value: string | number | boolean;
  readonly origin: Omit<ValueOrigin, 'layer'>;
}

function createReader(environment: Environment, tell: Tell) {
  return { scalar };

  function scalar(value: unknown, path: string): Found | undefined {
    const kind = valueKinds[path] ?? (typeof value === 'boolean' ? 'switch' : 'text');
    if (value === undefined) return undefined;
    if (!isFromEnvironment(value)) {
      if (isOfKind(kind, value)) return { value, origin: {} };
      tell('invalid-value', path, kind);
      return undefined;
    }
    const text = filled(environment[value.env]);
    const variable = value.env;
    if (text !== undefined) {
      const read = readText(kind, text);
      if (read !== undefined) return { value: read, origin: { variable } };
      // The text itself may be a secret that was put into the wrong variable.
      tell('unreadable-variable', path, variable);
    }
    if (value.fallback === undefined || !isOfKind(kind, value.fallback)) return undefined;
    return { value: value.fallback, origin: { variable, isFallback: true } };
  }
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}
