export type { BudgetGate } from './budget/budget-gate.ts';
export { createBudget } from './budget/create-budget.ts';
export type {
  Budget,
  BudgetKeySnapshot,
  BudgetLimit,
  BudgetOptions,
  BudgetOutcome,
  BudgetPeriod,
  BudgetSnapshot,
  BudgetStats,
  SdkIntegration,
  WeekShape,
} from './budget/types.ts';
export type { Clock } from './budget/clock.ts';
export type { Diagnostic } from './policy/diagnostic.ts';
export { isSamplingError } from './policy/error.ts';
export type { SamplingError } from './policy/error.ts';
export { explainSampling } from './explain/explain.ts';
export type { ExplainSamplingOptions } from './explain/explain.ts';
export { explainLogSampling } from './explain/explain-log.ts';
export type { ExplanationStep, SamplingExplanation } from './explain/types.ts';
export { createMemoryStore } from './fleet/memory-store.ts';
export type { BudgetStore, LeaseAnswer, LeaseRequest, OnStoreLost } from './fleet/types.ts';
export { createSampleRates } from './init/sample-rates.ts';
export type { SampleRates } from './init/sample-rates.ts';
export { createLogFilter } from './logs/log-filter.ts';
export type { LogFilterOptions } from './logs/log-filter.ts';
export type { LogFilter, SampledLog } from './logs/types.ts';
export { defineSamplingPolicy } from './policy/define.ts';
export type {
  AllOf,
  AnyOf,
  Condition,
  FieldCondition,
  LogCondition,
  LogFields,
  LogPolicy,
  LogRule,
  Match,
  NotOf,
  OnDiagnostic,
  ProfileRates,
  ReplayRates,
  SamplingContext,
  SamplingPolicy,
  SamplingRule,
  SamplingScope,
  TimeWindow,
  TracesSampler,
} from './policy/types.ts';
export { createTracesSampler } from './sampler/create.ts';
export type { PolicySampler, TimeBoxedRule, TracesSamplerOptions } from './sampler/create.ts';
export type { DecisionStats, RuleStats, SamplingStats } from './sampler/tally.ts';
export { suggestPolicy } from './suggest/suggest-policy.ts';
export type { NameTraffic, SuggestedBudget } from './suggest/suggest-policy.ts';
export { isRateLimited, updateRateLimits } from './transport/limits-state.ts';
export type { RateLimitOptions, RateLimitState } from './transport/limits-state.ts';
export { parseRateLimits } from './transport/rate-limits.ts';
export type { RateLimit, RateLimitReading, RateLimitResponse } from './transport/rate-limits.ts';
