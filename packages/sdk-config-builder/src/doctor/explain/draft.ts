import type { Environment } from '../../config/resolve.ts';

/** What a client holds of one option. */
export interface Held {
  readonly value: unknown;
  readonly origin: 'default' | 'environment' | 'literal';
  /** The variable that it was read from. */
  readonly source?: string;
}

/** What a client holds while `init` fills in what was not given. */
export interface Draft {
  /** What holds so far. */
  readonly held: Map<string, Held>;
  /** The variables of the service. */
  readonly environment: Environment;
  /** The value so far. */
  get(option: string): unknown;
  /** Whether the option was written, even as undefined. */
  isGiven(option: string): boolean;
  /** What the SDK puts there. */
  fill(option: string, value: unknown): void;
  /** What a variable puts there. */
  fillFrom(option: string, variable: string, value: unknown): void;
}

/** A draft that begins with the given options. */
export function createDraft(
  given: Readonly<Record<string, unknown>>,
  environment: Environment,
): Draft {
  const held = new Map<string, Held>();
  for (const [option, value] of Object.entries(given))
    if (value !== undefined) held.set(option, { value, origin: 'literal' });
  return {
    held,
    environment,
    get: (option) => held.get(option)?.value,
    isGiven: (option) => Object.hasOwn(given, option),
    fill: (option, value) => put(option, value, { value, origin: 'default' }),
    fillFrom: (option, source, value) =>
      put(option, value, { value, origin: 'environment', source }),
  };

  function put(option: string, value: unknown, entry: Held): void {
    if (value === undefined) held.delete(option);
    else if (held.get(option)?.value !== value) held.set(option, entry);
  }
}
