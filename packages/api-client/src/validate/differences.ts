import type { core, ZodType } from 'zod';

/** One place where a value is not what the contract says. Holds no value. */
export interface Difference {
  readonly path: readonly PropertyKey[];
  /** What the contract says: `string`, `low or medium or high`, `nothing`. */
  readonly expected: string;
  /** The kind of what is there: `null`, `array`, `missing`. */
  readonly seen: string;
  readonly weight: Weight;
}

/**
 * 2: not usable as what it should be. 1: the type says more than is there. 0: there is more than the
 * type says, which every newer server does.
 */
export type Weight = 0 | 1 | 2;

type Path = Difference['path'];

const kindOf = (value: unknown): string => {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

const step = (value: unknown, key: PropertyKey): unknown => Reflect.get(Object(value), key);

const weigh = (issue: core.$ZodIssue, path: Path, value: unknown): Weight => {
  const name = path.at(-1);
  // Without these two a thing cannot be asked for again; the rest is missing on an older server.
  if (value === undefined || value === null)
    return typeof name === 'string' && !/^(id|slug)$/.test(name) ? 1 : 2;
  if (issue.code === 'invalid_format') return 1;
  // One value alone is how the contract names a kind of thing, and the types take it literally.
  if (issue.code === 'invalid_value' && typeof value === typeof issue.values[0])
    return issue.values.length > 1 ? 0 : 1;
  return 2;
};

const expectedBy = (issue: core.$ZodIssue): string => {
  if (issue.code === 'invalid_value') return issue.values.join(' or ');
  if (issue.code === 'invalid_type') return issue.expected;
  return issue.code === 'invalid_format' ? issue.format : issue.code;
};

const read = (issue: core.$ZodIssue, above: Path, root: unknown): readonly Difference[] => {
  const path = [...above, ...issue.path];
  const value = path.reduce(step, root);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      expected: 'nothing',
      seen: kindOf(step(value, key)),
      weight: 0,
    }));
  if (issue.code === 'invalid_union')
    return nearest(
      issue.errors.map((errors) => errors.flatMap((error) => read(error, path, root))),
    );
  return [
    {
      path,
      expected: expectedBy(issue),
      seen: kindOf(value),
      weight: weigh(issue, path, value),
    },
  ];
};

// A few new fields are more likely than one that is missing, many are not.
const badness = (differences: readonly Difference[]): number =>
  differences.reduce((sum, { weight }) => sum + 5 ** (weight ** 2), 0);

/** Of the shapes that a value may have, the one that it resembles most. */
const nearest = (shapes: readonly (readonly Difference[])[]): readonly Difference[] =>
  shapes.reduce((best, shape) => (badness(shape) < badness(best) ? shape : best));

// zod's own messages are never shown, and to write them takes as long as all else.
const quiet = { error: () => '' };

/** Everything in which a value differs from a schema. */
export const differencesOf = (schema: ZodType, value: unknown): readonly Difference[] =>
  schema.safeParse(value, quiet).error?.issues.flatMap((issue) => read(issue, [], value)) ?? [];
