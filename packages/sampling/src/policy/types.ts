import type { Diagnostic } from './diagnostic.ts';

/** What to keep, as plain JSON. Rules are walked in order: a rule with `rate` ends the walk, a rule with `factor` multiplies and goes on. */
export interface SamplingPolicy {
  /** Walked in order. */
  readonly rules: readonly SamplingRule[];
  /** The rate where no rule ends the walk, 0 to 1; factors that matched on the way apply to it. */
  readonly defaultRate: number;
  /** Rates above 0 are never lower than this before a budget; a rate of exactly 0 stays 0. Default: no minimum. */
  readonly minimumRate?: number | undefined;
  /** What is kept of logs. Default: all. */
  readonly logs?: LogPolicy | undefined;
  /** What is kept of session replays. Default: as the SDK has it. */
  readonly replays?: ReplayRates | undefined;
  /** What is profiled. Default: as the SDK has it. */
  readonly profiles?: ProfileRates | undefined;
}

/** What to keep of logs: the first rule that matches decides. Logs have no parents, factors or budgets. */
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
  readonly when?: LogCondition | undefined;
  /** 0 to 1. */
  readonly rate: number;
}

/** When a rule for logs applies. Several fields in one object must all match. */
export type LogCondition = Condition<LogFields>;

/** A condition of either kind, for what treats both alike. */
export type AnyCondition = Condition<FieldCondition & LogFields>;

/** Tests of what a log says. A field that is not there matches nothing. */
export interface LogFields {
  /** The level as the SDK names it, such as `warn`. */
  readonly level?: Match | undefined;
  /** The message with its parameters filled in. */
  readonly message?: Match | undefined;
  /** Attributes by name. SDKs add `sentry.environment` and `sentry.release` before a log is filtered. */
  readonly attributes?: Readonly<Record<string, Match>> | undefined;
}

/** Rates of session replays, which the SDK draws once for each session. */
export interface ReplayRates {
  /** `replaysSessionSampleRate`: sessions that are recorded from their start, 0 to 1. */
  readonly sessions?: number | undefined;
  /** `replaysOnErrorSampleRate`: of the others, those that are sent once an error occurs, 0 to 1. */
  readonly onError?: number | undefined;
}

/** Rates of profiles. An SDK that knows both follows `traces`. */
export interface ProfileRates {
  /** `profileSessionSampleRate`, SDK 9 to 11: sessions, or processes, that are profiled, 0 to 1. */
  readonly sessions?: number | undefined;
  /** `profilesSampleRate`, SDK 7 to 10: profiled traces among those that are kept, 0 to 1. */
  readonly traces?: number | undefined;
}

/** One rule of a policy: exactly one of `rate`, `factor` and `always` says what it does. */
export interface SamplingRule {
  /** Unique in the policy; named by explanations, statistics and diagnostics. */
  readonly id: string;
  /** When the rule applies. Default: always. */
  readonly when?: Condition | undefined;
  /** Ends the walk with this rate (0 to 1) times the factors so far. */
  readonly rate?: number | undefined;
  /** Multiplies what a later rule, or the default, gives; greater than 0. */
  readonly factor?: number | undefined;
  /** Ends the walk with rate 1: before the parent's decision, the minimum and the budget. */
  readonly always?: true | undefined;
  /** Together with `rate`: the first so many decisions of each second have rate 1, the others `rate`. */
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
  /** The rate or factor moves in a straight line from the rule's own at `from` to this at `to`; needs both. */
  readonly decayTo?: number | undefined;
}

/** When a rule applies. Several fields in one object must all match. */
export type Condition<Fields = FieldCondition> =
  | AllOf<Fields>
  | AnyOf<Fields>
  | NotOf<Fields>
  | Fields;

/** Every part must match; an empty list matches. */
export interface AllOf<Fields = FieldCondition> {
  /** The parts. */
  readonly all: readonly Condition<Fields>[];
}

/** At least one part must match; an empty list never does. */
export interface AnyOf<Fields = FieldCondition> {
  /** The parts. */
  readonly any: readonly Condition<Fields>[];
}

/** The part must not match. */
export interface NotOf<Fields = FieldCondition> {
  /** The part. */
  readonly not: Condition<Fields>;
}

/** Tests of what is known when a root span starts. A field that is not there matches nothing. */
export interface FieldCondition {
  /** The name of the root span. */
  readonly name?: Match | undefined;
  /** The operation: the attribute `sentry.op`, or `transactionContext.op` in SDK 7. */
  readonly op?: Match | undefined;
  /** The environment given to the sampler. */
  readonly environment?: Match | undefined;
  /** The release given to the sampler. */
  readonly release?: Match | undefined;
  /** The decision of a parent in another process. A rule that tests it is walked for continued traces too. */
  readonly parentSampled?: boolean | undefined;
  /** Attributes of the root span at its start, by name. */
  readonly attributes?: Readonly<Record<string, Match>> | undefined;
}

/**
 * How a value is compared. A scalar means equality, a list any of them; `glob` is Relay's pattern language and ignores
 * case, everything else minds it; `regex` is a JavaScript pattern with the flag u; `above` and `below` exclude the bound.
 */
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

/**
 * What an SDK hands to `tracesSampler` when a root span starts. Every field is optional and the shape tells the major:
 * SDK 7 and 8 have `transactionContext`, SDK 9 to 11 and otel-bridge have `inheritOrSampleWith`.
 */
export interface SamplingContext {
  /** The name of the root span. */
  readonly name?: string | undefined;
  /** Its attributes when it starts. */
  readonly attributes?: Readonly<Record<string, unknown>> | undefined;
  /** Only in SDK 7 and 8. */
  readonly transactionContext?:
    | { readonly name: string; readonly op?: string | undefined }
    | undefined;
  /** The decision of a parent in another process. */
  readonly parentSampled?: boolean | undefined;
  /** Its rate, where it came along: SDK 9 to 11. */
  readonly parentSampleRate?: number | undefined;
  /** Gives the parent's rate where there is one, else the given rate. */
  inheritOrSampleWith?(fallbackRate: number): number;
}

/** Fits `tracesSampler` in `init` of SDK 7 to 11 and in otel-bridge. */
export type TracesSampler = (context: SamplingContext) => number;

/** What a context cannot say: folded into the rules when the sampler is created. */
export interface SamplingScope {
  /** Compared by rules that test `environment`. */
  readonly environment?: string | undefined;
  /** Compared by rules that test `release`. */
  readonly release?: string | undefined;
}

/** Receives what a library has to say, once per code. */
export type OnDiagnostic = (diagnostic: Diagnostic) => void;
