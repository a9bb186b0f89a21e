import {
  createSentryClient,
  type SentryClient,
  type SentryClientOptions,
  type Tracer,
} from '@sentry-kit/api-client';

/** A client that logs what is slow and what is about to go, and makes a span of each request. */
export const watchedClient = (
  options: SentryClientOptions,
  tracer: Tracer,
  log: (line: string) => void,
): SentryClient =>
  createSentryClient({
    ...options,
    tracer,
    onResponse: ({ operation, status, durationInMs }) => {
      if (durationInMs > 5000) log(`${operation}: ${status ?? 'no answer'} in ${durationInMs} ms`);
    },
    onRetry: ({ operation, tries }) => log(`${operation}: try ${tries} failed`),
    onDiagnostic: ({ message, hint }) => log([message, hint].join('. ')),
  });
