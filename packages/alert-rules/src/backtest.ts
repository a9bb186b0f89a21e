export { backtestAlerts } from './backtest/backtest-alerts.ts';
export { explainAlert } from './backtest/explain-alert.ts';
export { sweepThreshold } from './backtest/sweep-threshold.ts';
export { packHistory } from './history/pack-history.ts';
export { readHistoryLines } from './history/read-history-lines.ts';
export { alertMatchers } from './matchers/alert-matchers.ts';
export type {
  ExplainedCondition,
  ExplainedStage,
  ExplainOptions,
  Explanation,
} from './backtest/explain-alert.ts';
export type { Outcome } from './backtest/outcome.ts';
export type { HistorySource } from './backtest/read-records.ts';
export type { SweepOptions, SweptValue, ThresholdSweep } from './backtest/sweep-threshold.ts';
export type {
  AlertBacktest,
  Backtest,
  BacktestOptions,
  BacktestResult,
  Band,
  MonitorBacktest,
  MonitorChange,
  StageBacktest,
} from './backtest/types.ts';
export type { HistoryColumns } from './history/columns.ts';
export type {
  CheckIn,
  HistoryEvent,
  IssueActivity,
  IssueEvent,
  IssueState,
  MetricSample,
  SessionCount,
  UptimeCheck,
} from './history/types.ts';
export type { AlertMatchers, FireExpectation, MatcherResult } from './matchers/alert-matchers.ts';
