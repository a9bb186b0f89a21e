import { trace } from '@opentelemetry/api';
import type { Check } from './setup.ts';

/** A provider was registered through a copy of the API that this one does not read: every span would be lost. */
export const checkApiCopies: Check = ({ globals }) => {
  const registered = globals['trace'];
  if (registered === undefined || registered === trace.getTracerProvider()) return [];
  const version = String(globals['version']);
  return [
    {
      code: 'otel-bridge/two-api-copies',
      severity: 'error',
      path: ['provider'],
      message: `A provider is registered through a copy of @opentelemetry/api ${version}, which the copy that is used here does not read: there is no active span, and new ones are not recorded.`,
      hint: 'Let every package use one copy: npm ls @opentelemetry/api, then npm dedupe or an override.',
      reference:
        'https://github.com/open-telemetry/opentelemetry-js/blob/main/api/src/internal/semver.ts',
    },
  ];
};
