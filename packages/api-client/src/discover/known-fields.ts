import type { EventValue } from './event-row.ts';

/** Columns that hold text and may be empty. */
type TextField =
  | 'browser'
  | 'browser.name'
  | 'check_status'
  | 'culprit'
  | 'device'
  | 'device.family'
  | 'device.name'
  | 'dist'
  | 'environment'
  | 'geo.city'
  | 'geo.country_code'
  | 'geo.region'
  | 'http.method'
  | 'http.referer'
  | 'http.url'
  | 'issue'
  | 'level'
  | 'location'
  | 'log.body'
  | 'message'
  | 'metric.name'
  | 'metric.type'
  | 'metric.unit'
  | 'os'
  | 'os.build'
  | 'os.name'
  | 'parent_span'
  | 'platform'
  | 'platform.name'
  | 'profile.id'
  | 'release'
  | 'release.build'
  | 'release.package'
  | 'release.stage'
  | 'release.version'
  | 'replayId'
  | 'sdk.name'
  | 'sdk.version'
  | 'severity'
  | 'span.action'
  | 'span.category'
  | 'span.description'
  | 'span.domain'
  | 'span.group'
  | 'span.module'
  | 'span.name'
  | 'span.op'
  | 'span.status'
  | 'span_id'
  | 'trace'
  | 'trace.parent_span'
  | 'trace.span'
  | 'transaction'
  | 'transaction.op'
  | 'transaction.status'
  | 'user'
  | 'user.display'
  | 'user.email'
  | 'user.id'
  | 'user.ip'
  | 'user.username';

/** Columns without which no row is. */
type PresentField =
  | 'event.type'
  | 'id'
  | 'project'
  | 'project.name'
  | 'timestamp'
  | TimeBucket
  | 'title';

type TimeBucket = 'timestamp.to_day' | 'timestamp.to_hour';

type NumberField =
  | 'check_duration_us'
  | 'device.battery_level'
  | 'function.duration'
  | 'issue.id'
  | 'precise.finish_ts'
  | 'precise.start_ts'
  | 'severity_number'
  | 'span.duration'
  | 'span.self_time'
  | 'transaction.duration'
  | 'value'
  | `measurements.${string}`
  | `spans.${string}`;

type BooleanField = 'error.main_thread' | 'error.unhandled' | 'is_transaction';

type TextsField =
  | 'error.mechanism'
  | 'error.type'
  | 'error.value'
  | `stack.${'abs_path' | 'filename' | 'function' | 'module' | 'package' | 'resource'}`;

type NumbersField = `stack.${'colno' | 'lineno' | 'stack_level'}`;

/** Columns whose values are times, as text. */
export type DateField = 'timestamp' | TimeBucket | 'firstSeen' | 'lastSeen';

/**
 * What a built-in column holds. Facts: getsentry/sentry static/app/utils/fields/index.ts (names and
 * value types) and docs.sentry.io "Searchable Properties".
 */
export type ColumnValue<Field extends string> = Field extends PresentField
  ? string
  : Field extends 'project.id'
    ? number
    : Field extends TextField
      ? string | null
      : Field extends NumberField
        ? number | null
        : Field extends BooleanField
          ? boolean | null
          : Field extends TextsField
            ? readonly (string | null)[] | null
            : Field extends NumbersField
              ? readonly (number | null)[] | null
              : EventValue;
