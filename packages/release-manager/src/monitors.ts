export { checkIn } from './monitors/check-in.ts';
export { runCommand } from './monitors/run-command.ts';
export { withMonitor } from './monitors/with-monitor.ts';
export type { Diagnostic } from './error/diagnostic.ts';
export type { SendOptions } from './ingest/types.ts';
export type { CheckInOptions } from './monitors/check-in.ts';
export type { CommandResult, RunCommandOptions } from './monitors/run-command.ts';
export type { CheckInStatus, MonitorConfig, MonitorOptions, Schedule } from './monitors/types.ts';
export type { Clock } from './plan/types.ts';
