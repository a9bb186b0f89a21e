import type { Diagnostic } from '../policy/diagnostic.ts';

/** Why a rate came out as it did. */
export interface SamplingExplanation {
  /** The probability that the trace, before a budget, or the log is kept. */
  readonly rate: number;
  /** The id of the rule that ended the walk; missing when the default or a parent decided. */
  readonly rule?: string;
  /** The reason in a sentence. */
  readonly because: string;
  /** Whether a trace with the given random number is kept; only there when one was given. */
  readonly sampled?: boolean;
  /** Each rule that was looked at, in order. */
  readonly steps: readonly ExplanationStep[];
  /** What suffers from this decision. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What became of one rule. */
export interface ExplanationStep {
  /** The id of the rule. */
  readonly rule: string;
  /** `ended` the walk, `multiplied` and went on, or was `skipped`. */
  readonly outcome: 'ended' | 'multiplied' | 'skipped';
  /** What decided that. */
  readonly because: string;
}
