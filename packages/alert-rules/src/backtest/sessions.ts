import type { SessionCount } from '../history/types.ts';
import { createQueue } from './queue.ts';

const HOUR_IN_MS = 3_600_000;

/** Sessions of each project in the last hour. */
export interface Sessions {
  push(record: SessionCount): void;
  /** Undefined where the history has none at all. */
  lastHour(project: string, atInMs: number): number | undefined;
}

/** Makes an empty record of sessions. */
export function createSessions(): Sessions {
  const projects = new Map<
    string,
    { queue: ReturnType<typeof createQueue<SessionCount>>; first: number; sum: number }
  >();
  return {
    push: (record) => {
      const found = projects.get(record.project) ?? {
        queue: createQueue<SessionCount>(),
        first: 0,
        sum: 0,
      };
      found.queue.push(record);
      found.sum += record.count;
      projects.set(record.project, found);
    },
    lastHour: (project, atInMs) => {
      const found = projects.get(project);
      if (!found) return undefined;
      for (;;) {
        const oldest = found.queue.at(found.first);
        if (!oldest || oldest.atInMs > atInMs - HOUR_IN_MS) break;
        found.sum -= oldest.count;
        found.first += 1;
      }
      found.queue.forget(found.first);
      return found.sum;
    },
  };
}
