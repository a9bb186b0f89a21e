export { applyDeployment } from './host/apply-deployment.ts';
export { readHost } from './host/read-host.ts';
export { readInstallation } from './host/read-installation.ts';
export { smokeTest } from './smoke/smoke-test.ts';

export type { ApplyDeploymentOptions, ApplyProgress } from './host/apply-deployment.ts';
export type { SmokeCheck, SmokeTestOptions, SmokeTestReport } from './smoke/types.ts';
