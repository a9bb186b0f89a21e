import type { Breadcrumb, DescribedEvent, EventInput } from './types.ts';

/** An event by Sentry's own names. */
export interface EventPayload extends Readonly<Record<string, unknown>> {
  readonly event_id: string;
}

const shownBreadcrumbs = 100;

/** The event as it travels. Nothing is added that the caller did not give: no variables, no machine, no user. */
export function toPayload(event: EventInput, now: number): EventPayload {
  const fresh = { event_id: crypto.randomUUID().replaceAll('-', ''), timestamp: now / 1_000 };
  if (!('raw' in event)) return { ...fresh, ...described(event) };
  const id = event.raw['event_id'];
  const known = typeof id === 'string' ? id.replaceAll('-', '').toLowerCase() : fresh.event_id;
  return { ...fresh, ...event.raw, event_id: known };
}

function described(event: DescribedEvent): Readonly<Record<string, unknown>> {
  const { message, parameters = [], user, breadcrumbs, timestampInMs } = event;
  const values = {
    ...(timestampInMs === undefined ? {} : { timestamp: timestampInMs / 1_000 }),
    platform: event.platform ?? 'other',
    level: event.level ?? 'error',
    logentry: parameters.length === 0 ? { formatted: message } : { message, params: parameters },
    tags: event.tags,
    extra: event.extra,
    user: user && {
      id: user.id,
      email: user.email,
      username: user.username,
      ip_address: user.ipAddress,
    },
    fingerprint: event.fingerprint,
    release: event.release,
    dist: event.dist,
    environment: event.environment ?? 'production',
    server_name: event.serverName,
    logger: event.logger,
    breadcrumbs: breadcrumbs && { values: breadcrumbs.slice(-shownBreadcrumbs).map(toBreadcrumb) },
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

const toBreadcrumb = (breadcrumb: Breadcrumb) => ({ type: 'default', ...breadcrumb });
