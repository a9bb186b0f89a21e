/** A value of source code that is known only where it runs. */
export interface Unread {
  /** The environment variable that it is made of. */
  readonly variable?: string;
  /** Whether there is something else to use where the variable is not there. */
  readonly hasFallback?: boolean;
  /** Whether a text is made into a number without a look at it. */
  readonly isConverted?: boolean;
}

const known = new WeakMap<object, Unread>();

/** Stands for such a value among others. */
export function createUnread(about: Unread = {}): object {
  const stand = Object.freeze({});
  known.set(stand, about);
  return stand;
}

/** What is known of a value that could not be read; nothing where it could. */
export function readUnread(value: unknown): Unread | undefined {
  return typeof value === 'object' && value !== null ? known.get(value) : undefined;
}
