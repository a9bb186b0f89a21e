import { compareVersions, parseVersion } from '../events/compare-releases.ts';
import type { StoredEvent } from '../store/model.ts';
import type { Field } from './field.ts';
import {
  asNumbers,
  asTexts,
  exceptionsOf,
  framesOf,
  isHandled,
  tagOf,
  valueAt,
} from './payload.ts';

type EventField = Field<StoredEvent>;

/**
 * The searchable properties of events
 * (https://docs.sentry.io/concepts/search/searchable-properties/events/).
 */
const FIELDS: Readonly<Record<string, EventField>> = {
  id: text((event) => [event.id]),
  title: text((event) => [event.title]),
  message: { type: 'text', read: searchedText, match: 'contains' },
  culprit: text((event) => [event.culprit]),
  location: text((event) => framesOf(event).flatMap((frame) => asTexts(frame['filename']))),
  level: text((event) => [event.level]),
  platform: text((event) => [event.platform]),
  'platform.name': text((event) => [event.platform]),
  environment: text((event) => present(event.environment)),
  release: text((event) => present(event.release)),
  'release.version': {
    type: 'text',
    read: (event) => present(event.release).map((release) => versionOf(release)),
    compare: compareVersionTexts,
  },
  'release.package': text((event) =>
    present(event.release).flatMap((release) => packageOf(release)),
  ),
  'release.build': text((event) => present(event.release).flatMap((release) => buildOf(release))),
  dist: text((event) => present(event.dist)),
  transaction: text((event) => present(event.transaction)),
  'event.type': text((event) => [event.type]),
  type: text((event) => [event.type]),
  logger: text((event) => asTexts(valueAt(event.payload, 'logger'))),
  trace: text((event) => present(event.traceId)),
  'trace.span': text((event) => present(event.spanId)),
  'trace.parent_span': text((event) =>
    asTexts(valueAt(event.payload, 'contexts', 'trace', 'parent_span_id')),
  ),
  project: text((event) => [event.project.slug]),
  'project.name': text((event) => [event.project.slug]),
  'project.id': { type: 'number', read: (event) => [Number(event.project.id)] },
  issue: text((event) => present(event.issue?.shortId ?? null)),
  'issue.id': { type: 'number', read: (event) => (event.issue ? [Number(event.issue.id)] : []) },
  user: text((event) => present(tagOf(event, 'user') ?? userTag(event))),
  'user.id': text((event) => asTexts(event.user?.['id'])),
  'user.email': text((event) => asTexts(event.user?.['email'])),
  'user.username': text((event) => asTexts(event.user?.['username'])),
  'user.ip': text((event) => asTexts(event.user?.['ip_address'])),
  'user.display': text((event) => present(userDisplay(event))),
  'error.type': text((event) => exceptionsOf(event).flatMap((entry) => asTexts(entry['type']))),
  'error.value': {
    type: 'text',
    read: (event) => exceptionsOf(event).flatMap((entry) => asTexts(entry['value'])),
    match: 'contains',
  },
  'error.mechanism': text((event) =>
    exceptionsOf(event).flatMap((entry) => asTexts(valueAt(entry, 'mechanism', 'type'))),
  ),
  'error.handled': { type: 'boolean', read: (event) => [isHandled(event)] },
  'error.unhandled': { type: 'boolean', read: (event) => [!isHandled(event)] },
  'stack.abs_path': frameText('abs_path'),
  'stack.filename': frameText('filename'),
  'stack.function': frameText('function'),
  'stack.module': frameText('module'),
  'stack.package': frameText('package'),
  'stack.lineno': frameNumber('lineno'),
  'stack.colno': frameNumber('colno'),
  'stack.in_app': {
    type: 'boolean',
    read: (event) => framesOf(event).map((frame) => frame['in_app'] === true),
  },
  'http.method': text((event) => asTexts(valueAt(event.payload, 'request', 'method'))),
  'http.url': text((event) => asTexts(valueAt(event.payload, 'request', 'url'))),
  'http.status_code': text((event) =>
    firstOf(
      asTexts(valueAt(event.payload, 'contexts', 'response', 'status_code')),
      present(tagOf(event, 'http.status_code')),
    ),
  ),
  'sdk.name': text((event) => asTexts(valueAt(event.payload, 'sdk', 'name'))),
  'sdk.version': text((event) => asTexts(valueAt(event.payload, 'sdk', 'version'))),
  'transaction.op': text((event) => asTexts(valueAt(event.payload, 'contexts', 'trace', 'op'))),
  'transaction.status': text((event) =>
    event.type === 'transaction'
      ? firstOf(asTexts(valueAt(event.payload, 'contexts', 'trace', 'status')), ['unknown'])
      : [],
  ),
  'transaction.duration': { type: 'duration', read: (event) => transactionDurationInMs(event) },
  timestamp: { type: 'date', read: (event) => event.timestamp },
  'event.timestamp': { type: 'date', read: (event) => event.timestamp },
  'error.received': { type: 'date', read: (event) => event.receivedAt },
};

