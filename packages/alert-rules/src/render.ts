export { readAlertAddress } from './render/read-alert-address.ts';
export { renderAlerts } from './render/render-alerts.ts';
export type { AlertPage } from './render/read-alert-address.ts';
export type {
  AlertAddress,
  Rendered,
  RenderAlertsOptions,
  TextFile,
} from './render/render-alerts.ts';
