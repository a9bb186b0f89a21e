import { cleanText } from './clean-text.ts';
import { cleanEnvelope, isEnvelope } from './envelope/clean-envelope.ts';
import { createRules } from './rules.ts';
import type { Scrub, Scrubbing } from './types.ts';
import { cleanValue } from './walk/clean-value.ts';

/**
 * A function that takes secrets and personal data out of a text, an event, a span, a log, any other JSON-like value, or a
 * whole envelope. The value that is passed in is not changed. Never throws: null means that nothing of it may be sent.
 *
 * @param scrubbing Default: `strict`.
 */
export function createScrubber(scrubbing: Scrubbing = 'strict'): Scrub {
  const rules = createRules(scrubbing);
  if (!rules) return (value) => value;
  const scrub = (value: unknown): unknown => {
    if (typeof value === 'string') return cleanText(value, rules);
    return isEnvelope(value)
      ? (cleanEnvelope(value, rules).envelope ?? null)
      : cleanValue(value, rules);
  };
  return <Value>(value: Value) => {
    try {
      // What is replaced is text in a place where JSON may have any value.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return scrub(value) as Value | null;
    } catch {
      return null;
    }
  };
}