/** Fields that stand in a context of the event, or in a tag that was derived from it. */
const CONTEXT_FIELD = /^(os|device|browser|runtime|app|gpu|geo|cloud_resource)\.([a-z_]+)$/;

/** Tags that Sentry derives itself: they have a meaning even where no event carries them yet. */
const DERIVED_TAGS: ReadonlySet<string> = new Set([
  'browser',
  'device',
  'gpu',
  'handled',
  'mechanism',
  'os',
  'replayId',
  'runtime',
  'server_name',
  'site',
  'url',
]);

/** The field of that name, or null when only a tag can be meant. */
export function eventField(name: string): EventField | null {
  if (Object.hasOwn(FIELDS, name)) return FIELDS[name] ?? null;
  const measurement = /^measurements\.([a-zA-Z0-9_.-]+)$/.exec(name)?.[1];
  if (measurement !== undefined) return measurementField(measurement);
  const context = CONTEXT_FIELD.exec(name);
  if (context?.[1] && context[2]) return contextField(name, context[1], context[2]);
  return DERIVED_TAGS.has(name) ? tagField(name) : null;
}

export function tagField(key: string): EventField {
  return text((event) => present(tagOf(event, key)));
}

/** Where free text is looked for. */
export function searchedText(event: StoredEvent): readonly string[] {
  return [event.message, event.title, event.culprit];
}

function userDisplay(event: StoredEvent): string | null {
  const { user } = event;
  return (
    firstOf(
      asTexts(user?.['email']),
      asTexts(user?.['username']),
      asTexts(user?.['id']),
      asTexts(user?.['ip_address']),
    )[0] ?? null
  );
}

export function transactionDurationInMs(event: StoredEvent): readonly number[] {
  if (event.type !== 'transaction') return [];
  const start = valueAt(event.payload, 'start_timestamp');
  const startInMs =
    typeof start === 'number' ? start * 1000 : typeof start === 'string' ? Date.parse(start) : NaN;
  // To the microsecond: a subtraction of epoch seconds leaves noise behind.
  return asNumbers(Math.round((event.timestamp - startInMs) * 1000) / 1000);
}

function text(read: (event: StoredEvent) => readonly string[]): EventField {
  return { type: 'text', read };
}

function frameText(key: string): EventField {
  return text((event) => framesOf(event).flatMap((frame) => asTexts(frame[key])));
}

function frameNumber(key: string): EventField {
  return {
    type: 'number',
    read: (event) => framesOf(event).flatMap((frame) => asNumbers(frame[key])),
  };
}

function measurementField(name: string): EventField {
  const isDuration = !/^(?:cls|score\..*|.*_rate|.*count)$/.test(name);
  return {
    type: isDuration ? 'duration' : 'number',
    read: (event) => asNumbers(valueAt(event.payload, 'measurements', name, 'value')),
  };
}

function contextField(name: string, context: string, key: string): EventField {
  return text((event) => {
    const holder =
      context === 'geo' ? valueAt(event.user, 'geo') : valueAt(event.payload, 'contexts', context);
    return firstOf(present(tagOf(event, name)), asTexts(valueAt(holder, key)));
  });
}

function userTag(event: StoredEvent): string | null {
  for (const [key, name] of [
    ['id', 'id'],
    ['username', 'username'],
    ['email', 'email'],
    ['ip_address', 'ip'],
  ] as const) {
    const [value] = asTexts(event.user?.[key]);
    if (value !== undefined && value !== '') return `${name}:${value}`;
  }
  return null;
}

function present(value: string | null): readonly string[] {
  return value === null || value === '' ? [] : [value];
}

function firstOf(...candidates: readonly (readonly string[])[]): readonly string[] {
  return candidates.find((candidate) => candidate.length > 0) ?? [];
}

/** `package@version+build`, as Sentry reads release names. */
function packageOf(release: string): readonly string[] {
  const at = release.lastIndexOf('@');
  return at > 0 ? [release.slice(0, at)] : [];
}

function versionOf(release: string): string {
  return release.slice(release.lastIndexOf('@') + 1).replace(/\+.*$/, '');
}

function buildOf(release: string): readonly string[] {
  const build = /\+(.+)$/.exec(release)?.[1];
  return build === undefined ? [] : [build];
}

/** NaN where one is no semantic version: then no comparison holds. */
function compareVersionTexts(left: string, right: string): number {
  const leftVersion = parseVersion(left);
  const rightVersion = parseVersion(right);
  return leftVersion && rightVersion ? compareVersions(leftVersion, rightVersion) : Number.NaN;
}
