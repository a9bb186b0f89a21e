export { applyRelease } from './apply/apply-release.ts';
export { uploadCodeMappings } from './code-mappings/upload-mappings.ts';
export { parseCommitRange } from './commits/parse-range.ts';
export { isReleaseManagerError } from './error/error.ts';
export { checkRelease } from './health/check-release.ts';
export { planRelease } from './plan/plan-release.ts';
export { renderPlan } from './plan/render-plan.ts';
export { applyPrune } from './prune/apply-prune.ts';
export { planPrune } from './prune/plan-prune.ts';
export { checkVersion } from './version/check-version.ts';
export { proposeVersion } from './version/propose-version.ts';
export type { ApplyReleaseOptions } from './apply/apply-release.ts';
export type { CodeMapping } from './code-mappings/check-mappings.ts';
export type { CodeMappingsResult, CodeMappingsUpload } from './code-mappings/upload-mappings.ts';
export type { CommitRange, Commits, GitOptions } from './commits/types.ts';
export type { Diagnostic } from './error/diagnostic.ts';
export type { ReleaseManagerError, ReleaseManagerErrorKind } from './error/error.ts';
export type { CheckReleaseOptions, ReleaseLimits } from './health/types.ts';
export type { PlanReleaseOptions } from './plan/plan-release.ts';
export type {
  CreateDeployStep,
  CreateReleaseStep,
  Deploy,
  FinalizeStep,
  LockedBundle,
  LockedFile,
  Plan,
  PlannedRequest,
  Release,
  ReleaseEvent,
  ReleaseLock,
  ReleasePlan,
  ReleaseStep,
  ReleaseTarget,
  SetCommitsStep,
} from './plan/types.ts';
export type {
  BundleEntry,
  BundleManifest,
  Edit,
  FileState,
  MapRewrite,
  MoveMapsStep,
  PlannedChunk,
  PlannedFile,
  UploadBundleStep,
  WriteFilesStep,
} from './plan/source-map-steps.ts';
export type { ApplyPruneOptions } from './prune/apply-prune.ts';
export type { PlanPruneOptions } from './prune/plan-prune.ts';
export type {
  DeleteBundleStep,
  DeleteReleaseStep,
  PruneResult,
  PruneRules,
  PruneStep,
} from './prune/types.ts';
export type { SourceMaps } from './source-maps/types.ts';
export type { Environment, ProposedVersion, VersionSource } from './version/propose-version.ts';
