import { isSentryUrl } from '../otlp/check-otlp.ts';
import { otlpExporters, sentryExporters } from './exporters.ts';
import type { Check } from './setup.ts';

/** Spans that reach Sentry on more than one way count and cost twice. */
export const checkDoubleExport: Check = ({ setup, provider }) => {
  const urls = new Set([
    ...otlpExporters(provider),
    ...(setup.url === undefined ? [] : [setup.url]),
  ]);
  const otlp = [...urls].filter(isSentryUrl).map(() => 'OTLP');
  const ways = [...sentryExporters(provider), ...otlp];
  if (ways.length < 2) return [];
  return [
    {
      code: 'otel-bridge/double-export',
      severity: 'error',
      path: ['provider'],
      message: `Each span is sent to Sentry ${ways.length} times: ${ways.join(', ')}.`,
      hint: 'Keep one of them.',
    },
  ];
};
