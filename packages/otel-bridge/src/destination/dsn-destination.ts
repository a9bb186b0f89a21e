import type { DsnComponents } from '@sentry/core';
import type { SentryOtelOptions } from '../options/options.ts';
import { systemClock } from '../options/clock.ts';
import type { Report } from '../options/report.ts';
import { createOutcomes } from './outcomes.ts';
import { orgIdOf } from './org-id.ts';
import type { RateLimits } from './rate-limits.ts';
import { SDK } from './sdk.ts';
import type { Lose, SendParts } from './send-parts.ts';
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
  let sendParts: Promise<SendParts> | undefined;
  let limits: RateLimits | undefined;
  let controller = new AbortController();
  let reportedAt = clock.now();
  const { protocol, host, port, path, projectId, publicKey = '' } = dsn;
  const endpoint = `${protocol}://${host}${port ? `:${port}` : ''}${path ? `/${path}` : ''}/api/${projectId}/envelope/`;
  const headers = {
    'content-type': 'application/x-sentry-envelope',
    'x-sentry-auth': `Sentry sentry_version=7, sentry_key=${publicKey}, sentry_client=${SDK.name}/${SDK.version}`,
  };

  async function post(body: string | Uint8Array<ArrayBuffer>, lose: Lose): Promise<boolean> {
    try {
      const answer = await withoutTracing(() =>
        (options.fetch ?? fetch)(endpoint, {
          method: 'POST',
          headers,
          body,
          signal: controller.signal,
        }),
      );
      // An unread body holds its connection.
      if (answer.body) await answer.body.cancel();
      await readLimits(answer);
      // Sentry counts by itself what it refused for its rate.
      if (answer.status >= 400 && answer.status !== 429) lose('send_error');
      return answer.status < 400;
    } catch {
      lose('network_error');
      return false;
    }
  }

  async function readLimits({ status, headers: answered }: Response): Promise<void> {
    const isSaid = answered.get('x-sentry-rate-limits') ?? answered.get('retry-after');
    if (isSaid === null && status !== 429) return;
    try {
      // Most applications never need it, so that it is no part of what all of them load.
      limits ??= (await import('./rate-limits.ts')).createRateLimits(clock);
      limits.update(status, answered);
    } catch {
      // Sentry goes on refusing by itself.
    }
  }

  // Spans that nothing looks at need none of it.
  async function loadSendParts(): Promise<SendParts> {
    const { createSendParts } = await import('./send-parts.ts');
    return createSendParts(options, dsn, report, post, outcomes.add);
  }
  // Integrations begin now, not with the first envelope.
  if (options.integrations) (sendParts = loadSendParts()).catch(() => {});

  async function sendReport(): Promise<void> {
    reportedAt = clock.now();
    const counted = outcomes.take();
    if (counted.length === 0) return;
    const payload = { timestamp: clock.now() / 1000, discarded_events: counted };
    await post(`{}\n{"type":"client_report"}\n${JSON.stringify(payload)}`, () => {
      // For the next report.
      for (const { reason, category, quantity } of counted)
        outcomes.add(reason, category, quantity);
    });
  }

  const isReportDue = (): boolean =>
    outcomes.isPending() && clock.now() - reportedAt >= REPORT_EVERY_MS;

  return {
    publicKey,
    orgId: orgIdOf(dsn, options.orgId),
    release: options.release,
    environment: options.environment,
    async send(envelope) {
      sendParts ??= loadSendParts();
      const isDelivered = await (await sendParts)(envelope, limits);
      if (isReportDue()) await sendReport();
      return isDelivered;
    },
    async sendSpans(body, spanCount) {
      const lose: Lose = (reason) => outcomes.add(reason, 'span', spanCount);
      const isHeldBack = limits?.isLimited('span') === true;
      if (isHeldBack) lose('ratelimit_backoff');
      const isDelivered = !isHeldBack && (await post(body, lose));
      if (isReportDue()) await sendReport();
      return isDelivered;
    },
    drop: outcomes.add,
    report: sendReport,
    abort() {
      controller.abort();
      controller = new AbortController();
    },
  };
}
