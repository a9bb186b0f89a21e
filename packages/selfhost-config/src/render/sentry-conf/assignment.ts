import type { PythonValue } from './python.ts';

/** One statement of `sentry.conf.py`. */
export interface Assignment {
  /** The setting, and the key in it where only that is set. */
  readonly target: readonly [name: string, key?: string];
  /** The value. */
  readonly value: PythonValue;
  /** Whether the value's keys are added to the setting instead of replacing it. */
  readonly isUpdate?: true;
}

/** A part of `sentry.conf.py`. */
export interface Section {
  /** What it is about. */
  readonly title: string;
  /** Its statements. */
  readonly assignments: readonly Assignment[];
}

/** Sets a setting. */
export function setting(name: string, value: PythonValue): Assignment {
  return { target: [name], value };
}

/** Sets an option; an option of `config.yml` goes before it. */
export function option(key: string, value: PythonValue): Assignment {
  return { target: ['SENTRY_OPTIONS', key], value };
}

/** Sets one key of a setting. */
export function item(name: string, key: string, value: PythonValue): Assignment {
  return { target: [name, key], value };
}

/** Adds keys to a setting. */
export function update(name: string, value: PythonValue): Assignment {
  return { target: [name], value, isUpdate: true };
}

/** A statement, if there is a value for it. */
export function when<Value>(
  value: Value | undefined,
  assign: (value: Value) => Assignment | readonly Assignment[],
): readonly Assignment[] {
  return value === undefined ? [] : [assign(value)].flat();
}
