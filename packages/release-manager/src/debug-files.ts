export { applyDebugFiles } from './debug-files/apply-debug-files.ts';
export { checkDebugFiles } from './debug-files/check-debug-files.ts';
export { findDebugFiles } from './debug-files/find-debug-files.ts';
export { planDebugFiles } from './debug-files/plan-debug-files.ts';
export { renderJvmBundle } from './debug-files/jvm-sources/render-jvm-bundle.ts';
export { readDebugFiles } from './debug-files/read-debug-files.ts';
export { findSources } from './debug-files/sources/find-sources.ts';
export type { AssembledFile, UploadEvent } from '@sentry-kit/api-client/upload';
export type { ApplyDebugFilesOptions } from './debug-files/apply-debug-files.ts';
export type { DartSymbolMap } from './debug-files/dart-maps/read-dart-map.ts';
export type { JvmBundle, JvmSources } from './debug-files/jvm-sources/render-jvm-bundle.ts';
export type { PlanDebugFilesOptions } from './debug-files/plan-debug-files.ts';
export type {
  DebugFilesPlan,
  DebugFilesStep,
  DebugFilesUpload,
  UploadDebugFileStep,
  UploadLineMapStep,
  UploadSourceBundleStep,
} from './debug-files/plan-types.ts';
export type { ReadDebugFilesOptions } from './debug-files/read-debug-files.ts';
export type { Bytes } from './debug-files/bytes.ts';
export type { FoundSource, PlannedSource } from './debug-files/sources/bundle-layout.ts';
export type { IncludeSources } from './debug-files/sources/find-sources.ts';
export type { LocatedSource, SourceState } from './debug-files/sources/locate-source.ts';
export type {
  NamedSource,
  SourceProvider,
  SourceProviderContext,
} from './debug-files/sources/source-provider.ts';
export type { DebugFeatures, DebugFile, DebugFileType, ObjectInfo } from './debug-files/types.ts';
export type { Diagnostic } from './error/diagnostic.ts';
export type { PlannedChunk } from './plan/source-map-steps.ts';
export type { Clock, Plan } from './plan/types.ts';
