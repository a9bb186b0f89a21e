export { convertOtlpTraces } from './reverse/convert-otlp-traces.ts';
export { convertSentryEnvelope } from './reverse/convert-sentry-envelope.ts';
export { encodeOtlpLogs, encodeOtlpTraces } from './reverse/protobuf/encode.ts';
export type { Diagnostic } from './options/diagnostic.ts';
export type {
  OtelReadableSpan,
  OtelResource,
  OtelScope,
  OtelSpanEvent,
} from './otel-types/span.ts';
export type { Converted } from './reverse/convert-otlp-traces.ts';
export type { OtlpSignals, SentEnvelope } from './reverse/convert-sentry-envelope.ts';
export type {
  OtlpArray,
  OtlpEvent,
  OtlpKeyValue,
  OtlpLink,
  OtlpLogRecord,
  OtlpLogs,
  OtlpMap,
  OtlpResource,
  OtlpResourceLogs,
  OtlpResourceSpans,
  OtlpScope,
  OtlpScopeLogs,
  OtlpScopeSpans,
  OtlpSpan,
  OtlpStatus,
  OtlpTraces,
  OtlpValue,
} from './reverse/otlp-json.ts';
