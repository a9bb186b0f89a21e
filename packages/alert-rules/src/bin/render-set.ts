import type { AlertSet } from '../model/alerts.ts';
import { printValue } from '../render/print-value.ts';

/** A file of alerts that says the set, for somebody to go on with. */
export function renderSet(set: AlertSet): string {
  return `import { defineAlerts } from '@sentry-kit/alert-rules';\n\nexport const alerts = defineAlerts(${printValue(set)});\n`;
}
