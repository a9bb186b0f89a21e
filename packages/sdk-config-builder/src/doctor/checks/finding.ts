import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Facts } from '../explain/facts.ts';

/** Finds what is wrong with options. */
export type Check = (facts: Facts) => readonly Diagnostic[];

/** A finding about an option. */
export function finding(
  severity: Diagnostic['severity'],
  code: string,
  path: string | readonly (string | number)[],
  message: string,
  hint?: string,
  reference?: string,
): Diagnostic {
  return {
    code: `sdk-config/${code}`,
    severity,
    path: typeof path === 'string' ? [path] : path,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(reference === undefined ? {} : { reference }),
  };
}
