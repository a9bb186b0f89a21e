import type { ObservedAlerts } from '@sentry-kit/alert-rules';
import { renderAlerts } from '@sentry-kit/alert-rules/render';

/** What `readAlerts(client)` of `@sentry-kit/alert-rules/client` gives. */
export function toTypeScript(observed: ObservedAlerts): string {
  const { files, diagnostics } = renderAlerts(observed);
  for (const { severity, path, message } of diagnostics) {
    console.log(severity, path.join('.'), message);
  }
  return files.map(({ text }) => text).join('');
}
