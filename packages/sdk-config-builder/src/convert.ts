export { convertCalls } from './convert/convert-calls.ts';
export { convertInit } from './convert/convert-init.ts';
export type { CallVersions, Converted, SourceLanguage, Versions } from './convert/types.ts';
export type { SentryConfig } from './config/types.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
