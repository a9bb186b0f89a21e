import { parseEnvelope } from '@sentry/core';
import type { Envelope } from '@sentry/core';
import { createSentrySpanExporter } from '../exporter/create-span-exporter.ts';
import type { SentryOtelOptions } from '../options/options.ts';
import type { OtelReadableSpan } from '../otel-types/span.ts';
import type { SentEnvelope } from '../reverse/convert-sentry-envelope.ts';

/** Sends spans with the exporter, as a service with a release of its own would, and reads what goes over the wire. */
export async function throughBridge(
  spans: readonly OtelReadableSpan[],
  options: SentryOtelOptions = {},
): Promise<SentEnvelope> {
  const envelopes: Envelope[] = [];
  const exporter = createSentrySpanExporter({
    dsn: 'https://public@sentry.example.com/1',
    release: 'shop@1.2.3',
    environment: 'production',
    ...options,
    fetch: (_url, init) => {
      // oxlint-disable-next-line typescript/no-base-to-string -- text or bytes, as the exporter writes them
      envelopes.push(parseEnvelope(init?.body as string));
      return Promise.resolve(new Response('{}'));
    },
  });
  await new Promise<void>((resolve, reject) => {
    exporter.export([...spans], ({ error }) => (error ? reject(error) : resolve()));
  });
  await exporter.shutdown();
  return [{}, envelopes.flatMap(([, items]) => items as SentEnvelope[1])];
}
