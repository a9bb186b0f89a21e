/** How bad it is. */
export type Level = 'fatal' | 'error' | 'warning' | 'info' | 'debug';

/** Something that happened before. */
export interface Breadcrumb {
  /** When, in seconds since the epoch or as ISO 8601. */
  readonly timestamp?: number | string | undefined;
  /** What. */
  readonly message?: string | undefined;
  /** Where it comes from, such as `log`. */
  readonly category?: string | undefined;
  /** How bad it was. */
  readonly level?: Level | undefined;
  /** More about it. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

/** An event in a few words, or a whole one as an SDK would make it. */
export type EventInput =
  | DescribedEvent
  | {
      /** The event, by Sentry's own names; only a missing `event_id` and `timestamp` are added. */
      readonly raw: Readonly<Record<string, unknown>>;
    };

/** An event in a few words. */
export interface DescribedEvent {
  /** What happened. */
  readonly message: string;
  /** What fills `%s` in the message. Events that differ only in these are one issue. */
  readonly parameters?: readonly (string | number)[] | undefined;
  /** How bad it is; `error` by default. */
  readonly level?: Level | undefined;
  /** When, in milliseconds since the epoch; now by default. */
  readonly timestampInMs?: number | undefined;
  /** What to search by. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
  /** More about it, not searchable. */
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
  /** Who met it. */
  readonly user?:
    | {
        readonly id?: string | undefined;
        readonly email?: string | undefined;
        readonly username?: string | undefined;
        readonly ipAddress?: string | undefined;
      }
    | undefined;
  /** What makes events one issue. */
  readonly fingerprint?: readonly string[] | undefined;
  /** Version of the program. */
  readonly release?: string | undefined;
  /** Build of the release, at most 64 characters. */
  readonly dist?: string | undefined;
  /** Where the program runs; `production` by default. */
  readonly environment?: string | undefined;
  /** Platform; `other` by default. */
  readonly platform?: string | undefined;
  /** Name of the machine; none by default. */
  readonly serverName?: string | undefined;
  /** Name of the logger. */
  readonly logger?: string | undefined;
  /** What happened before, oldest first; `parseBreadcrumbs` reads them from a log. */
  readonly breadcrumbs?: readonly Breadcrumb[] | undefined;
}

/** A file that goes with an event. */
export interface Attachment {
  /** Name that Sentry shows. */
  readonly filename: string;
  /** Content. */
  readonly data: string | Uint8Array;
  /** Type; `application/octet-stream` by default. */
  readonly contentType?: string | undefined;
}
