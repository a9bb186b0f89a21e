import { createError } from './error.ts';
import { createRedact } from './redact.ts';
import type { ApiClientError, Diagnostic } from './types.ts';

/** The error of a call that is refused before anything is sent. */
export const invalidInput = (
  message: string,
  diagnostics: readonly Diagnostic[] = [],
): ApiClientError => createError({ kind: 'invalid-input', message, diagnostics }, createRedact([]));
