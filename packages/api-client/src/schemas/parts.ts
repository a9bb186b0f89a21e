/** What the generated schemas are made of, and the only file that knows zod's builders. */
import {
  array,
  boolean,
  date,
  enum as oneOf,
  instanceof as instanceOf,
  iso,
  literal,
  looseObject,
  nullable,
  number,
  strictObject,
  string,
  union,
  unknown,
  type ZodType,
} from 'zod';

/** A schema that is built when it is first needed, and once: building takes longer than checking. */
export type Lazy = () => ZodType;

type Fields = Readonly<Record<string, ZodType>>;

/** Any text. */
export const text: ZodType = /*@__PURE__*/ string();

/** Any number. */
export const amount: ZodType = /*@__PURE__*/ number();

/** True or false. */
export const flag: ZodType = /*@__PURE__*/ boolean();

/** Whatever there is. */
export const anything: ZodType = /*@__PURE__*/ unknown();

/** A point in time: with an offset, because Sentry writes `Z` in one place and `+00:00` in another. */
export const moment: ZodType = /*@__PURE__*/ iso.datetime({ offset: true });

/** A `Date`. */
export const dateObject: ZodType = /*@__PURE__*/ date();

/** The content of a file. */
export const file: ZodType = /*@__PURE__*/ instanceOf(Blob);

export { array as list, nullable };

/** Any text, or null; like the next ones written once, because they are everywhere. */
export const textOrNull: ZodType = /*@__PURE__*/ nullable(text);

/** Any number, or null. */
export const amountOrNull: ZodType = /*@__PURE__*/ nullable(amount);

/** A point in time, or null. */
export const momentOrNull: ZodType = /*@__PURE__*/ nullable(moment);

/** A list of texts. */
export const texts: ZodType = /*@__PURE__*/ array(text);

/** Builds on the first call and remembers. */
export const once = (build: Lazy): Lazy => {
  let built: ZodType | undefined;
  return () => (built ??= build());
};

/** One of the values that are known. */
export const choice = (...values: [string, ...string[]]): ZodType => oneOf(values);

/** Exactly these values: one, or numbers. */
export const exactly = (...values: [string | number, ...(string | number)[]]): ZodType =>
  literal(values);

/** Any of several shapes. */
export const either = (...shapes: [ZodType, ZodType, ...ZodType[]]): ZodType => union(shapes);

/** Names that are not known beforehand, each with a value of one shape. */
export const map = (value: ZodType): ZodType => looseObject({}).catchall(value);

const withOptional = (required: Fields, others: Fields): Fields => ({
  ...required,
  ...strictObject(others).partial().shape,
});

/** Any object. */
export const anyMap: ZodType = /*@__PURE__*/ map(anything);

/** An object of which all fields are known. */
export const thing = (required: Fields, others: Fields = {}): ZodType =>
  strictObject(withOptional(required, others));

/** An object with further fields, of which nothing is known. */
export const openThing = (required: Fields, others: Fields = {}): ZodType =>
  looseObject(withOptional(required, others));
