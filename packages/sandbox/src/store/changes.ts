import { AsyncLocalStorage } from 'node:async_hooks';
import type { Issue, Monitor, Project, StoredEvent } from './model.ts';

export type IssueChangeType =
  | 'issue.created'
  | 'issue.resolved'
  | 'issue.unresolved'
  | 'issue.ignored'
  | 'issue.assigned'
  | 'issue.unassigned'
  | 'issue.regressed'
  | 'issue.reappeared'
  | 'issue.merged'
  | 'issue.deleted';

/** Something happened to an issue. */
export interface IssueChange {
  readonly type: IssueChangeType;
  readonly issue: Issue;
  /** The event that caused it; none when a user did. */
  readonly event: StoredEvent | null;
  readonly byUserId: string | null;
  readonly at: number;
}

/** An event of an issue was stored. The changes that it caused in its issue were emitted before it. */
export interface EventRecorded {
  readonly type: 'event.recorded';
  readonly issue: Issue;
  readonly event: StoredEvent;
  readonly isNew: boolean;
  readonly isRegression: boolean;
  readonly hasReappeared: boolean;
  readonly at: number;
}

/** Something that metrics are computed from came in, other than an event of an issue. */
export interface TelemetryReceived {
  readonly type: 'telemetry.received';
  readonly project: Project;
  readonly at: number;
}

/** A job checked in, or should have. */
export interface CheckInsChanged {
  readonly type: 'check-ins.changed';
  readonly monitor: Monitor;
  readonly at: number;
}

export type Change = IssueChange | EventRecorded | TelemetryReceived | CheckInsChanged;
export type ChangeListener = (change: Change) => void | Promise<void>;

export interface Changes {
  /** Calls every listener now; what they do asynchronously is awaited by `settled`. */
  emit(change: Change): void;
  /** @returns its removal */
  onChange(listener: ChangeListener): () => void;
  /** Runs a request's work, and then waits for what listeners started because of it, and for nothing else. */
  settling<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Waits for what listeners started so far because of the work that this is called from. */
  settled(): Promise<void>;
}

export function createChanges(): Changes {
  const listeners = new Set<ChangeListener>();
  // Kept apart by request: a webhook's receiver may call back into the sandbox, and must not wait for its own
  // delivery; and of two requests at once, neither may answer before its own deliveries are done.
  const startedBy = new AsyncLocalStorage<Promise<void>[]>();
  const startedOutside: Promise<void>[] = [];
  const started = (): Promise<void>[] => startedBy.getStore() ?? startedOutside;
  const settled = async (): Promise<void> => {
    await Promise.all(started().splice(0));
  };
  return {
    emit(change) {
      for (const listener of listeners) {
        const work = listener(change);
        if (work) started().push(work);
      }
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settling: (work) =>
      startedBy.run([], async () => {
        const result = await work();
        await settled();
        return result;
      }),
    settled,
  };
}
