import { InvalidArgumentError } from 'commander';
import { parseCommitRange } from '../commits/parse-range.ts';
import type { CommitRange } from '../commits/types.ts';

/** Reads `repository@from..to` as the value of an option; what is none is a wrong command line. */
export function readRange(text: string): CommitRange {
  try {
    return parseCommitRange(text);
  } catch {
    throw new InvalidArgumentError('Write repository@to or repository@from..to.');
  }
}
