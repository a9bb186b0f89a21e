import type { SamplingPolicy } from '../../config/sampling-policy.ts';
import type { SentryConfig } from '../../config/types.ts';
import type { ScrubbingSelector } from '../../scrub/types.ts';
import type { TellAt } from '../context.ts';
import type { Resolve } from '../source/names.ts';
import type { Stretch } from '../source/node.ts';
import type { SourceLanguage, Versions } from '../types.ts';

type Mutable<Part> = { -readonly [Key in keyof Part]: Part[Key] };

/** A description while it is made from old code. */
export interface Draft {
  readonly language: SourceLanguage;
  readonly versions: Versions;
  readonly tell: TellAt;
  readonly resolve: Resolve;
  readonly config: Mutable<SentryConfig>;
  /** Where each field was, by its path. */
  readonly places: Map<string, Stretch>;
  /** What a hook removed. */
  readonly denied: Set<ScrubbingSelector>;
  /** What a sampler decided, which goes before a rate. */
  sampled?: { readonly traces: SamplingPolicy | number; readonly at: Stretch };
  /** Whether rates were given whose meaning depends on another option. */
  isTracingOn?: boolean;
}

/** Writes a field by its path, such as `caps.breadcrumbs`. */
export function set(draft: Draft, path: string, value: unknown, at: Stretch): void {
  draft.places.set(path, at);
  write(draft.config, path.split('.'), value);
}

/** Adds to a list. */
export function add(draft: Draft, path: string, values: readonly unknown[], at: Stretch): void {
  if (values.length === 0) return;
  const [part = '', key = ''] = path.split('.');
  const inner = read(draft.config, part);
  const before: unknown = key === '' ? inner : read(inner, key);
  set(draft, path, [...(Array.isArray(before) ? (before as unknown[]) : []), ...values], at);
}

/** Takes a field away. */
export function unset(config: object, [key, ...rest]: readonly (number | string)[]): void {
  if (key === undefined) return;
  if (rest.length === 0) Reflect.deleteProperty(config, key);
  else {
    const part = read(config, String(key));
    // Half a list or half a policy means something else.
    if (Array.isArray(part) || key === 'traces') Reflect.deleteProperty(config, key);
    else if (typeof part === 'object' && part !== null) unset(part, rest);
  }
}

function write(target: object, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === undefined) return;
  if (rest.length === 0) {
    Object.assign(target, { [key]: value });
    return;
  }
  const part: unknown = read(target, key);
  const inner = typeof part === 'object' && part !== null ? part : {};
  Object.assign(target, { [key]: inner });
  write(inner, rest, value);
}

function read(target: unknown, key: string): unknown {
  if (typeof target !== 'object' || target === null || !Object.hasOwn(target, key))
    return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was tested to be an object
  return (target as Readonly<Record<string, unknown>>)[key];
}
