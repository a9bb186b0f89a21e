import { asList, asObject, asText, field } from './read-json.ts';

export interface LogEntry {
  /** The template, before parameters went in. */
  readonly message: string | null;
  readonly formatted: string;
  readonly params: unknown;
}

/** `logentry`, its old name, or a top-level `message` in any of its forms; null when the event says nothing. */
export function readLogEntry(payload: unknown): LogEntry | null {
  for (const name of ['logentry', 'sentry.interfaces.Message', 'message']) {
    const entry = readEntry(field(payload, name));
    if (entry) return entry;
  }
  return null;
}

function readEntry(value: unknown): LogEntry | null {
  const plain = asText(value);
  if (plain) return { message: null, formatted: plain, params: undefined };
  const entry = asObject(value);
  if (!entry) return null;
  const message = asText(field(entry, 'message'));
  const params = field(entry, 'params');
  const given = asText(field(entry, 'formatted'));
  const formatted = given ?? (message === null ? null : format(message, params));
  if (!formatted) return null;
  return { message: message === formatted ? null : message, formatted, params };
}

/** `%s` and `{}` with a list, `%(name)s` and `{name}` with an object. */
function format(template: string, params: unknown): string {
  const named = asObject(params);
  if (named) {
    return template.replace(
      /%\((\w+)\)[sdfi]|\{(\w+)\}/g,
      (placeholder: string, percent?: string, brace?: string) =>
        asText(field(named, percent ?? brace ?? '')) ?? placeholder,
    );
  }
  const values = asList(params);
  let next = 0;
  return template.replace(/%[sdfi]|\{\}/g, (placeholder) => {
    const value = asText(values[next]);
    next += 1;
    return value ?? placeholder;
  });
}
