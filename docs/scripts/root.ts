import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** The address of a file of the repository. */
export const fileAt = (path: string): URL => new URL(path, root);

/** The text of a file of the repository. */
export const read = (path: string): string => readFileSync(fileAt(path), 'utf8');

/** The packages, in the order of the root README. */
export const packageNames = [
  'api-client',
  'sdk-config-builder',
  'sampling',
  'otel-bridge',
  'release-manager',
  'alert-rules',
  'selfhost-config',
  'sandbox',
] as const;
