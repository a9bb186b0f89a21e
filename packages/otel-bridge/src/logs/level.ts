import type { SerializedLog } from '@sentry/core';

type Level = SerializedLog['level'];

/** OpenTelemetry's six ranges of four (opentelemetry-specification specification/logs/data-model.md, SeverityNumber). */
const LEVELS: readonly Level[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];

/** Level and number of a log: by its number, else by its text, else `info`. */
export function levelOf(
  severityNumber: number | undefined,
  severityText: string | undefined,
): readonly [level: Level, severityNumber: number] {
  const number = severityNumber ?? 0;
  const byNumber = LEVELS[Math.ceil(number / 4) - 1];
  if (byNumber) return [byNumber, number];
  const text = severityText?.toLowerCase() ?? '';
  const byText = Math.max(
    text.startsWith('critical') ? LEVELS.length - 1 : -1,
    LEVELS.findIndex((level) => text.startsWith(level)),
  );
  const index = byText === -1 ? 2 : byText;
  return [LEVELS[index] ?? 'info', index * 4 + 1];
}
