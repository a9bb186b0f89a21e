import type { BudgetStats, SamplingStats } from '@sentry-kit/sampling';

/** What the API says when it ends. */
export interface ApiSummary {
  /** By route: requests whose trace was kept, and those that were dropped. */
  readonly traces: Readonly<Record<string, { readonly kept: number; readonly dropped: number }>>;
  readonly decisions: SamplingStats;
  readonly budget: BudgetStats;
}

/** What the worker says when it ends. */
export interface WorkerSummary {
  /** Codes of what is wrong with its OpenTelemetry set-up. */
  readonly findings: readonly string[];
}
