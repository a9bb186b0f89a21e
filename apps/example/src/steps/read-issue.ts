import type { Client } from '../connect.ts';

/** The latest event of an issue: where it happened, what led there, and to whom. */
export async function readIssue(client: Client, issueId: string) {
  const event = await client.issues.getEvent({ issueId, eventId: 'latest' });
  const entry = (type: string) => listOf(event.entries).find((one) => at(one, 'type') === type);
  const exceptions = listOf(at(entry('exception'), 'data', 'values'));
  const frames = listOf(at(exceptions.at(-1), 'stacktrace', 'frames'));
  return {
    event,
    title: event.title,
    // Sentry's frames begin with the outermost call; a person reads from the innermost one.
    stack: frames
      .toReversed()
      .filter((frame) => at(frame, 'inApp') === true)
      .map((frame) => ({
        place: `${text(frame, 'function')} (${fileOf(frame)}:${text(frame, 'lineNo')})`,
        line: lineOf(frame),
      })),
    breadcrumbs: listOf(at(entry('breadcrumbs'), 'data', 'values')).map(
      (breadcrumb) => `${text(breadcrumb, 'category')}: ${wordsOf(breadcrumb)}`,
    ),
    user: text(event.user, 'email'),
    tags: Object.fromEntries(event.tags.map((tag) => [text(tag, 'key'), text(tag, 'value')])),
  };
}

function fileOf(frame: unknown): string {
  return text(frame, 'filename').split(/[\\/]/).at(-1) ?? '';
}

/** The line of the source, of the lines around it. */
function lineOf(frame: unknown): string {
  const lines = listOf(at(frame, 'context'));
  return text(
    lines.find((line) => at(line, '0') === at(frame, 'lineNo')),
    '1',
  );
}

function wordsOf(breadcrumb: unknown): string {
  const request = ['method', 'url', 'status_code'].map((key) => text(breadcrumb, 'data', key));
  return text(breadcrumb, 'message') || request.join(' ');
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

function text(value: unknown, ...path: readonly string[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
