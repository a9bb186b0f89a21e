export { uploadChunks } from './upload/upload-chunks.ts';
export type {
  ArtifactBundleUpload,
  Assembled,
  AssembledFile,
  ChunkUpload,
  DebugFilesUpload,
  DebugFileUpload,
  UploadContent,
  UploadEvent,
  UploadOptions,
} from './upload/types.ts';
