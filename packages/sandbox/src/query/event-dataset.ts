import { eventSpace } from '../search/event-space.ts';
import { asTexts, valueAt } from '../search/payload.ts';
import type { SearchScope } from '../search/issue-row.ts';
import type { StoredEvent } from '../store/model.ts';
import { columnOf, dateCell, type Column } from './column.ts';
import { isFailedStatus, type Dataset } from './dataset.ts';
import { columnKey } from './parse-expression.ts';

/** Fields of which an event has several values; Discover answers lists for them. */
const LISTS = /^(?:stack\.|error\.(?:type|value|mechanism|handled)$)/;
const INTEGERS = /^(?:project\.id|issue\.id)$/;
const HOUR_IN_MS = 3_600_000;
const DAY_IN_MS = 24 * HOUR_IN_MS;

/** Events as Discover sees them. `name` says which: errors, transactions or both. */
export function eventDataset(
  name: string,
  scope: SearchScope,
  isIncluded: (event: StoredEvent) => boolean,
): Dataset<StoredEvent> {
  const space = eventSpace(scope);
  return {
    name,
    rows: scope.state.events.entries.filter(
      (event) => event.project.organization === scope.organization && isIncluded(event),
    ),
    space,
    projectOf: ({ project }) => project,
    environmentOf: ({ environment }) => environment,
    timeOf: ({ timestamp }) => timestamp,
    idOf: ({ id }) => id,
    durationColumn: 'transaction.duration',
    isFailure: ({ payload, type }) =>
      type === 'transaction' &&
      isFailedStatus(asTexts(valueAt(payload, 'contexts', 'trace', 'status'))[0] ?? 'unknown'),
    column: (column) =>
      bucketColumn(column) ??
      columnOf(column, space.resolve(columnKey(column)), {
        isList: LISTS.test(column),
        isInteger: INTEGERS.test(column),
      }),
  };
}

/** The hour or the day of an event, for grouping by time. */
function bucketColumn(name: string): Column<StoredEvent> | null {
  const lengthInMs =
    name === 'timestamp.to_hour' ? HOUR_IN_MS : name === 'timestamp.to_day' ? DAY_IN_MS : null;
  if (lengthInMs === null) return null;
  const start = ({ timestamp }: StoredEvent): number =>
    Math.floor(timestamp / lengthInMs) * lengthInMs;
  return {
    name,
    type: 'date',
    unit: null,
    read: (event) => dateCell(start(event)),
    numbers: (event) => [start(event)],
  };
}
