export { createOtlpIntegration } from './reverse/create-otlp-integration.ts';
export type { OtlpIntegration, OtlpIntegrationOptions } from './reverse/create-otlp-integration.ts';
export type { Diagnostic } from './options/diagnostic.ts';
export type { Clock } from './options/clock.ts';
export type { SdkIntegration } from './options/options.ts';
