import type { Diagnostic } from '../diagnostic/types.ts';

/** The chart has nothing for a part of the description. */
export function noEquivalent(path: Diagnostic['path'], message: string, hint?: string): Diagnostic {
  return {
    code: 'selfhost/helm-no-equivalent',
    severity: 'warning',
    path,
    message,
    ...(hint === undefined ? {} : { hint }),
    reference: 'sentry-kubernetes/charts: charts/sentry/values.yaml at sentry-25.20.0',
  };
}
