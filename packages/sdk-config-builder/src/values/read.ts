/** Whether a value has parts: an object, or a list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether a value is an object and no list. */
export const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && !Array.isArray(value);

/** A part of a value, where it has parts. */
export const read = (value: unknown, key: string): unknown =>
  isRecord(value) ? value[key] : undefined;

/** A method of a value, where it has one of that name. */
export function methodOf(
  value: unknown,
  name: string,
): ((...given: readonly unknown[]) => unknown) | undefined {
  const method = read(value, name);
  if (typeof method !== 'function') return undefined;
  return (...given): unknown => Reflect.apply(method, value, given);
}

/** A value if it is a text, else an empty one. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The parts of a value that are there. */
export const definedOf = <Part>(value: Readonly<Record<string, Part>>) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the filter does not narrow
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Record<
    string,
    Exclude<Part, undefined>
  >;
