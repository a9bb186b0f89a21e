import type { Client } from '@sentry/core';
import type { SentryOtelOptions } from '../options/options.ts';
import type { Report } from '../options/report.ts';
import { orgIdOf } from './org-id.ts';
import { withoutTracing } from './suppress-tracing.ts';
import type { Destination } from './types.ts';

/** Sends through the transport of an SDK's client, which also counts and reports what is dropped. */
export function createClientDestination(
  client: Client,
  options: SentryOtelOptions,
  report: Report,
): Destination {
  const { release, environment, orgId } = client.getOptions();
  const dsn = client.getDsn();
  return {
    client,
    publicKey: dsn?.publicKey ?? '',
    orgId: orgIdOf(dsn, options.orgId ?? orgId),
    release: options.release ?? release,
    environment: options.environment ?? environment,
    async send(envelope) {
      if (options.beforeEnvelope) {
        const { createObserver } = await import('./observe-envelopes.ts');
        createObserver(options, report)(envelope);
      }
      const { statusCode } = await withoutTracing(() => client.sendEnvelope(envelope));
      if (statusCode !== undefined && statusCode < 400) return true;
      // The transport counts what it could not send, and 413; Sentry counts what it refused for its rate (429).
      if (statusCode === undefined || statusCode === 413 || statusCode === 429) return false;
      const { countItems } = await import('./count-items.ts');
      countItems(envelope, (category, quantity) => {
        client.recordDroppedEvent('send_error', category, quantity);
      });
      return false;
    },
    drop(reason, category, quantity) {
      client.recordDroppedEvent(reason, category, quantity);
    },
    report: () => Promise.resolve(),
    abort() {},
  };
}
