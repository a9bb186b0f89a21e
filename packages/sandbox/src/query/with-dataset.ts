import { invalidQuery } from '../search/invalid-query.ts';
import type { SearchScope } from '../search/issue-row.ts';
import type { Dataset } from './dataset.ts';
import { eventDataset } from './event-dataset.ts';
import { logDataset, metricDataset, spanDataset } from './item-datasets.ts';

const NAMES = [
  'discover',
  'errors',
  'transactions',
  'issuePlatform',
  'spans',
  'logs',
  'ourlogs',
  'tracemetrics',
];

/** Runs `use` with the dataset of that name; rows of each have a type of their own. */
export function withDataset<Result>(
  name: string,
  scope: SearchScope,
  use: <Row>(dataset: Dataset<Row>) => Result,
): Result {
  switch (name) {
    case 'discover':
      return use(eventDataset(name, scope, ({ type }) => type !== 'feedback'));
    case 'errors':
      return use(
        eventDataset(name, scope, ({ type }) => type !== 'transaction' && type !== 'feedback'),
      );
    case 'transactions':
      return use(eventDataset(name, scope, ({ type }) => type === 'transaction'));
    case 'issuePlatform':
      return use(eventDataset(name, scope, ({ type }) => type === 'feedback'));
    case 'spans':
      return use(spanDataset(scope));
    case 'logs':
    case 'ourlogs':
      return use(logDataset(scope));
    case 'tracemetrics':
      return use(metricDataset(scope));
    default:
      throw invalidQuery(`dataset must be one of: ${NAMES.join(', ')}; got '${name}'`);
  }
}
