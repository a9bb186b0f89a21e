import { makeDsn } from '@sentry/core';
import type { OtelResource } from '../otel-types/span.ts';
import type { SentryOtelOptions } from '../options/options.ts';
import type { Report } from '../options/report.ts';
import { createClientDestination } from './client-destination.ts';
import { createDsnDestination } from './dsn-destination.ts';
import type { Destination } from './types.ts';

/** Every place that telemetry can go to. */
export interface Destinations {
  /** Where telemetry of a resource goes; undefined when there is nowhere to go. */
  of(resource: OtelResource): Destination | undefined;
  /** Every destination that has been used. */
  all(): Iterable<Destination>;
}

/** Finds the destination for a resource: by `route`, else the client or the DSN of the options. */
export function createDestinations(options: SentryOtelOptions, report: Report): Destinations {
  const byDsn = new Map<string, Destination | undefined>();
  const byResource = new WeakMap<OtelResource, { destination: Destination | undefined }>();
  const client = options.sdkClient && createClientDestination(options.sdkClient, options, report);
  const fallback = client ?? (options.dsn === undefined ? undefined : ofDsn(options.dsn));
  if (options.sdkClient === undefined && options.dsn === undefined && !options.route) {
    report({
      code: 'otel-bridge/no-destination',
      severity: 'error',
      path: ['dsn'],
      message: 'Neither a dsn nor an sdkClient is given, so nothing can be sent.',
      hint: 'Pass the DSN of the project, or the client that Sentry.init() returned.',
    });
  }

  function ofDsn(text: string): Destination | undefined {
    if (byDsn.has(text)) return byDsn.get(text);
    const dsn = makeDsn(text);
    if (!dsn) {
      report({
        code: 'otel-bridge/invalid-dsn',
        severity: 'error',
        path: ['dsn'],
        message:
          'A DSN is not of the form https://<key>@<host>/<project>, so nothing is sent to it.',
        hint: 'Copy it from Settings > Projects > Client Keys.',
      });
    }
    const destination = dsn && createDsnDestination(dsn, options, report);
    byDsn.set(text, destination);
    return destination;
  }

  function routed(resource: OtelResource): Destination | undefined {
    if (!options.route) return fallback;
    const known = byResource.get(resource);
    if (known) return known.destination;
    const destination = route(resource);
    if (!resource.asyncAttributesPending) byResource.set(resource, { destination });
    return destination;
  }

  function route(resource: OtelResource): Destination | undefined {
    try {
      const dsn = options.route?.(resource.attributes);
      return dsn === undefined ? fallback : ofDsn(dsn);
    } catch (error) {
      report({
        code: 'otel-bridge/route-failed',
        severity: 'warning',
        path: ['route'],
        message: `route threw: ${String(error)}.`,
        hint: 'The telemetry goes to the default destination.',
      });
      return fallback;
    }
  }

  return {
    of: routed,
    *all() {
      if (client) yield client;
      for (const destination of byDsn.values()) if (destination) yield destination;
    },
  };
}
