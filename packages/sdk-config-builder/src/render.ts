export { renderInit } from './render/render-init.ts';
export type {
  GoFramework,
  GoTarget,
  JavaScriptFramework,
  JavaScriptTarget,
  PythonFramework,
  PythonTarget,
  Rendered,
  SourceTarget,
  TextFile,
} from './render/types.ts';
export type { SentryConfig } from './config/types.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
