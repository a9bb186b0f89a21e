import { parseDsn } from '../dsn/parse-dsn.ts';
import type { Diagnostic } from '../error/diagnostic.ts';
import { isReleaseManagerError } from '../error/error.ts';
import { deliver } from './deliver.ts';
import { putInQueue, readQueue, removeFromQueue, type QueuedCheckIn } from './queue.ts';
import type { CheckInPayload, MonitorOptions } from './types.ts';

const minuteInMs = 60_000;
// Sentry's own defaults (getsentry/sentry src/sentry/monitors/constants.py).
const defaultMarginInMinutes = 1;
const defaultMaxRuntimeInMinutes = 30;

/** Tells Sentry how runs go. Only `send` throws; what else does not work is reported, since a job is not disturbed by it. */
export interface Reporter {
  /** Sends a check-in. Throws `unreachable`, `refused` or `aborted`. */
  send(payload: CheckInPayload, signal: AbortSignal): Promise<void>;
  /** Keeps a check-in that could not be sent; without a queue, and when Sentry will never take it, it is reported. */
  keep(payload: CheckInPayload, reason: unknown): Promise<void>;
  /** Takes a check-in out of the queue that a later one made needless. */
  forget(payload: CheckInPayload): Promise<void>;
  /** Sends what earlier runs left. */
  sendQueued(signal: AbortSignal): Promise<void>;
}

/** Throws `invalid-input` for a DSN that is none. */
export function createReporter(options: MonitorOptions): Reporter {
  const dsn = parseDsn(options.dsn);
  const { queue, onDiagnostic = warn } = options;
  const now = () => options.clock?.now() ?? Date.now();
  const margin = options.marginInMinutes ?? defaultMarginInMinutes;
  const validInMs =
    (margin + (options.maxRuntimeInMinutes ?? defaultMaxRuntimeInMinutes)) * minuteInMs;
  const queued = new Map<string, QueuedCheckIn>();

  const report = (name: string, message: string, hint: string) => {
    try {
      const code = `release-manager/${name}`;
      onDiagnostic({ code, severity: 'warning', path: ['monitor'], message, hint });
    } catch {
      // Who listens may fail; the job may not.
    }
  };

  const send: Reporter['send'] = (payload, signal) => {
    const both = options.signal ? AbortSignal.any([options.signal, signal]) : signal;
    return deliver(dsn, payload, { ...options, signal: both });
  };

  const keep: Reporter['keep'] = async (payload, error) => {
    const reason = reasonOf(error);
    const what = `the check-in ${describe(payload)} did not reach Sentry (${reason})`;
    const isLasting = isReleaseManagerError(error, 'refused') && !error.isRetryable;
    if (queue === undefined || isLasting) {
      const hint = isLasting
        ? undefined
        : 'Name a queue, a folder, to have it sent by the next run.';
      report('check-in-lost', what, hint ?? 'The job itself is not affected.');
      return;
    }
    const entry = { at: now(), until: now() + validInMs, payload };
    try {
      await putInQueue(queue, entry);
      queued.set(payload.check_in_id, entry);
      report('check-in-queued', what, 'The next run sends it.');
    } catch (failure) {
      report(
        'check-in-lost',
        `${what}, nor the queue (${reasonOf(failure)})`,
        `Look at the folder ${queue}.`,
      );
    }
  };

  const forget: Reporter['forget'] = async ({ check_in_id: id }) => {
    const entry = queued.get(id);
    if (queue !== undefined && entry !== undefined) await removeFromQueue(queue, entry);
  };

  const sendQueued: Reporter['sendQueued'] = async (signal) => {
    if (queue === undefined) return;
    for (const entry of await readQueue(queue)) {
      if (entry.until < now()) {
        const when = new Date(entry.at).toISOString();
        report(
          'check-in-too-old',
          `the check-in ${describe(entry.payload)} of ${when} was not sent: now it would be taken for another run`,
          'Sentry has that run as missed. Look at what was in between the job and Sentry then.',
        );
      } else {
        // oxlint-disable-next-line no-await-in-loop -- in the order in which they happened
        const isSent = await send(entry.payload, signal).then(
          () => true,
          () => false,
        );
        if (!isSent) return;
      }
      // oxlint-disable-next-line no-await-in-loop -- see above
      await removeFromQueue(queue, entry);
    }
  };
  return { send, keep, forget, sendQueued };
}

const describe = ({ status, monitor_slug: slug }: CheckInPayload) => `${status} of ${slug}`;

function reasonOf(error: unknown): string {
  if (isReleaseManagerError(error, 'aborted')) return 'no answer in time';
  if (isReleaseManagerError(error)) return error.diagnostics[0]?.message ?? error.message;
  return error instanceof Error ? error.message : String(error);
}

function warn({ message, hint }: Diagnostic): void {
  console.warn(`sentry-kit: ${message}.${hint === undefined ? '' : ` ${hint}`}`);
}
