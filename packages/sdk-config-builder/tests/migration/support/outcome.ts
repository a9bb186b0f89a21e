import type { ReceivedEnvelope } from '@sentry-kit/sandbox';

/** What of a run is compared: what each event and each root span said. */
export interface Outcome {
  readonly events: Readonly<Record<string, Facts>>;
  /** Names of root spans, sorted. */
  readonly roots: readonly string[];
  /** Names of the other spans, sorted. */
  readonly children: readonly string[];
  readonly releases: readonly string[];
  readonly environments: readonly string[];
  /** All that arrived. */
  readonly text: string;
}

/** The fields of an event by their path. */
export type Facts = Readonly<Record<string, string>>;

type Part = Readonly<Record<string, unknown>>;

/** Reads what arrived at the sandbox. */
export function outcomeOf(envelopes: readonly ReceivedEnvelope[]): Outcome {
  const items = envelopes.flatMap((envelope) => envelope.items);
  const payloads = (type: string) =>
    items.filter(({ headers }) => headers['type'] === type).map(({ payload }) => part(payload));
  const transactions = payloads('transaction');
  // SDK 11 sends spans one by one.
  const spans = payloads('span').flatMap((payload) => list(payload['items']).map(part));
  const isRoot = (span: Part) => span['is_segment'] === true;
  const events = payloads('event');
  const inTransactions = transactions.flatMap((one) => list(one['spans']).map(part));
  const all = [...events, ...transactions];
  const streamed = (key: string) =>
    spans.filter(isRoot).map((span) => text(part(part(span['attributes'])[key])['value']));
  return {
    events: Object.fromEntries(events.map((event) => [titleOf(event), factsOf(event)])),
    roots: [
      ...transactions.map((one) => text(one['transaction'])),
      ...spans.filter(isRoot).map(({ name }) => text(name)),
    ].toSorted(),
    children: [
      ...inTransactions.map((span) => text(span['description'] ?? span['op'])),
      ...spans.filter((span) => !isRoot(span)).map(({ name }) => text(name)),
    ].toSorted(),
    releases: unique([...all.map((one) => text(one['release'])), ...streamed('sentry.release')]),
    environments: unique([
      ...all.map((one) => text(one['environment'])),
      ...streamed('sentry.environment'),
    ]),
    text: JSON.stringify(envelopes),
  };
}

/** What differs between two runs, as lines that begin with the field. */
export function differences(before: Outcome, after: Outcome): readonly string[] {
  const lines: string[] = [];
  const compare = (field: string, one: unknown, other: unknown) => {
    if (JSON.stringify(one) !== JSON.stringify(other))
      lines.push(`${field}: ${JSON.stringify(one)} → ${JSON.stringify(other)}`);
  };
  compare('events', Object.keys(before.events).toSorted(), Object.keys(after.events).toSorted());
  for (const [title, facts] of Object.entries(before.events)) {
    const other = after.events[title] ?? {};
    for (const key of new Set([...Object.keys(facts), ...Object.keys(other)])) {
      // What is below a field that is filtered as a whole.
      const filtered = Object.keys(other).find(
        (above) => key.startsWith(`${above}.`) && other[above] === '[Filtered]',
      );
      const isAbove =
        facts[key] === undefined &&
        other[key] === '[Filtered]' &&
        Object.keys(facts).some((below) => below.startsWith(`${key}.`));
      if (!isAbove) compare(filtered ?? key, facts[key], other[filtered ?? key]);
    }
  }
  for (const key of ['roots', 'children', 'releases', 'environments'] as const)
    compare(key, before[key], after[key]);
  return unique(lines);
}

// What the service said, without what every SDK adds of its own.
function factsOf(event: Part): Facts {
  const facts: Record<string, string> = {};
  const add = (path: string, value: unknown) => {
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) add(`${path}.${key}`, inner);
    else if (value !== undefined && value !== null)
      facts[path] = JSON.stringify(value).replaceAll('"', '');
  };
  for (const key of ['user', 'tags', 'extra', 'release', 'environment']) add(key, event[key]);
  // An event without a level is an error: getsentry/relay, relay-event-normalization, event.rs.
  add('level', event['level'] ?? 'error');
  // SDKs add sys.argv of their own.
  for (const key of Object.keys(facts)) if (key.startsWith('extra.sys.argv')) delete facts[key];
  add('headers', part(event['request'])['headers']);
  const crumbs = event['breadcrumbs'];
  const values = Array.isArray(crumbs) ? crumbs : part(crumbs)['values'];
  const own = list(values)
    .map(part)
    .filter(({ category }) => category === 'auth');
  add(
    'breadcrumb',
    own.map(({ message, data }) => ({ message, data })),
  );
  return facts;
}

function titleOf(event: Part): string {
  const exceptions = event['exception'];
  const values = list(Array.isArray(exceptions) ? exceptions : part(exceptions)['values']).map(
    part,
  );
  const message = event['message'];
  const entry = part(event['logentry']);
  return text(
    values.at(-1)?.['value'] ??
      (typeof message === 'string' ? message : (entry['formatted'] ?? entry['message'])),
  );
}

function part(value: unknown): Part {
  return typeof value === 'object' && value !== null ? (value as Part) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted();
}
