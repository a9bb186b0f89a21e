/**
 * What to keep, as plain JSON, in the shape that `@sentry-kit/sampling` exports and checks. Rules are walked in
 * order: a rule with `rate` ends the walk, a rule with `factor` multiplies and goes on.
 */
export interface SamplingPolicy {
  /** Walked in order. */
  readonly rules: readonly SamplingRule[];
  /** The rate where no rule ends the walk, 0 to 1; factors that matched on the way apply to it. */
  readonly defaultRate: number;
  /** Rates above 0 are never lower than this; a rate of exactly 0 stays 0. Default: no minimum. */
  readonly minimumRate?: number | undefined;
  /** What is kept of logs. Default: all. */
  readonly logs?: LogPolicy | undefined;
  /** What is kept of session replays, where the description itself does not say. */
  readonly replays?: ReplayRates | undefined;
  /** What is profiled, where the description itself does not say. */
  readonly profiles?: ProfileRates | undefined;
}

/** What to keep of logs: the first rule that matches decides. */
export interface LogPolicy {
  /** Walked in order. */
  readonly rules: readonly LogRule[];
  /** The rate where no rule matches, 0 to 1. */
  readonly defaultRate: number;
}

/** One rule for logs. */
export interface LogRule {
  /** Unique among the rules for logs. */
  readonly id: string;
  /** When the rule applies. Default: always. */
  readonly when?: Condition<LogFields> | undefined;
  /** 0 to 1. */
  readonly rate: number;
}

/** Tests of what a log says. A field that is not there matches nothing. */
export interface LogFields {
  /** The level as JavaScript SDKs name it: `trace`, `debug`, `info`, `warn`, `error` or `fatal`. */
  readonly level?: Match | undefined;
  /** The message with its parameters filled in. */
  readonly message?: Match | undefined;
  /** Attributes by name. */
  readonly attributes?: Readonly<Record<string, Match>> | undefined;
}

/** Rates of session replays. */
export interface ReplayRates {
  /** Sessions that are recorded from their start, 0 to 1. */
  readonly sessions?: number | undefined;
  /** Of the others, those that are sent once an error occurs, 0 to 1. */
  readonly onError?: number | undefined;
}

/** Rates of profiles. */
export interface ProfileRates {
  /** Sessions, or processes, that are profiled, 0 to 1. */
  readonly sessions?: number | undefined;
  /** Profiled traces among those that are kept, 0 to 1. */
  readonly traces?: number | undefined;
}

/** One rule of a policy: exactly one of `rate`, `factor` and `always` says what it does. */
export interface SamplingRule {
  /** Unique in the policy. */
  readonly id: string;
  /** When the rule applies. Default: always. */
  readonly when?: Condition | undefined;
  /** Ends the walk with this rate (0 to 1) times the factors so far. */
  readonly rate?: number | undefined;
  /** Multiplies what a later rule, or the default, gives; greater than 0. */
  readonly factor?: number | undefined;
  /** Ends the walk with rate 1, before the parent's decision. */
  readonly always?: true | undefined;
  /** Together with `rate`: the first so many decisions of each second have rate 1. */
  readonly firstPerSecond?: number | undefined;
  /** Limits the rule to a time window. Default: no limit. */
  readonly between?: TimeWindow | undefined;
}

/** A time window, from inclusive, to exclusive, both ISO 8601 with a zone. */
export interface TimeWindow {
  /** The first moment; open without it. */
  readonly from?: string | undefined;
  /** The first moment after; open without it. */
  readonly to?: string | undefined;
  /** The rate or factor moves in a straight line from the rule's own at `from` to this at `to`. */
  readonly decayTo?: number | undefined;
}

/** When a rule applies. Several fields in one object must all match. */
export type Condition<Fields = FieldCondition> =
  | { readonly all: readonly Condition<Fields>[] }
  | { readonly any: readonly Condition<Fields>[] }
  | { readonly not: Condition<Fields> }
  | Fields;

/** Tests of what is known when a root span starts. A field that is not there matches nothing. */
export interface FieldCondition {
  /** The name of the root span. */
  readonly name?: Match | undefined;
  /** Its operation. */
  readonly op?: Match | undefined;
  /** The environment that the service runs in. */
  readonly environment?: Match | undefined;
  /** The release that runs. */
  readonly release?: Match | undefined;
  /** The decision of a parent in another process. */
  readonly parentSampled?: boolean | undefined;
  /** Attributes of the root span at its start, by name. */
  readonly attributes?: Readonly<Record<string, Match>> | undefined;
}

/** How a value is compared. A scalar means equality, a list any of them; `glob` is Relay's pattern language and ignores case. */
export type Match =
  | string
  | number
  | boolean
  | readonly (string | number)[]
  | { readonly prefix: string }
  | { readonly suffix: string }
  | { readonly contains: string }
  | { readonly glob: string }
  | { readonly regex: string }
  | { readonly above?: number | undefined; readonly below?: number | undefined };
