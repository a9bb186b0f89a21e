import type { RenderContext } from '../context.ts';
import { option, setting, when, type Assignment, type Section } from './assignment.ts';
import { call, differs, environment, named } from './python.ts';

export function generalSection({ deployment, tag }: RenderContext): Section {
  const { settings, options } = tag.python;
  const ifSet = (name: string, assignment: Assignment) =>
    settings.includes(name) ? [assignment] : [];
  const ifOption = (key: string, value: boolean | number) =>
    options.includes(key) ? [option(key, value)] : [];
  return {
    title: 'General',
    assignments: [
      setting('SENTRY_SINGLE_ORGANIZATION', deployment.isSingleOrganization ?? true),
      ...ifSet('SENTRY_USE_BIG_INTS', setting('SENTRY_USE_BIG_INTS', true)),
      option(
        'system.event-retention-days',
        call('int', environment('SENTRY_EVENT_RETENTION_DAYS', '90')),
      ),
      ...when(deployment.secretKey, () =>
        option('system.secret-key', environment('SENTRY_SYSTEM_SECRET_KEY')),
      ),
      ...ifSet(
        'SENTRY_SELF_HOSTED_ERRORS_ONLY',
        setting(
          'SENTRY_SELF_HOSTED_ERRORS_ONLY',
          differs(environment('COMPOSE_PROFILES'), 'feature-complete'),
        ),
      ),
      ...ifSet('SENTRY_AIR_GAP', setting('SENTRY_AIR_GAP', deployment.isAirGapped ?? false)),
      // Switches of single releases, which their example files turn on.
      ...ifOption('feedback.ingest-topic.rollout-rate', 1),
      ...ifOption('uptime.snuba_uptime_results.enabled', true),
      ...ifOption('taskworker.enabled', true),
      setting('INTERNAL_SYSTEM_IPS', named('container_networks()')),
      setting('GEOIP_PATH_MMDB', '/geoip/GeoLite2-City.mmdb'),
      ...ifSet('OPENAI_API_KEY', setting('OPENAI_API_KEY', environment('OPENAI_API_KEY', ''))),
    ],
  };
}
