import { asText, asValues, field, type JsonObject } from '../../events/read-json.ts';

/**
 * Whether the project's option `filters:error_messages`, one pattern a line, takes an event: `*` stands for anything, case
 * does not count, and an exception reads as `Type: value` (getsentry/relay, relay-filter/src/error_messages.rs).
 */
export function hasFilteredMessage(
  options: Readonly<Record<string, unknown>>,
  event: JsonObject,
): boolean {
  const lines = asText(options['filters:error_messages'])?.split('\n') ?? [];
  const patterns = lines.map((line) => line.trim()).filter(Boolean);
  if (patterns.length === 0) return false;
  const texts = textsOf(event);
  return patterns.some((pattern) => {
    const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
    const matcher = new RegExp(`^${escaped.replaceAll('*', '.*')}$`, 'is');
    return texts.some((text) => matcher.test(text));
  });
}

function textsOf(event: JsonObject): readonly string[] {
  const logentry = field(event, 'logentry');
  const exceptions = asValues(field(event, 'exception')).map((exception) =>
    [asText(field(exception, 'type')), asText(field(exception, 'value'))]
      .filter(Boolean)
      .join(': '),
  );
  const messages = [
    field(event, 'message'),
    field(logentry, 'formatted'),
    field(logentry, 'message'),
  ].flatMap((message) => asText(message) ?? []);
  return [...messages, ...exceptions];
}
