import type { Diagnostic } from '../core/types.ts';
import type { Weight } from './differences.ts';

/** What a difference means to a reader of diagnostics. */
export const severities: Readonly<Record<Weight, Diagnostic['severity']>> = {
  0: 'info',
  1: 'warning',
  2: 'error',
};
