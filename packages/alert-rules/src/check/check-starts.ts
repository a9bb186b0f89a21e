import { CONDITION_TYPES } from '../catalogue/condition-types.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import type { AlertSet } from '../model/alerts.ts';
import { readGroup } from '../model/read-group.ts';

const MOMENTS = new Set(
  CONDITION_TYPES.filter(({ place }) => place === 'moment').map(({ type }) => type),
);

/**
 * Two moments never come together: Sentry refuses an alert that waits for all or none of several, where
 * one of them is a moment (getsentry/sentry: src/sentry/workflow_engine/endpoints/validators).
 */
export function checkStarts({ alerts }: AlertSet): readonly Diagnostic[] {
  return Object.entries(alerts).flatMap(([id, { when }]): readonly Diagnostic[] => {
    if (when === undefined) return [];
    const { logic, conditions } = readGroup(when);
    if (logic === 'any' || !conditions.some(({ type }) => MOMENTS.has(type))) return [];
    return [
      {
        code: 'alert-rules/start-logic',
        severity: 'error',
        path: ['alerts', id, 'when', logic],
        message: `conditions that begin an alert go together with any, not with ${logic}`,
        hint: 'Move what has to hold besides into the if of a group.',
      },
    ];
  });
}
