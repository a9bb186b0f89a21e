export { createSentryClient, type SentryClient } from './client/create-sentry-client.ts';
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
