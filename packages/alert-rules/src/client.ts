export { applyAlerts } from './apply/apply-alerts.ts';
export { isAlertRulesError } from './diagnostic/error.ts';
export { muteAlerts, unmuteAlerts } from './client/mute-alerts.ts';
export { readAlerts } from './client/read-alerts.ts';
export type { AlertProgress, ApplyAlertsOptions } from './apply/apply-alerts.ts';
export type { MuteAlertsOptions } from './client/mute-alerts.ts';
export type { ReadAlertsOptions } from './client/read-alerts.ts';
