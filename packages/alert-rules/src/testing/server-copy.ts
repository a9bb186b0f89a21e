import { isRecord } from '../canonical/casing.ts';

/** What is the author's, whatever its keys look like. */
const OPAQUE = ['additional_fields', 'settings', 'assertion', 'headers'];
/** Lists whose order Sentry does not keep. */
const UNORDERED = [
  'conditions',
  'actions',
  'actionFilters',
  'detectorIds',
  'eventTypes',
  'filters',
];

/**
 * A body as a server might give it back: ids and dates, another order, snake_case in places, data
 * sources wrapped, owners as objects, numbers as texts. Written against the API's habits, not against
 * the canonical form.
 */
export function serverCopy(body: object, seed: number): unknown {
  let state = seed;
  const coin = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state % 3 === 0;
  };
  const isSnake = coin();
  const walk = (value: unknown, key: string): unknown => {
    if (OPAQUE.includes(key)) return value;
    if (Array.isArray(value)) {
      const entries = value.map((entry: unknown) => walk(entry, `${key}[]`));
      if (key === 'dataSources') return entries.map((entry) => wrapped(entry));
      return UNORDERED.includes(key) && coin() ? entries.toReversed() : entries;
    }
    if (isRecord(value)) {
      const copied = Object.entries(value).map(([name, entry]) => [
        isSnake ? snakeCase(name) : name,
        walk(entry, name),
      ]);
      const isNode = ['conditions[]', 'actions[]', 'actionFilters[]', 'triggers'].includes(key);
      const extra = isNode ? { id: String(state), organizationId: '1' } : {};
      const status = key === 'actions[]' ? { status: 'active' } : {};
      return { ...extra, ...status, ...Object.fromEntries(copied) };
    }
    if (['value', 'level'].includes(key) && typeof value === 'number' && coin())
      return String(value);
    if (key === 'logicType' && value === 'any-short' && coin()) return 'any';
    return ['integrationId', 'projectId'].includes(key) && typeof value === 'string' && coin()
      ? Number(value)
      : value;
  };
  const owner: unknown = Reflect.get(body, 'owner');
  const copy = walk(body, '');
  const isDetector = 'dataSources' in body;
  return {
    ...Object(copy),
    id: '900',
    dateCreated: '2026-09-01T00:00:00Z',
    dateUpdated: '2026-09-01T00:00:00Z',
    createdBy: '1',
    lastTriggered: null,
    ...(isDetector && typeof owner === 'string' ? { owner: ownerObject(owner) } : {}),
  };
}

function ownerObject(owner: string): object {
  const [type, id] = owner.split(':');
  return { type, id, name: 'Somebody', email: null };
}

function wrapped(source: unknown): object {
  const isQuery = isRecord(source) && ('timeWindow' in source || 'time_window' in source);
  const queryObj = isQuery ? { id: '5', status: 1, snubaQuery: { id: '6', ...source } } : source;
  return { id: '4', organizationId: '1', type: 'source', sourceId: '7', queryObj };
}

function snakeCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
