import type { Issue, StoredEvent } from './model.ts';

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

export type Change = IssueChange | EventRecorded;
export type ChangeListener = (change: Change) => void | Promise<void>;

export interface Changes {
  /** Calls every listener now; what they do asynchronously is awaited by `settled`. */
  emit(change: Change): void;
  /** @returns its removal */
  onChange(listener: ChangeListener): () => void;
  /** Waits for what listeners started since the last call. A handler awaits it before it answers. */
  settled(): Promise<void>;
}

export function createChanges(): Changes {
  const listeners = new Set<ChangeListener>();
  let started: Promise<void>[] = [];
  return {
    emit(change) {
      for (const listener of listeners) {
        const work = listener(change);
        if (work) started.push(work);
      }
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async settled() {
      // Taken, not shared: a webhook's receiver may call back into the sandbox, and must not wait for its own delivery.
      const taken = started;
      started = [];
      await Promise.all(taken);
    },
  };
}
