import type { Diagnostic } from '../policy/diagnostic.ts';
import type { LogPolicy } from '../policy/types.ts';
import { findFields } from './leaves.ts';
import { checkReach } from './rules.ts';

/** Source: getsentry/sentry-javascript packages/core/src/types/log.ts; the same in develop-docs/sdk/telemetry/logs. */
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];

/** Rules for logs that never matter or ask for a level that no log has. */
export function checkLogs(logs: LogPolicy | undefined): Diagnostic[] {
  if (!logs) return [];
  return [
    ...checkReach(logs.rules, logs.defaultRate, ['logs']),
    ...findFields(logs.rules, ['logs']).flatMap(({ fields, path }): Diagnostic[] => {
      const texts = [fields.level].flat().filter((level) => typeof level === 'string');
      const unknown = texts.filter((level) => !levels.includes(level));
      if (unknown.length === 0) return [];
      return [
        {
          code: 'sampling/unknown-level',
          severity: 'warning',
          path: [...path, 'level'],
          message: `No log has the level ${unknown.join(', ')}.`,
          hint: `The levels are ${levels.join(', ')}.`,
        },
      ];
    }),
  ];
}
