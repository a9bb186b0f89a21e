export { uploadChunks } from './upload/upload-chunks.ts';
export type {
  ArtifactBundleUpload,
  Assembled,
  AssembledFile,
  ChunkEncoding,
  ChunkUpload,
  DebugFilesUpload,
  DebugFileUpload,
  PreparedChunk,
  PreparedContent,
  UploadContent,
  UploadEvent,
  UploadOptions,
} from './upload/types.ts';
