import { createReleaseManagerError } from '../error/error.ts';
import type { CommitRange } from './types.ts';

/** `repository@to` or `repository@from..to`; a repository's name may hold anything but `@`. */
const RANGE = /^(?<repository>[^@]+)@(?:(?<from>[^@]*?)\.\.)?(?<to>[^@]+)$/;

/** Reads `repository@from..to`, as the bin and `sentry-cli` take it. Throws `invalid-input` for anything else. */
export function parseCommitRange(text: string): CommitRange {
  const { repository, from, to } = RANGE.exec(text.trim())?.groups ?? {};
  if (!repository || !to) {
    throw createReleaseManagerError(
      'invalid-input',
      `${JSON.stringify(text)} is no range of commits.`,
      { hint: 'Write repository@to or repository@from..to, such as acme/shop@v1.0.0..HEAD.' },
    );
  }
  return { repository, to, ...(from ? { from } : {}) };
}
