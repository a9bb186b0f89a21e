export { applyDebugFiles } from './debug-files/apply-debug-files.ts';
export { checkDebugFiles } from './debug-files/check-debug-files.ts';
export { findDebugFiles } from './debug-files/find-debug-files.ts';
export { planDebugFiles } from './debug-files/plan-debug-files.ts';
export { readDebugFiles } from './debug-files/read-debug-files.ts';
export type { AssembledFile, UploadEvent } from '@sentry-kit/api-client/upload';
export type { ApplyDebugFilesOptions } from './debug-files/apply-debug-files.ts';
export type { PlanDebugFilesOptions } from './debug-files/plan-debug-files.ts';
export type {
  DebugFilesPlan,
  DebugFilesUpload,
  UploadDebugFileStep,
} from './debug-files/plan-types.ts';
export type { ReadDebugFilesOptions } from './debug-files/read-debug-files.ts';
export type { DebugFeatures, DebugFile, DebugFileType, ObjectInfo } from './debug-files/types.ts';
export type { Diagnostic } from './error/diagnostic.ts';
export type { PlannedChunk } from './plan/source-map-steps.ts';
export type { Clock, Plan } from './plan/types.ts';
