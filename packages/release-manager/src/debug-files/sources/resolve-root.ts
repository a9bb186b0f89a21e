import { realpathSync } from 'node:fs';
import { createReleaseManagerError } from '../../error/error.ts';

/** The directory as it is without links. Throws `invalid-input` when there is none. */
export function resolveRoot(root: string): string {
  try {
    return realpathSync(root);
  } catch (cause) {
    throw createReleaseManagerError('invalid-input', `There is no directory ${root} for sources.`, {
      cause,
    });
  }
}
