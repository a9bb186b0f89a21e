import type { RenderContext } from '../context.ts';
import { setting, type Section } from './assignment.ts';
import { cacheSection, databaseSection, kafkaSection, redisSection } from './data-stores.ts';
import { featureSection } from './features.ts';
import { generalSection } from './general.ts';
import { integrationSection } from './integrations.ts';
import { mailSection } from './mail.ts';
import { metricsSection } from './metrics.ts';
import type { PythonValue } from './python.ts';
import { fileSection, nodestoreSection } from './stores.ts';
import { webSection } from './web.ts';

/** What `sentry.conf.py` sets, in order, without sections that would be empty. */
export function sectionsOf(context: RenderContext): readonly Section[] {
  return [
    databaseSection(context),
    generalSection(context),
    redisSection(context),
    cacheSection(context),
    kafkaSection(context),
    backendSection(context),
    nodestoreSection(context),
    fileSection(context),
    webSection(context),
    mailSection(context),
    featureSection(context),
    integrationSection(context),
    metricsSection(context),
    rawSection(context),
  ].filter(({ assignments }) => assignments.length > 0);
}

// The backends that every release of self-hosted uses, and those that some did.
const backends: readonly (readonly [name: string, value: PythonValue])[] = [
  ['SENTRY_RATELIMITER', 'sentry.ratelimits.redis.RedisRateLimiter'],
  ['SENTRY_BUFFER', 'sentry.buffer.redis.RedisBuffer'],
  ['SENTRY_QUOTAS', 'sentry.quotas.redis.RedisQuota'],
  ['SENTRY_TSDB', 'sentry.tsdb.redissnuba.RedisSnubaTSDB'],
  ['SENTRY_SEARCH', 'sentry.search.snuba.EventsDatasetSnubaSearchBackend'],
  ['SENTRY_SEARCH_OPTIONS', {}],
  ['SENTRY_TAGSTORE_OPTIONS', {}],
  ['SENTRY_DIGESTS', 'sentry.digests.backends.redis.RedisBackend'],
  ['SENTRY_RELEASE_HEALTH', 'sentry.release_health.metrics.MetricsReleaseHealthBackend'],
  [
    'SENTRY_RELEASE_MONITOR',
    'sentry.release_health.release_monitor.metrics.MetricReleaseMonitorBackend',
  ],
];

function backendSection({ tag }: RenderContext): Section {
  const known = backends.filter(([name]) => tag.python.settings.includes(name));
  return { title: 'Backends', assignments: known.map(([name, value]) => setting(name, value)) };
}

function rawSection({ deployment }: RenderContext): Section {
  const settings = Object.entries(deployment.raw?.settings ?? {});
  return {
    title: 'From raw.settings',
    assignments: settings.map(([name, value]) => setting(name, value)),
  };
}
