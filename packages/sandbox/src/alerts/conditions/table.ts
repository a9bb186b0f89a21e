import type { ConditionType } from './condition-type.ts';
import { EVENTS } from './event.ts';
import { FREQUENCIES } from './frequency.ts';
import { ISSUES } from './issue.ts';
import { MOMENTS } from './moments.ts';
import { SESSIONS } from './sessions.ts';
import { VALUES } from './values.ts';

/** All of Sentry's (getsentry/sentry, src/sentry/workflow_engine/models/data_condition.py). */
export const CONDITION_TYPES: ReadonlyMap<string, ConditionType> = new Map(
  Object.entries({ ...MOMENTS, ...FREQUENCIES, ...SESSIONS, ...EVENTS, ...ISSUES, ...VALUES }),
);
