export type { OtelResource, OtelScope } from './otel-types/span.ts';
