export { checkOtelSetup } from './check/check-otel-setup.ts';
export type { OtelSetup } from './check/setup.ts';
export type { Diagnostic } from './options/diagnostic.ts';
export type {
  OtelReadableSpan,
  OtelResource,
  OtelScope,
  OtelSpanEvent,
} from './otel-types/span.ts';
