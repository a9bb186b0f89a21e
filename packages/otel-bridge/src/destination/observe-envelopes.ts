import type { Client, DsnComponents, Envelope } from '@sentry/core';
import type { SdkIntegration, SentryOtelOptions } from '../options/options.ts';
import type { Report } from '../options/report.ts';
import type { Destination } from './types.ts';

/** Shows an envelope to `beforeEnvelope`; one that throws is reported and changes nothing. */
export function createObserver(
  { beforeEnvelope }: SentryOtelOptions,
  report: Report,
  others: readonly ((envelope: Envelope) => void)[] = [],
): (envelope: Envelope) => void {
  return (envelope) => {
    for (const observe of beforeEnvelope ? [beforeEnvelope, ...others] : others) {
      guarded(() => observe(envelope), report);
    }
  };
}

// An integration has one `setupOnce`, and a `setup` for each client.
const known = new WeakSet<SdkIntegration>();

/** Sets integrations up with as much of a client as one needs that watches what is sent; returns their listeners. */
export function listenersOf(
  { integrations = [], release, environment }: SentryOtelOptions,
  dsn: DsnComponents,
  drop: Destination['drop'],
  report: Report,
): readonly ((envelope: Envelope) => void)[] {
  const listeners: ((envelope: Envelope) => void)[] = [];
  const client: Partial<Record<keyof Client, unknown>> = {
    on(hook: string, listener: (envelope: Envelope) => void) {
      if (hook === 'beforeEnvelope') listeners.push(listener);
      return () => {};
    },
    getDsn: () => dsn,
    getOptions: () => ({ release, environment }),
    recordDroppedEvent: drop,
  };
  for (const integration of integrations) {
    guarded(() => {
      if (!known.has(integration)) {
        known.add(integration);
        integration.setupOnce?.();
      }
      integration.setup?.(client);
    }, report);
  }
  return listeners;
}

function guarded(run: () => void, report: Report): void {
  try {
    run();
  } catch (error) {
    report({
      code: 'otel-bridge/hook-failed',
      severity: 'warning',
      path: [],
      message: `A hook that only watches threw: ${String(error)}.`,
      hint: 'What it was called for is sent as it was.',
    });
  }
}
