export { planBackup, planRestore } from './backup/plan-backup.ts';
export { convertDeployment } from './convert/convert-deployment.ts';
export { checkDeployment } from './deployment/check.ts';
export { defineDeployment } from './deployment/define.ts';
export { checkInstallation } from './doctor/check-installation.ts';
export { planRepair } from './doctor/plan-repair.ts';
export { planEmergency } from './emergency/plan-emergency.ts';
export { isSelfhostError } from './error/error.ts';
export { renderMonitoring } from './monitoring/render-monitoring.ts';
export { planDeployment } from './plan/plan-deployment.ts';
export { renderPlan } from './plan/render-plan.ts';
export { renderProxy } from './proxy/render-proxy.ts';
export { renderDeployment } from './render/render-deployment.ts';
export { checkHost } from './requirements/check-host.ts';
export { planRotation } from './rotation/plan-rotation.ts';
export { simulateLoad } from './sizing/simulate-load.ts';
export { planUpgrade } from './upgrade/plan-upgrade.ts';

export type { Profile } from './atlas/types.ts';
export type { Converted, ConvertedDeployment } from './convert/types.ts';
export type {
  Deployment,
  DeploymentIntegrations,
  DeploymentLogging,
  DeploymentMail,
  DeploymentProxy,
  DeploymentRaw,
  DeploymentStatsd,
  ExternalClickhouse,
  ExternalKafka,
  ExternalPostgres,
  ExternalRedis,
  Filestore,
  GcsStore,
  Nodestore,
  RawValue,
  S3Store,
  Secret,
  ServiceResources,
  ServiceScaling,
  SmtpServer,
} from './deployment/types.ts';
export type { Diagnostic } from './diagnostic/types.ts';
export type { InstallationFinding } from './doctor/types.ts';
export type { Emergency } from './emergency/plan-emergency.ts';
export type { SelfhostError } from './error/error.ts';
export type { Installation } from './installation/types.ts';
export type { PlanDeploymentOptions } from './plan/plan-deployment.ts';
export type {
  DeploymentStep,
  EditEnvironmentStep,
  EditLinesStep,
  EditYamlStep,
  ManualStep,
  Plan,
  RunStep,
  TextFile,
  WriteFileStep,
} from './plan/types.ts';
export type { ProxyOptions } from './proxy/types.ts';
export type { Rendered, RenderDeploymentOptions } from './render/render-deployment.ts';
export type { Secrets } from './render/secret-text.ts';
export type { HostFacts } from './requirements/types.ts';
export type { RotatedSecret } from './rotation/plan-rotation.ts';
export type { DiskUse, LoadEstimate, LoadFigure, LoadVolume, Range } from './sizing/types.ts';
export type { HopChanges, NameChanges } from './upgrade/hop-changes.ts';
export type { ReleaseNote } from './upgrade/notes.ts';
export type { UpgradeHop } from './upgrade/plan-hops.ts';
export type { ExamplePair, UpgradeOptions, UpgradePlan } from './upgrade/types.ts';
