import type { Diagnostic } from '../error/diagnostic.ts';

/** Makes a finding about a file of the build. */
export const finding = (
  path: string,
  code: string,
  severity: Diagnostic['severity'],
  message: string,
  more: { readonly hint?: string; readonly reference?: string } = {},
): Diagnostic => ({ code: `release-manager/${code}`, severity, path: [path], message, ...more });
