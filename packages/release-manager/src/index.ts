export { applyRelease } from './apply/apply-release.ts';
export { uploadCodeMappings } from './code-mappings/upload-mappings.ts';
export { checkSourceMaps } from './check/check-source-maps.ts';
export { parseCommitRange } from './commits/parse-range.ts';
export { isReleaseManagerError } from './error/error.ts';
export { explainFrames } from './frames/explain-frames.ts';
export { checkRelease } from './health/check-release.ts';
export { updateIntegrity } from './integrity/update-integrity.ts';
export { uploadReleaseFiles } from './legacy-files/upload-files.ts';
export { readReleaseLock, renderReleaseLock } from './lock/lock-file.ts';
export { planRelease } from './plan/plan-release.ts';
export { renderPlan } from './plan/render-plan.ts';
export { applyPrune } from './prune/apply-prune.ts';
export { planPrune } from './prune/plan-prune.ts';
export { resolve } from './resolve/resolve.ts';
export { checkVersion } from './version/check-version.ts';
export { proposeVersion } from './version/propose-version.ts';
export type { ApplyReleaseOptions } from './apply/apply-release.ts';
export type { CheckSourceMapsOptions } from './check/check-source-maps.ts';
export type { CodeMapping } from './code-mappings/check-mappings.ts';
export type { CodeMappingsResult, CodeMappingsUpload } from './code-mappings/upload-mappings.ts';
export type { CommitRange, Commits, GitOptions } from './commits/types.ts';
export type { Diagnostic } from './error/diagnostic.ts';
export type { ReleaseManagerError, ReleaseManagerErrorKind } from './error/error.ts';
export type { FrameExplanation, StackFrame } from './frames/types.ts';
export type { CheckReleaseOptions, ReleaseLimits } from './health/types.ts';
export type { UpdateIntegrityOptions } from './integrity/update-integrity.ts';
export type {
  ReleaseFileSource,
  ReleaseFilesResult,
  ReleaseFilesUpload,
} from './legacy-files/upload-files.ts';
export type { PlanReleaseOptions } from './plan/plan-release.ts';
export type {
  Clock,
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
export type { ResolvedPosition } from './resolve/resolve.ts';
export type { SourceMaps } from './source-maps/types.ts';
export type { Environment, ProposedVersion, VersionSource } from './version/propose-version.ts';
