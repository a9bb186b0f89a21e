export {
  createSentryClient,
  type SentryClient,
  type SentryClientOptions,
} from './client/create-sentry-client.ts';
export type { ClientDiagnostic } from './client/diagnostic.ts';
export { createSentryCaller } from './core/caller.ts';
export { isApiClientError } from './core/error.ts';
export type { ListOperation, Operation } from './core/operation.ts';
export type {
  ApiClientError,
  ApiClientErrorKind,
  CallOptions,
  Checkpoint,
  ClientOptions,
  Clock,
  Diagnostic,
  KitError,
  Page,
  Pages,
  PathDefault,
  QueryValue,
  Random,
  SentryCaller,
} from './core/types.ts';
export type { Validation } from './validate/mode.ts';
