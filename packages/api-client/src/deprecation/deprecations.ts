import type { ClientDiagnostic } from '../client/diagnostic.ts';
import type { Redact } from '../core/redact.ts';
import type { Deprecation } from './read-deprecation.ts';

/** The deprecated operations that a client has called, each counted. */
export interface Deprecations {
  add(operation: string, deprecation: Deprecation): void;
  diagnostics(): readonly ClientDiagnostic[];
}

const mostOperations = 1000;

/** Collects deprecations; `onNew` hears of each operation once. */
export const createDeprecations = (
  redact: Redact,
  onNew: (diagnostic: ClientDiagnostic) => void,
): Deprecations => {
  const found = new Map<string, ClientDiagnostic>();
  return {
    add: (id, { date, replacement }) => {
      // The id of a free request is its path, and perhaps a query.
      const operation = id.split('?')[0] ?? id;
      const known = found.get(operation);
      if (known) {
        found.set(operation, { ...known, count: known.count + 1 });
        return;
      }
      if (found.size >= mostOperations) return;
      const diagnostic: ClientDiagnostic = {
        code: 'api-client/deprecated',
        severity: 'warning',
        path: [],
        message: redact(
          date === undefined
            ? `${operation} is deprecated: Sentry has switched it off for a while`
            : `${operation} is deprecated: Sentry may switch it off from ${date} on`,
        ),
        ...(replacement !== undefined && { hint: redact(`Use ${replacement}`) }),
        operation,
        count: 1,
      };
      found.set(operation, diagnostic);
      onNew(diagnostic);
    },
    diagnostics: () => [...found.values()],
  };
};
