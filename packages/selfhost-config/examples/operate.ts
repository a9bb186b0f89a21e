import {
  planBackup,
  planEmergency,
  planRotation,
  renderMonitoring,
  renderPlan,
  renderProxy,
} from '@sentry-kit/selfhost-config';
import { deployment } from './deployment.ts';

// Files for the machine: a proxy that ends TLS, and scripts that say when something is wrong.
export const files = [
  ...renderProxy(deployment, { type: 'caddy', people: ['10.0.0.0/8'] }).files,
  ...renderMonitoring(deployment).files,
];

// What to do, in order, with the commands of this release.
export const backup = renderPlan(planBackup(deployment));
export const rotation = renderPlan(planRotation(deployment, 'secret-key'));
export const emergency = renderPlan(planEmergency(deployment, 'kafka-disk-full'));
