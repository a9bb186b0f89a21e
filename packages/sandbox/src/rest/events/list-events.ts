import type { StoredEvent } from '../../store/model.ts';
import { paginated } from '../paginate.ts';
import { readFlag } from '../read-choices.ts';
import type { RestAnswer, RestContext } from '../route.ts';
import { serializeEvent, serializeSimpleEvent } from './serialize-event.ts';
import { sortByTime } from './serialize-issue-event.ts';

/**
 * A page of events: newest first, or with `sample` in an order that says nothing about time and is the same each
 * time (that of the ids, which are random); with `full` everything that each of them brought.
 */
export function listEvents(context: RestContext, events: readonly StoredEvent[]): RestAnswer {
  const isSample = readFlag(context.query, 'sample');
  const sorted = isSample
    ? events.toSorted((left, right) => (left.id < right.id ? -1 : 1))
    : sortByTime(events).toReversed();
  const serialize = readFlag(context.query, 'full') ? serializeEvent : serializeSimpleEvent;
  return paginated(context, sorted, (event) => serialize(event));
}
