export { backtestAlerts } from './backtest/backtest-alerts.ts';
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
