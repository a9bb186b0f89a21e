import type { Place } from './answer.ts';

/** One way to make an answer wrong, and what the report must say of it. */
export interface Damage {
  readonly name: string;
  readonly isPossible: (place: Place) => boolean;
  readonly replace: (value: unknown) => unknown;
  readonly seen: (value: unknown) => string;
  /** Added to the place's own name. */
  readonly step?: string;
}

/** Stands for: take it out. */
export const gone = Symbol('gone');

const hasType = ({ schema }: Place): boolean => schema.type !== undefined || Boolean(schema.enum);
const isProperty = ({ reported, isRequired }: Place): boolean =>
  isRequired && reported.length > 0 && reported.at(-1) !== '*';
const mayHaveMore = ({ schema }: Place): boolean =>
  schema.additionalProperties !== undefined && schema.additionalProperties !== false;
const isNullable = ({ schema }: Place): boolean =>
  schema.nullable === true || schema.enum?.includes(null) === true;

export const damages: readonly Damage[] = [
  {
    name: 'missing',
    isPossible: (place) => isProperty(place) && hasType(place),
    replace: () => gone,
    seen: () => 'missing',
  },
  {
    name: 'null',
    isPossible: (place) => hasType(place) && !isNullable(place),
    replace: () => null,
    seen: () => 'null',
  },
  {
    name: 'another kind',
    isPossible: hasType,
    replace: (value) => (typeof value === 'string' ? ['in a list'] : 'a text'),
    seen: (value) => (typeof value === 'string' ? 'array' : 'string'),
  },
  {
    name: 'a new value of an enum',
    isPossible: ({ schema }) =>
      schema.enum !== undefined && schema.enum.every((value) => typeof value === 'string'),
    replace: () => 'brand-new',
    seen: () => 'string',
  },
  {
    name: 'a date without its offset',
    isPossible: ({ schema }) => schema.format === 'date-time' && schema.type === 'string',
    replace: () => '2026-01-02T03:04:05',
    seen: () => 'string',
  },
  {
    name: 'a new field',
    isPossible: (place) => place.schema.properties !== undefined && !mayHaveMore(place),
    replace: (value) => Object.assign({}, value, { brandNew: { deep: 1 } }),
    seen: () => 'object',
    step: 'brandNew',
  },
];

/** A copy in which one place is another. */
export const changed = (
  value: unknown,
  [step, ...rest]: readonly (string | number)[],
  replace: (value: unknown) => unknown,
): unknown => {
  if (step === undefined) return replace(value);
  if (typeof value !== 'object' || value === null) throw new Error(`Nothing at ${step}`);
  const next = changed(Reflect.get(value, step), rest, replace);
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [
    key,
    key === String(step) ? next : item,
  ]);
  if (Array.isArray(value)) return entries.map(([, item]) => item);
  return Object.fromEntries(entries.filter(([, item]) => item !== gone));
};
