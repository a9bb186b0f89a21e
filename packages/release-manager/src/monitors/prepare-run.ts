import { requireMonitor } from './check-monitor.ts';
import { createId, monitorConfig } from './payload.ts';
import { createReporter, type Reporter } from './reporter.ts';
import type { CheckInPayload, CheckInStatus, MonitorOptions } from './types.ts';

/** A run that Sentry is being told of. */
export interface Run {
  /** Id of its check-ins. */
  readonly checkInId: string;
  /** Tells Sentry how it ended; resolves when Sentry has it or at the deadline, and never rejects. */
  end(status: Exclude<CheckInStatus, 'in_progress'>): Promise<void>;
}

/**
 * Makes ready to tell Sentry of a run. Throws `invalid-input` for a slug, a configuration or a DSN that Sentry would refuse;
 * what it answers begins the run, throws nothing and does not wait for the network.
 */
export function prepareRun(slug: string, options: MonitorOptions): () => Run {
  requireMonitor(slug, options);
  const reporter = createReporter(options);
  return () => beginRun(slug, options, reporter);
}

function beginRun(slug: string, options: MonitorOptions, reporter: Reporter): Run {
  const now = () => options.clock?.now() ?? Date.now();
  const startedAt = now();
  const config = monitorConfig(options);
  const withConfig = config === undefined ? {} : { monitor_config: config };
  const base = {
    check_in_id: createId(),
    monitor_slug: slug,
    environment: options.environment ?? 'production',
  };
  const first: CheckInPayload = { ...base, status: 'in_progress', ...withConfig };

  const opening = new AbortController();
  const opened = options.isHeartbeat
    ? Promise.resolve(false)
    : reporter.send(first, opening.signal).then(
        () => true,
        async (error: unknown) => {
          // Whoever ends the run sends everything once more.
          if (!opening.signal.aborted) await reporter.keep(first, error);
          return false;
        },
      );
  const replaying = new AbortController();
  const replayed = reporter.sendQueued(replaying.signal).catch(() => undefined);

  const end: Run['end'] = async (status) => {
    const duration = Math.max(0, now() - startedAt) / 1_000;
    const deadline = AbortSignal.timeout(options.deadlineInMs ?? 5_000);
    const isOpen = await before(opened, (options.deadlineInMs ?? 5_000) / 2);
    opening.abort();
    const last: CheckInPayload = { ...base, status, duration, ...(isOpen ? {} : withConfig) };
    try {
      await reporter.send(last, deadline);
      await opened;
      await reporter.forget(first);
    } catch (error) {
      await opened;
      await reporter.forget(first);
      await reporter.keep(last, error);
    }
    deadline.addEventListener('abort', () => replaying.abort());
    if (deadline.aborted) replaying.abort();
    await replayed;
  };
  return { checkInId: base.check_in_id, end };
}

/** What it came to, or false when it takes longer. */
async function before(promise: Promise<boolean>, limitInMs: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, limitInMs, false);
  });
  const result = await Promise.race([promise, late]);
  clearTimeout(timer);
  return result;
}
