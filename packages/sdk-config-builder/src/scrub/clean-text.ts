import { findSecrets, type FindRules } from './detect/find.ts';
import { replaceHits } from './detect/hits.ts';

/** What stands in the place of a value that goes as a whole. */
export const FILTERED = '[Filtered]';
/** A longer text goes as a whole, so that no text costs more than this one. */
const LONGEST_TEXT = 2_000_000;

/** The text without what the detectors find in it; the same text when they find nothing. */
export function cleanText(text: string, rules: FindRules): string {
  if (text.length > LONGEST_TEXT) return FILTERED;
  const hits = findSecrets(text, rules);
  return hits.length === 0 ? text : replaceHits(text, hits);
}
