export { applyAlerts } from './apply/apply-alerts.ts';
export { auditLegacyRules } from './client/audit-legacy-rules.ts';
export { muteAlerts, unmuteAlerts } from './client/mute-alerts.ts';
export { readAlerts } from './client/read-alerts.ts';
export { readHistory } from './client/read-history.ts';
export { isAlertRulesError } from './diagnostic/error.ts';
export type { AlertProgress, ApplyAlertsOptions } from './apply/apply-alerts.ts';
export type {
  AuditLegacyRulesOptions,
  LegacyAudit,
  LegacyRule,
} from './client/audit-legacy-rules.ts';
export type { MuteAlertsOptions } from './client/mute-alerts.ts';
export type { ReadAlertsOptions } from './client/read-alerts.ts';
export type { ReadHistoryOptions } from './client/read-history.ts';
