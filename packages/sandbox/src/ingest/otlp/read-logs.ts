import { asFilledText, asList, asNumber, field } from '../../events/read-json.ts';
import type { StoredLog } from '../../store/model.ts';
import { readAttributeList, readId, readNanoseconds } from './read-values.ts';
import { readScope } from './read-spans.ts';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];

export type SentLog = Omit<StoredLog, 'project'>;

/** Lines of an OTLP request as Relay reads them; only text bodies survive (relay-ourlogs/src/otel_to_sentry.rs). */
export function readLogs(request: unknown, receivedAt: number): readonly SentLog[] {
  return asList(field(request, 'resourceLogs')).flatMap((resourceLogs) => {
    const resource = readAttributeList(
      field(field(resourceLogs, 'resource'), 'attributes'),
      'resource.',
    );
    return asList(field(resourceLogs, 'scopeLogs')).flatMap((scopeLogs) => {
      const shared = [...resource, ...readScope(field(scopeLogs, 'scope'))];
      return asList(field(scopeLogs, 'logRecords'))
        .map((line) => readLine(line, shared, receivedAt))
        .filter((line) => line !== null);
    });
  });
}

function readLine(
  line: unknown,
  shared: readonly [string, unknown][],
  receivedAt: number,
): SentLog | null {
  const body = field(field(line, 'body'), 'stringValue');
  if (typeof body !== 'string') return null;
  const severityNumber = asNumber(field(line, 'severityNumber'));
  return {
    timestamp:
      readNanoseconds(field(line, 'timeUnixNano')) ??
      readNanoseconds(field(line, 'observedTimeUnixNano')) ??
      receivedAt,
    traceId: readId(field(line, 'traceId'), 32),
    spanId: readId(field(line, 'spanId'), 16),
    level: readLevel(severityNumber, asFilledText(field(line, 'severityText'))),
    severityNumber,
    body,
    attributes: Object.fromEntries([
      ['sentry.origin', 'auto.otlp.logs'],
      ...shared,
      ...readAttributeList(field(line, 'attributes')),
    ]),
  };
}

/** 1–4 trace, 5–8 debug, … 21–24 fatal; else by the text, else info. */
function readLevel(severityNumber: number | null, severityText: string | null): string {
  const byNumber = severityNumber === null ? undefined : LEVELS[Math.ceil(severityNumber / 4) - 1];
  if (byNumber) return byNumber;
  const text = severityText?.toLowerCase() ?? '';
  return LEVELS.find((level) => text.startsWith(level)) ?? 'info';
}
