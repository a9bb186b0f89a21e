import type { ColumnValue, DateField } from './known-fields.ts';

/** A value of a column that may be anything: a tag, an attribute, a function that is new. */
export type EventValue = string | number | boolean | readonly (string | number | null)[] | null;

type CountFunction =
  | 'count'
  | 'count_if'
  | 'count_miserable'
  | 'count_scores'
  | 'count_unique'
  | 'count_web_vitals'
  | 'epm'
  | 'eps'
  | 'failure_count'
  | 'per_minute'
  | 'per_second'
  | 'sample_count'
  | 'sample_epm'
  | 'sample_eps'
  | 'spm'
  | 'sps'
  | 'tpm'
  | 'tps';

/** They have no value where there is nothing to measure. */
type MeasureFunction =
  | 'apdex'
  | 'avg'
  | 'avg_if'
  | 'failure_rate'
  | 'median'
  | 'opportunity_score'
  | 'p50'
  | 'p75'
  | 'p90'
  | 'p95'
  | 'p99'
  | 'p100'
  | 'percentile'
  | 'performance_score'
  | 'stddev'
  | 'sum'
  | 'sum_if'
  | 'user_misery'
  | 'var';

type FunctionValue<Name extends string, Argument extends string> = Name extends CountFunction
  ? number
  : Name extends MeasureFunction
    ? number | null
    : Name extends 'max' | 'min'
      ? Argument extends DateField
        ? string | null
        : number | null
      : Name extends 'any'
        ? EventValueOf<Argument> | null
        : Name extends 'first_seen' | 'last_seen' | 'latest_event'
          ? string | null
          : EventValue;

/** The type of a tag may stand in its brackets; without it a tag is text. */
type TagValue<Tag extends string> = Tag extends `${string},number` | `${string}, number`
  ? number | null
  : Tag extends `${string},boolean` | `${string}, boolean`
    ? boolean | null
    : string | null;

/** The value that a field of a query has, read from the text of the field. */
export type EventValueOf<Field extends string> = string extends Field
  ? EventValue
  : Field extends `equation|${string}`
    ? number | null
    : Field extends `${infer Name}(${infer Argument})`
      ? FunctionValue<Name, Argument>
      : Field extends `tags[${infer Tag}]` | `tag[${infer Tag}]`
        ? TagValue<Tag>
        : ColumnValue<Field>;

/** A row of a query: a property for each of its fields. */
export type EventRow<Fields extends readonly string[]> = {
  readonly [Field in Fields[number]]: EventValueOf<Field>;
};
