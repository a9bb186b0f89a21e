import { ALERT_RULES } from './alerts.ts';
import { FILTER_RULES } from './filters.ts';
import { FREQUENCY_RULES } from './frequencies.ts';
import { MONITOR_RULES } from './monitors.ts';
import type { ServerRule } from './rule.ts';

/** Rules of Sentry's, each with what it takes and what it refuses. */
export const SERVER_RULES: readonly ServerRule[] = [
  ...FREQUENCY_RULES,
  ...FILTER_RULES,
  ...ALERT_RULES,
  ...MONITOR_RULES,
];
