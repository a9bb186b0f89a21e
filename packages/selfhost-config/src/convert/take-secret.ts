import type { Secret } from '../deployment/types.ts';

/** Keeps the values of secrets and hands out their names. */
export interface SecretTaker {
  /** The secret with a value; undefined for no value. */
  readonly take: (name: string, value: unknown) => Secret | undefined;
  /** What was taken, by name. */
  readonly values: ReadonlyMap<string, string>;
}

const placeholder = /^<secret:([\w./:@-]+)(?:\|\w+)?>$/;

/** A taker without secrets. */
export function createSecretTaker(): SecretTaker {
  const values = new Map<string, string>();
  return {
    values,
    take(name, value) {
      if (typeof value !== 'string' || value === '') return undefined;
      // Files that were rendered without values name the secret themselves.
      const named = placeholder.exec(value)?.[1];
      if (named !== undefined) return { secret: named };
      values.set(name, value);
      return { secret: name };
    },
  };
}
