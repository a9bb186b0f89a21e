import { addOutcome } from '../events/outcomes.ts';
import { ensureEnvironment } from '../events/releases.ts';
import { createMonitor } from '../store/create-monitor.ts';
import type { CheckIn, Monitor } from '../store/model.ts';
import type { IngestContext } from '../ingest/types.ts';
import { addCheckIn } from './add-check-in.ts';
import { ageMonitor } from './age-monitor.ts';
import type { SentCheckIn } from './read-check-in.ts';

const MONITOR_LIMIT = 1000;

/**
 * Opens, closes or adds a check-in; a configuration makes or changes the monitor. The reasons are the sandbox's words:
 * which ones Sentry's own consumer writes was not verified.
 * @returns why not, or null
 */
export function recordCheckIn(context: IngestContext, sent: SentCheckIn): string | null {
  const monitor = findMonitor(context, sent);
  if (!monitor) return 'monitor_not_found';
  if (monitor.status === 'disabled') return 'monitor_disabled';
  const { state, project, key } = context;
  ageMonitor(context.state, monitor);
  const known = findCheckIn(monitor, sent);
  // One that timed out may still end; what its program said about its end stands.
  if (known?.status === 'ok' || known?.status === 'error') return 'duplicate';
  const now = state.clock.now();
  ensureEnvironment(state, project, sent.environment);
  if (known) update(known, sent, now);
  else add(monitor, sent, sent.id ?? state.hex(32), now);
  addOutcome(state, project, 'monitor', { key });
  state.emit({ type: 'check-ins.changed', monitor, at: now });
  return null;
}

function findMonitor(context: IngestContext, sent: SentCheckIn): Monitor | null {
  const { state, project } = context;
  const { monitors } = project.organization;
  const known = monitors.find(
    (monitor) => monitor.project === project && monitor.slug === sent.slug,
  );
  if (known) {
    if (sent.config) Object.assign(known, { config: sent.config, isUpserting: true });
    return known;
  }
  if (!sent.config || monitors.length >= MONITOR_LIMIT) return null;
  return createMonitor(state, project, {
    id: state.nextId('monitor'),
    slug: sent.slug,
    name: sent.slug,
    status: 'active',
    isMuted: false,
    isUpserting: true,
    config: sent.config,
    owner: null,
  }).monitor;
}

function findCheckIn(monitor: Monitor, sent: SentCheckIn): CheckIn | undefined {
  if (sent.id !== null) return monitor.checkIns.find((checkIn) => checkIn.id === sent.id);
  if (sent.status === 'in_progress') return undefined;
  return monitor.checkIns.findLast(
    (checkIn) => checkIn.status === 'in_progress' && checkIn.environment === sent.environment,
  );
}

function update(checkIn: CheckIn, sent: SentCheckIn, now: number): void {
  checkIn.status = sent.status;
  checkIn.updatedAt = now;
  if (sent.status !== 'in_progress') {
    checkIn.durationInMs = sent.durationInMs ?? now - checkIn.createdAt;
  }
}

function add(monitor: Monitor, sent: SentCheckIn, id: string, now: number): void {
  addCheckIn(monitor, {
    id,
    status: sent.status,
    environment: sent.environment,
    durationInMs: sent.durationInMs,
    createdAt: now,
    updatedAt: now,
    traceId: sent.traceId,
  });
}
