import type { IssueEvent } from '../history/types.ts';
import type { EventAttributeCondition, TaggedEventCondition } from '../model/conditions.ts';
import { askText } from './ask-text.ts';
import { allOf, outcomeOf, type Outcome } from './outcome.ts';
import { createQueue } from './queue.ts';
import {
  createEventTally,
  createUserTally,
  type Counted,
  type Range,
  type Tally,
} from './tally.ts';

/** Which events are counted. */
export interface Selection {
  readonly environment: string | undefined;
  readonly filters: readonly (TaggedEventCondition | EventAttributeCondition)[];
}

/** What is counted of them, in a window that ended so long ago. */
export interface Measure {
  readonly what: 'events' | 'users';
  readonly lengthInMs: number;
  readonly endedInMs: number;
}

/** Events of a selection, in as many windows as are asked for; they are kept once. */
export interface View {
  readonly selection: Selection;
  /** Takes an event in, when it is selected. */
  push(event: IssueEvent): void;
  /** Moves all windows on to a moment. */
  advance(atInMs: number): void;
  /** Adds a window, or finds it; the function reads it. */
  measure(measure: Measure): (issue: string) => Range;
}

interface Window extends Measure {
  readonly tally: Tally;
  enters: number;
  leaves: number;
}

/** Makes a view. A window is `(end - length, end]`: an event counts at its own moment, and not after the length. */
export function createView(selection: Selection): View {
  const queue = createQueue<Counted>();
  const windows: Window[] = [];

  const move = (window: Window, endsInMs: number) => {
    const { tally, lengthInMs } = window;
    const end = queue.end();
    for (; window.enters < end; window.enters += 1) {
      const event = queue.at(window.enters);
      if (!event || event.atInMs > endsInMs) break;
      tally.add(event);
    }
    for (; window.leaves < window.enters; window.leaves += 1) {
      const event = queue.at(window.leaves);
      if (!event || event.atInMs > endsInMs - lengthInMs) break;
      tally.remove(event);
    }
  };

  return {
    selection,
    push: (event) => {
      const outcome = selects(selection, event);
      if (outcome === 'fails') return;
      const { atInMs, issue, user } = event;
      queue.push({ atInMs, issue, user, isCertain: outcome === 'holds' });
    },
    advance: (atInMs) => {
      let needed = queue.end();
      for (const window of windows) {
        move(window, atInMs - window.endedInMs);
        needed = Math.min(needed, window.leaves);
      }
      queue.forget(needed);
    },
    measure: (measure) => {
      const known = windows.find(
        ({ what, lengthInMs, endedInMs }) =>
          what === measure.what &&
          lengthInMs === measure.lengthInMs &&
          endedInMs === measure.endedInMs,
      );
      const tally = measure.what === 'events' ? createEventTally : createUserTally;
      const window = known ?? { ...measure, tally: tally(), enters: 0, leaves: 0 };
      if (!known) windows.push(window);
      return window.tally.read;
    },
  };
}

function selects({ environment, filters }: Selection, event: IssueEvent): Outcome {
  return allOf([
    isIn(environment, event.environment),
    ...filters.map((filter) => askText(filter, event).outcome),
  ]);
}

/** Whether an event belongs to the environment of an alert, which may be none in particular. */
export function isIn(environment: string | undefined, found: string | null | undefined): Outcome {
  if (environment === undefined) return 'holds';
  return outcomeOf(found === undefined ? undefined : found === environment);
}
