/** Remembers when the actions of a group were last taken for an issue. */
export interface Mutes {
  /** Whether they are due at a moment; if so, the pause begins anew. */
  fire(issue: string, atInMs: number): boolean;
  /** Until when they are held back for an issue. */
  until(issue: string): number | undefined;
}

/**
 * A pause of `pauseInMs` includes its last moment, as in Sentry's preview (getsentry/sentry:
 * src/sentry/workflow_engine/endpoints/organization_workflow_preview.py); 0 is no pause.
 */
export function createMutes(pauseInMs: number): Mutes {
  let last = new Map<string, number>();
  let limit = 1_024;
  return {
    fire: (issue, atInMs) => {
      if (pauseInMs === 0) return true;
      const before = last.get(issue);
      if (before !== undefined && atInMs - before <= pauseInMs) return false;
      last.set(issue, atInMs);
      if (last.size >= limit) {
        // Pauses that are over are forgotten, so that memory follows those that are open.
        last = new Map([...last].filter(([, at]) => atInMs - at <= pauseInMs));
        limit = Math.max(1_024, last.size * 2);
      }
      return true;
    },
    until: (issue) => {
      const before = last.get(issue);
      return before === undefined ? undefined : before + pauseInMs;
    },
  };
}
