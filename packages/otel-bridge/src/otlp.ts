export type { Diagnostic } from './options/diagnostic.ts';
