import { createClientReportEnvelope, serializeEnvelope } from '@sentry/core';
import type { DsnComponents, Envelope } from '@sentry/core';
import type { SentryOtelOptions } from '../options/options.ts';
import { systemClock } from '../options/clock.ts';
import type { Report } from '../options/report.ts';
import { countItems } from './count-items.ts';
import { createOutcomes } from './outcomes.ts';
import { createObserver, listenersOf } from './observe-envelopes.ts';
import { orgIdOf } from './org-id.ts';
import { createRateLimits } from './rate-limits.ts';
import { SDK } from './sdk.ts';
import { withoutTracing } from './suppress-tracing.ts';
import type { Destination } from './types.ts';

const REPORT_EVERY_MS = 30_000;

/** Sends to a DSN with `fetch`, and reports by itself what was dropped. */
export function createDsnDestination(
  dsn: DsnComponents,
  options: SentryOtelOptions,
  report: Report,
): Destination {
  const clock = options.clock ?? systemClock;
  const outcomes = createOutcomes();
  const limits = createRateLimits(clock);
  const observe = createObserver(options, report, listenersOf(options, dsn, outcomes.add, report));
  let controller = new AbortController();
  let reportedAt = clock.now();

  function lose(envelope: Envelope, reason: 'network_error' | 'ratelimit_backoff' | 'send_error') {
    countItems(envelope, (category, quantity) => outcomes.add(reason, category, quantity));
  }

  async function post(envelope: Envelope, body?: string): Promise<boolean> {
    try {
      const {
        status,
        headers,
        body: answer,
      } = await withoutTracing(() =>
        (options.fetch ?? fetch)(endpointOf(dsn), {
          method: 'POST',
          headers: {
            'content-type': 'application/x-sentry-envelope',
            'x-sentry-auth': `Sentry sentry_version=7, sentry_key=${dsn.publicKey ?? ''}, sentry_client=${SDK.name}/${SDK.version}`,
          },
          body: body ?? serializeEnvelope(envelope),
          signal: controller.signal,
        }),
      );
      // An unread body holds its connection.
      await answer?.cancel();
      limits.update(status, headers);
      // Sentry counts by itself what it refused for its rate.
      if (status >= 400 && status !== 429) lose(envelope, 'send_error');
      return status < 400;
    } catch {
      lose(envelope, 'network_error');
      return false;
    }
  }

  async function sendReport(): Promise<void> {
    reportedAt = clock.now();
    const counted = outcomes.take();
    if (counted.length > 0) {
      await post(createClientReportEnvelope(counted, undefined, clock.now() / 1000));
    }
  }

  return {
    publicKey: dsn.publicKey ?? '',
    orgId: orgIdOf(dsn, options.orgId),
    release: options.release,
    environment: options.environment,
    async send(envelope, body) {
      observe(envelope);
      const allowed = limits.filter(envelope, (refused) => lose(refused, 'ratelimit_backoff'));
      const isDelivered = allowed !== undefined && (await post(allowed, body));
      if (outcomes.isPending() && clock.now() - reportedAt >= REPORT_EVERY_MS) await sendReport();
      return isDelivered && allowed === envelope;
    },
    drop: outcomes.add,
    report: sendReport,
    abort() {
      controller.abort();
      controller = new AbortController();
    },
  };
}

function endpointOf({ protocol, host, port, path, projectId }: DsnComponents): string {
  return `${protocol}://${host}${port ? `:${port}` : ''}${path ? `/${path}` : ''}/api/${projectId}/envelope/`;
}
