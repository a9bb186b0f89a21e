import { runQuery } from '../../query/run-query.ts';
import { readSelection, SELECTION_PARAMETERS } from '../../query/selection.ts';
import { withDataset } from '../../query/with-dataset.ts';
import type { TableRow } from '../../query/sort-table.ts';
import { badRequest } from '../errors.ts';
import { paginated } from '../paginate.ts';
import { readFlag } from '../read-choices.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { searchOrBadRequest } from '../search-or-bad-request.ts';

/** Facts: getsentry/sentry, src/sentry/api/endpoints/organization_events.py and bases/organization_events.py. */
export const tableRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/0/organizations/{organization_id_or_slug}/events/',
    scopes: ['org:read', 'org:write', 'org:admin'],
    isQuery: true,
    query: [
      ...SELECTION_PARAMETERS,
      'field',
      'dataset',
      'query',
      'sort',
      'allowAggregateConditions',
      'per_page',
      'cursor',
    ],
    handle: query,
  },
];

const MAXIMUM_FIELDS = 20;
/** Sentry adds these to rows that no function groups. */
const ROW_FIELDS = ['id', 'project.name'];

function query(context: RestContext): RestAnswer {
  const { state, organization, query: parameters } = context;
  const selection = readSelection(context);
  const asked = parameters.getAll('field').filter((field) => field !== '');
  const dataset = parameters.get('dataset') ?? 'discover';
  if (asked.length === 0) throw badRequest('No columns selected');
  if (asked.length > MAXIMUM_FIELDS) {
    throw badRequest(
      `You can view up to ${MAXIMUM_FIELDS} fields at a time. Please delete some and try again.`,
    );
  }
  const isAggregated = asked.some((field) => /\(.*\)$/.test(field));
  const hasRowFields = !isAggregated && !['logs', 'ourlogs', 'tracemetrics'].includes(dataset);
  const fields = [...new Set(hasRowFields ? [...asked, ...ROW_FIELDS] : asked)];
  const table = searchOrBadRequest(() =>
    withDataset(dataset, { state, organization, projects: selection.projects }, (rows) =>
      runQuery(rows, selection, state.clock.now(), {
        fields,
        query: parameters.get('query') ?? '',
        sort: parameters.getAll('sort').flatMap((value) => value.split(/,(?![^(]*\))/)),
        allowAggregateConditions: readFlag(parameters, 'allowAggregateConditions', true),
      }),
    ),
  );
  const meta = {
    fields: Object.fromEntries([...table.columns].map(([name, { type }]) => [name, type])),
    units: Object.fromEntries([...table.columns].map(([name, { unit }]) => [name, unit])),
    isMetricsData: false,
    isMetricsExtractedData: false,
    tips: {},
    datasetReason: 'unchanged',
    dataset,
  };
  return paginated(context, table.rows, (row) => serializeRow(fields, row), {
    wrap: (data) => ({ data, meta }),
  });
}

function serializeRow(fields: readonly string[], row: TableRow): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, row.get(field) ?? null]));
}
