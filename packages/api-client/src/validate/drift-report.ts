import type { ClientDiagnostic } from '../client/diagnostic.ts';
import type { Difference } from './differences.ts';
import { messageOf } from './message.ts';
import { severities } from './severities.ts';

/** A difference at a place of the contract: the same one is counted. */
export interface Finding extends Omit<Difference, 'path'> {
  readonly path: readonly string[];
}

/** Where answers differ from the contract, counted. */
export interface DriftReport {
  add(operation: string, findings: readonly Finding[]): void;
  diagnostics(): readonly ClientDiagnostic[];
}

// A server that makes up names must not fill the memory of a program that runs for months.
const mostEntries = 1000;

/** Collects differences for as long as a client lives; `onNew` hears of each once. */
export const createDriftReport = (onNew?: (diagnostic: ClientDiagnostic) => void): DriftReport => {
  const entries = new Map<string, ClientDiagnostic>();
  const count = (key: string, entry: Omit<ClientDiagnostic, 'count'>): void => {
    const known = entries.get(key);
    const counted = { ...entry, count: (known?.count ?? 0) + 1 };
    entries.set(key, counted);
    if (!known) onNew?.(counted);
  };
  return {
    add: (operation, findings) => {
      for (const { path, expected, seen, weight } of findings) {
        const key = JSON.stringify([operation, path, expected, seen]);
        if (entries.has(key) || entries.size < mostEntries)
          count(key, {
            code: 'api-client/response-drift',
            severity: severities[weight],
            path,
            message: messageOf({ expected, seen }),
            operation,
            expected,
            seen,
          });
        else
          count('more', {
            code: 'api-client/more-drift',
            severity: 'info',
            path: [],
            message: `differs in more than the ${mostEntries} ways that are listed`,
            operation,
          });
      }
    },
    diagnostics: () => [...entries.values()],
  };
};
