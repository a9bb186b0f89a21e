import type { Tell } from '../diagnostics/tell.ts';
import { definedOf, isPlain, isRecord, read } from '../values/read.ts';
import { layOver } from './layers.ts';
import { withPolicyRates } from './policy-rates.ts';
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

/** Takes where a value came from, but the layer. */
export type NoteOrigin = (path: string, origin: Omit<ValueOrigin, 'layer'>) => void;

/**
 * Chooses the layer of the environment that a service runs in, and reads the variables that values come from. What cannot
 * be read is reported and left out. Nothing throws.
 */
export function resolveConfig(
  config: SentryConfig,
  environment: Environment,
  tell: Tell,
  note?: NoteOrigin,
): Omit<ExplainedConfig, 'origins'> {
  const scalar = (
    value: unknown,
    path: string,
    take?: NoteOrigin,
  ): string | number | boolean | undefined => {
    if (value === undefined) return undefined;
    const kind = valueKinds[path] ?? (typeof value === 'boolean' ? 'switch' : 'text');
    const isVariable = isFromEnvironment(value);
    const origin = isVariable ? { variable: value.env } : {};
    const text = isVariable && filled(environment[value.env]);
    if (text) {
      const found = readText(kind, text);
      if (found !== undefined) {
        take?.(path, origin);
        return found;
      }
      // The text itself may be a secret that was put into the wrong variable.
      tell('unreadable-variable', path, value.env);
    }
    const found = isVariable ? value.fallback : value;
    if (isOfKind(kind, found)) {
      take?.(path, isVariable ? { ...origin, isFallback: true } : origin);
      return found;
    }
    if (!isVariable) tell('invalid-value', path, kind);
    return undefined;
  };
  const readPart = (value: unknown, path: string): unknown => {
    if (path !== 'scrubbing') {
      // Parts have keys of their own; policies and patterns are values as they are.
      if (isPlain(value) && !isFromEnvironment(value) && !('rules' in value))
        return definedOf(
          Object.fromEntries(
            Object.entries(value).map(([key, part]) => [key, readPart(part, `${path}.${key}`)]),
          ),
        );
      if (!isRecord(value) || isFromEnvironment(value)) return scalar(value, path, note);
    }
    note?.(path, {});
    return value;
  };
  const name = String(
    scalar(config.environment, 'environment') ??
      filled(environment['SENTRY_ENVIRONMENT']) ??
      DEFAULT_ENVIRONMENT,
  );
  const parts = Object.entries(withPolicyRates(layOver(config, name)));
  return {
    environment: name,
    config: definedOf(Object.fromEntries(parts.map(([key, part]) => [key, readPart(part, key)]))),
  };
}

/** Whether a value is the name of a variable. */
export const isFromEnvironment = (
  value: unknown,
): value is FromEnvironment<string | number | boolean> => typeof read(value, 'env') === 'string';

const filled = (text: string | undefined): string | undefined => (text?.trim() ? text : undefined);
