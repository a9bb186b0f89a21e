import type { Cell } from '../../query/column.ts';
import { selectRows } from '../../query/run-query.ts';
import { readSelection, SELECTION_PARAMETERS } from '../../query/selection.ts';
import { withDataset } from '../../query/with-dataset.ts';
import { compileQuery } from '../../search/compile.ts';
import { parseQuery } from '../../search/parse.ts';
import { badRequest } from '../errors.ts';
import { paginated } from '../paginate.ts';
import { readChoice, readChoices } from '../read-choices.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { searchOrBadRequest } from '../search-or-bad-request.ts';

const SCOPES = ['org:read', 'org:write', 'org:admin'];
const ITEM_TYPES = ['spans', 'logs', 'tracemetrics'] as const;
const ATTRIBUTE_TYPES = ['string', 'number', 'boolean', 'array'] as const;

export const traceItemRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/0/organizations/{organization_id_or_slug}/trace-items/attributes/',
    scopes: SCOPES,
    query: [
      'statsPeriod',
      'start',
      'end',
      'dataset',
      'itemType',
      'attributeType',
      'substringMatch',
      'query',
      'cursor',
    ],
    handle: listAttributes,
  },
  {
    method: 'GET',
    path: '/api/0/organizations/{organization_id_or_slug}/trace-items/stats/',
    scopes: SCOPES,
    query: [
      ...SELECTION_PARAMETERS,
      'statsType',
      'itemType',
      'query',
      'substringMatch',
      'traceItemsLimit',
      'cursor',
    ],
    handle: distributions,
  },
];

interface Attribute {
  readonly name: string;
  readonly type: (typeof ATTRIBUTE_TYPES)[number];
}

/** The rows that a query selects, as their attributes. */
type Item = ReadonlyMap<string, Cell>;

function listAttributes(context: RestContext): RestAnswer {
  const { query } = context;
  const name = query.has('dataset') ? 'dataset' : 'itemType';
  if (query.has('dataset') && query.has('itemType')) {
    throw badRequest('itemType is the older name of dataset: give one of them');
  }
  if (!query.has(name)) throw badRequest('One of dataset or itemType is required');
  const items = readItems(context, readChoice(query, name, ITEM_TYPES, 'spans'));
  const types = readChoices(query, 'attributeType', ATTRIBUTE_TYPES);
  const part = query.get('substringMatch') ?? '';
  const attributes = attributesOf(items).filter(
    (attribute) => (types.size === 0 || types.has(attribute.type)) && attribute.name.includes(part),
  );
  return paginated(context, attributes, (attribute) => ({
    key: attribute.name,
    name: attribute.name,
    secondaryAliases: [],
    attributeSource: { source_type: attribute.name.startsWith('sentry.') ? 'sentry' : 'user' },
    attributeType: attribute.type,
  }));
}

function distributions(context: RestContext): RestAnswer {
  const { query } = context;
  readChoices(query, 'statsType', ['attributeDistributions']);
  if (!query.has('statsType')) throw badRequest('statsType is required');
  const limit = readLimit(query.get('traceItemsLimit'));
  const items = readItems(context, readChoice(query, 'itemType', ['spans'], 'spans'));
  const part = query.get('substringMatch') ?? '';
  const names = attributesOf(items)
    .map(({ name }) => name)
    .filter((name) => name.includes(part));
  const answer = paginated(context, names, (name) => name);
  const shown = names.filter((name) => Array.isArray(answer.body) && answer.body.includes(name));
  const data = Object.fromEntries(
    shown.map((name) => [name, countValues(items.slice(0, limit), name)]),
  );
  return { ...answer, body: { data: [{ attributeDistributions: { data } }] } };
}

function readItems(context: RestContext, dataset: string): readonly Item[] {
  const { state, organization, query } = context;
  const selection = readSelection(context);
  return searchOrBadRequest(() =>
    withDataset(dataset, { state, organization, projects: selection.projects }, (rows) => {
      const test = compileQuery(parseQuery(query.get('query') ?? ''), rows.space);
      return selectRows(rows, selection, test).map((row) => rows.attributesOf?.(row) ?? new Map());
    }),
  );
}

function attributesOf(items: readonly Item[]): Attribute[] {
  const types = new Map<string, Attribute['type']>();
  for (const item of items) {
    for (const [name, cell] of item) {
      if (cell !== null && !types.has(name)) types.set(name, typeOf(cell));
    }
  }
  return [...types]
    .map(([name, type]) => ({ name, type }))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

function typeOf(cell: NonNullable<Cell>): Attribute['type'] {
  if (typeof cell === 'string') return 'string';
  if (typeof cell === 'number') return 'number';
  return typeof cell === 'boolean' ? 'boolean' : 'array';
}

function countValues(items: readonly Item[], name: string): { label: string; value: number }[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const cell = item.get(name) ?? null;
    if (cell !== null) counts.set(String(cell), (counts.get(String(cell)) ?? 0) + 1);
  }
  return [...counts]
    .map(([label, value]) => ({ label, value }))
    .toSorted((left, right) => right.value - left.value);
}

/** Most items that are looked at. */
const MAXIMUM_ITEMS = 1000;

function readLimit(text: string | null): number {
  if (text === null) return MAXIMUM_ITEMS;
  const limit = Number(text);
  if (!/^\d+$/.test(text) || limit < 1 || limit > MAXIMUM_ITEMS) {
    throw badRequest(`Invalid traceItemsLimit value. Must be between 1 and ${MAXIMUM_ITEMS}.`);
  }
  return limit;
}
