import { createCapturedErrors } from '../events/captured-errors.ts';
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
  // From now on, since the SDK may capture an error before the rest is loaded.
  const captured = captureExceptions ? createCapturedErrors(options.sdkClient) : undefined;
  const loading: { way: ObjectWay | undefined } = { way: undefined };
  const load = async (): Promise<void> => {
    try {
      const { createObjectWay } = await import('./objects/object-way.ts');
      loading.way = createObjectWay(options, report, clock, captured);
    } catch (error) {
      report({
        code: 'otel-bridge/not-loaded',
        severity: 'error',
        path: [],
        message: `A part of the bridge could not be loaded, and spans are dropped: ${String(error)}.`,
        hint: 'Deploy every file of the package, or of the bundle that was made of it.',
      });
    }
  };
  return Object.assign(loading, { ready: load() });
}
