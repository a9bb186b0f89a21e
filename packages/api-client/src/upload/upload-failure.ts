import { createError, type Failure } from '../core/error.ts';
import { createRedact } from '../core/redact.ts';
import type { Diagnostic } from '../core/types.ts';

const redact = createRedact([]);

/** An error of an upload. */
export const uploadFailure = (failure: Failure, hint = ''): Error =>
  createError(failure, redact, hint);

/** A problem with one file or option of an upload. */
export const problem = (path: Diagnostic['path'], message: string): Diagnostic => ({
  code: 'api-client/upload',
  severity: 'error',
  path,
  message,
});
