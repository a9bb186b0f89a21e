import type { Scrubbing } from '../scrub/types.ts';
import type { IntegrationSwitches } from './integration-switches.ts';
import type { SamplingPolicy } from './sampling-policy.ts';

/** A value, or the name of the environment variable that holds it where the service runs. */
export type Value<Scalar extends string | number | boolean> = Scalar | FromEnvironment<Scalar>;

/** A value that is read from an environment variable when the service starts. */
export interface FromEnvironment<Scalar extends string | number | boolean> {
  /** The name of the variable. An empty variable counts as one that is not there. */
  readonly env: string;
  /** What to use where the variable is not there or cannot be read. Default: as if the field were not there. */
  readonly fallback?: Scalar | undefined;
}

/** Matches a text that contains the string, or that the regular expression finds something in. */
export type TextPattern = string | { readonly regex: string };

/**
 * What a service sends to Sentry, and what it never sends: one description for every SDK, as plain JSON. What is not there
 * stays as the SDK has it, but for `scrubbing`, which is `strict`. Rates are 0 to 1.
 */
export interface SentryConfig {
  /** Where to send. Default: the variable `SENTRY_DSN`, on servers; nothing is sent without one. */
  readonly dsn?: Value<string> | undefined;
  /** The version of the service. */
  readonly release?: Value<string> | undefined;
  /** Where it runs, such as `production`. Also chooses among `environments` and `disabledIn`. */
  readonly environment?: Value<string> | undefined;
  /** Tells builds of one release apart. */
  readonly dist?: Value<string> | undefined;
  /** The name of the machine; servers only. */
  readonly serverName?: Value<string> | undefined;
  /** Whether anything is sent. */
  readonly enabled?: Value<boolean> | undefined;
  /** Environments in which nothing is sent, such as `test`. */
  readonly disabledIn?: readonly string[] | undefined;
  /**
   * The name of an environment variable that stops all sending, whatever it says, unless it is empty or says 0, false, f, no,
   * n or off.
   */
  readonly killSwitch?: string | undefined;
  /** Whether the SDK writes to the console what it does. */
  readonly debug?: Value<boolean> | undefined;
  /** The share of errors that is sent. */
  readonly errors?: Value<number> | undefined;
  /** The share of traces that is sent, or the rules that decide. */
  readonly traces?: Value<number> | SamplingPolicy | undefined;
  /** What is profiled. */
  readonly profiles?: Profiles | undefined;
  /** What is recorded of the screen; browsers only. */
  readonly replays?: Replays | undefined;
  /** Whether structured logs are sent. */
  readonly logs?: Value<boolean> | undefined;
  /** Whether metrics are sent. */
  readonly metrics?: Value<boolean> | undefined;
  /** How traces cross from one service to the next. */
  readonly tracing?: Tracing | undefined;
  /** Parts of the SDK, by what they do. */
  readonly integrations?: IntegrationSwitches | undefined;
  /** Whether messages that are no errors carry a stack too. */
  readonly attachStacktrace?: Value<boolean> | undefined;
  /** What is removed before anything is sent. Default: `strict`. */
  readonly scrubbing?: Scrubbing | undefined;
  /** What is not sent at all. */
  readonly ignore?: Ignore | undefined;
  /** Upper limits. */
  readonly caps?: Caps | undefined;
  /** An address of your own that passes envelopes on; a path is for browsers only. */
  readonly tunnel?: Value<string> | undefined;
  /** The proxy through which a server reaches Sentry. */
  readonly proxy?: Value<string> | undefined;
  /** Tags of every event. */
  readonly tags?: Readonly<Record<string, Value<string>>> | undefined;
  /** What differs by environment: laid over the rest, key by key. A list replaces a list. */
  readonly environments?: Readonly<Record<string, EnvironmentOverride>> | undefined;
}

/** What differs in one environment. */
export type EnvironmentOverride = Omit<SentryConfig, 'environments'>;

/** What is profiled. */
export interface Profiles {
  /** The share of sessions (or of processes, on servers) that is profiled. */
  readonly sessions?: Value<number> | undefined;
  /** Of kept traces, the share that is profiled: SDK 7 to 10 and Python, which follow it where they know both. */
  readonly traces?: Value<number> | undefined;
  /** Whether a profile runs beside each trace, or from a call of yours to the next. */
  readonly lifecycle?: 'trace' | 'manual' | undefined;
}

/** What is recorded of the screen. */
export interface Replays {
  /** The share of sessions recorded from their start. */
  readonly sessions?: Value<number> | undefined;
  /** Of the other sessions, the share that is sent once an error occurs. */
  readonly onError?: Value<number> | undefined;
  /** Whether texts are shown as stars. Default: as the SDK has it, which is yes. */
  readonly maskAllText?: boolean | undefined;
  /** Whether what a user types is shown as stars. */
  readonly maskAllInputs?: boolean | undefined;
  /** Whether images and films are left out. */
  readonly blockAllMedia?: boolean | undefined;
}

/** How traces cross from one service to the next. */
export interface Tracing {
  /** Addresses that get the trace headers. Go takes no regular expressions. */
  readonly propagateTo?: readonly TextPattern[] | undefined;
  /** Whether a trace of another organization starts a new trace here. */
  readonly strictContinuation?: boolean | undefined;
  /** The organization's number, where the DSN does not tell it. */
  readonly organizationId?: string | undefined;
  /** Whether spans are sent one by one or together with their root. */
  readonly lifecycle?: 'static' | 'stream' | undefined;
  /** Whether the W3C header `traceparent` goes along. */
  readonly traceparent?: boolean | undefined;
}

/** What is not sent at all. */
export interface Ignore {
  /** Errors, by a part of their type and message. */
  readonly errors?: readonly TextPattern[] | undefined;
  /** Errors from scripts at these addresses; browsers only. */
  readonly urls?: readonly TextPattern[] | undefined;
  /** Traces, by a part of their name. */
  readonly transactions?: readonly TextPattern[] | undefined;
  /** When there are any: only errors from scripts at these addresses; browsers only. */
  readonly allowUrls?: readonly TextPattern[] | undefined;
}

/** Upper limits. All of them hold in one process. */
export interface Caps {
  /** Breadcrumbs of an event. */
  readonly breadcrumbs?: Value<number> | undefined;
  /** Characters of a text in an event. */
  readonly valueLength?: Value<number> | undefined;
  /** Errors in the life of a page or process. */
  readonly perSession?: Value<number> | undefined;
  /** Errors with the same fingerprint: so many at once, then fewer and fewer. */
  readonly perFingerprint?: Value<number> | undefined;
  /** Errors in a span of time. */
  readonly perWindow?: WindowCap | undefined;
}

/** So many events in so many seconds. */
export interface WindowCap {
  /** Events. */
  readonly events: Value<number>;
  /** Seconds. */
  readonly seconds: number;
}
