/** What a window holds of an issue: at least, and at most where something was unknown. */
export interface Range {
  /** What is certain. */
  readonly lower: number;
  /** What is possible. */
  readonly upper: number;
}

/** An event as windows keep it. */
export interface Counted {
  readonly atInMs: number;
  readonly issue: string;
  /** Undefined is unknown, null is nobody. */
  readonly user: string | null | undefined;
  /** False: it is unknown whether it belongs here. */
  readonly isCertain: boolean;
}

/** Counts events, or their users, by issue, while they come and go. */
export interface Tally {
  add(event: Counted): void;
  remove(event: Counted): void;
  read(issue: string): Range;
}

const NOTHING: Range = { lower: 0, upper: 0 };

/** Counts events. */
export function createEventTally(): Tally {
  const certain = createCounts();
  const possible = createCounts();
  const of = (event: Counted) => (event.isCertain ? certain : possible);
  return {
    add: (event) => of(event).add(event.issue, 1),
    remove: (event) => of(event).add(event.issue, -1),
    read: (issue) => {
      const lower = certain.get(issue);
      const extra = possible.get(issue);
      return lower === 0 && extra === 0 ? NOTHING : { lower, upper: lower + extra };
    },
  };
}

/** Counts different users; an event without a user counts for nobody. */
export function createUserTally(): Tally {
  const usersOf = new Map<string, Map<string, number>>();
  const possible = createCounts();
  const change = (event: Counted, step: 1 | -1) => {
    if (event.user === null) return;
    if (!event.isCertain || event.user === undefined) {
      possible.add(event.issue, step);
      return;
    }
    const users = usersOf.get(event.issue) ?? new Map<string, number>();
    const count = (users.get(event.user) ?? 0) + step;
    if (count === 0) users.delete(event.user);
    else users.set(event.user, count);
    if (users.size === 0) usersOf.delete(event.issue);
    else usersOf.set(event.issue, users);
  };
  return {
    add: (event) => change(event, 1),
    remove: (event) => change(event, -1),
    read: (issue) => {
      const lower = usersOf.get(issue)?.size ?? 0;
      return { lower, upper: lower + possible.get(issue) };
    },
  };
}

/** Keeps nothing about what has come down to zero. */
function createCounts() {
  const counts = new Map<string, number>();
  return {
    get: (issue: string) => counts.get(issue) ?? 0,
    add: (issue: string, step: number) => {
      const count = (counts.get(issue) ?? 0) + step;
      if (count === 0) counts.delete(issue);
      else counts.set(issue, count);
    },
  };
}
