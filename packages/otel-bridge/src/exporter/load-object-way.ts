import { getClient, type Event } from '@sentry/core';
import type { Clock } from '../options/clock.ts';
import type { SentryOtelOptions } from '../options/options.ts';
import type { Report } from '../options/report.ts';
import type { ObjectWay } from './objects/object-way.ts';

/** The way of spans as objects, which is only loaded where the options ask for it. */
export interface LoadingObjectWay {
  /** The way, once it is loaded. */
  way: ObjectWay | undefined;
  /** Resolves when it is loaded, or cannot be. */
  readonly ready: Promise<void>;
}

/** Loads the way of spans as objects; undefined where nothing looks at spans, and they can be written at once. */
export function loadObjectWay(
  options: SentryOtelOptions,
  report: Report,
  clock: Clock,
): LoadingObjectWay | undefined {
  const { ignoreSpans = [], integrations = [], captureExceptions, captureEvents } = options;
  const isLookedAt =
    options.sdkClient ??
    options.scrub ??
    options.beforeSendSpan ??
    options.beforeEnvelope ??
    (ignoreSpans.length > 0 ||
      integrations.length > 0 ||
      captureExceptions ||
      captureEvents ||
      options.traceLifecycle === 'static');
  if (!isLookedAt) return undefined;
  // What the SDK captures before the rest is loaded must not be sent twice either.
  const early: Event[] = [];
  const stop = captureExceptions
    ? (options.sdkClient ?? getClient())?.on('beforeSendEvent', (event) => void early.push(event))
    : undefined;
  const loading: { way: ObjectWay | undefined } = { way: undefined };
  const load = async (): Promise<void> => {
    try {
      const { createObjectWay } = await import('./objects/object-way.ts');
      loading.way = createObjectWay(options, report, clock, early);
      stop?.();
    } catch (error) {
      report({
        code: 'otel-bridge/not-loaded',
        severity: 'error',
        path: [],
        message: `Spans are dropped, since a file could not be loaded: ${String(error)}.`,
        hint: 'Deploy all files of the bundle.',
      });
    }
  };
  return Object.assign(loading, { ready: load() });
}
