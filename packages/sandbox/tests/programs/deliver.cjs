// Sends one of everything that the given @sentry/node has, and prints what it sent as one JSON line.
// usage: SENTRY_DSN=... node deliver.cjs <directory that has @sentry/node>
const { createRequire } = require('node:module');
const { join } = require('node:path');

const Sentry = createRequire(join(process.argv[2], 'package.json'))('@sentry/node');
const major = Number(Sentry.SDK_VERSION.split('.')[0]);
const sent = { sdk: Sentry.SDK_VERSION };

function chargeCard(amount) {
  throw new RangeError(`card declined for ${amount} by SDK ${major}`);
}

async function main() {
  Sentry.init({
    dsn: process.env.SENTRY_DSN,
    release: `shop@${major}.0.0`,
    environment: 'production',
    tracesSampleRate: 1,
    autoSessionTracking: false,
    enableLogs: true,
    _experiments: { enableLogs: true, metricsAggregator: true },
    beforeSend: (event) => ({ ...event, tags: { ...event.tags, sdk_major: String(major) } }),
  });
  Sentry.setUser({ id: '42', email: 'ada@example.com' });
  Sentry.addBreadcrumb({ category: 'cart', message: 'checkout opened', level: 'info' });

  Sentry.startSession();
  Sentry.startSpan({ name: 'POST /checkout', op: 'http.server' }, (span) => {
    sent.traceId = (span.spanContext?.() ?? span).traceId;
    Sentry.startSpan({ name: 'charge card', op: 'payment' }, () => {
      for (const amount of [1999, 2000]) {
        try {
          chargeCard(amount);
        } catch (error) {
          sent.eventId = Sentry.captureException(error);
        }
      }
    });
  });
  Sentry.endSession();

  sent.checkInId = Sentry.captureCheckIn(
    { monitorSlug: `nightly-${major}`, status: 'in_progress' },
    { schedule: { type: 'crontab', value: '0 3 * * *' } },
  );
  Sentry.captureCheckIn({
    checkInId: sent.checkInId,
    monitorSlug: `nightly-${major}`,
    status: 'ok',
    duration: 2,
  });

  if (Sentry.logger) {
    Sentry.logger.warn('stock is low', { sku: 'sku-1', left: 3 });
    sent.log = 'stock is low';
  }
  if (Sentry.metrics?.count) {
    Sentry.metrics.count('orders', 2, { attributes: { shop: 'acme' } });
    sent.metric = 'trace_metric';
  } else if (Sentry.metrics?.increment) {
    Sentry.metrics.increment('orders', 2);
    sent.metric = 'statsd';
  }
  sent.isDelivered = await Sentry.close(5000);
  console.log(JSON.stringify(sent));
}

void main();
