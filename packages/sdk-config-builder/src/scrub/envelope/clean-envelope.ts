import { cleanText } from '../clean-text.ts';
import type { Rules } from '../rules.ts';
import { lossesOf, type Loss } from './categories.ts';
import { cleanItem, type Item } from './clean-item.ts';

/** An envelope as every SDK hands it to its transport. */
export type Envelope = readonly [headers: object, items: readonly Item[]];

/** What became of an envelope. */
export interface CleanedEnvelope {
  /** Undefined when nothing of it may leave. */
  readonly envelope: Envelope | undefined;
  readonly losses: readonly Loss[];
  /** Types of the items that could not be read or cleaned. */
  readonly unreadable: readonly string[];
}

/** Whether a value has the shape of an envelope. */
export function isEnvelope(value: unknown): value is Envelope {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    isObject(value[0]) &&
    Array.isArray(value[1]) &&
    value[1].every(isItem)
  );
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isItem = (value: unknown) => Array.isArray(value) && value.length === 2 && isObject(value[0]);

/** Cleans headers and items; what cannot be cleaned is left out and counted. Never throws. */
export function cleanEnvelope(envelope: Envelope, rules: Rules): CleanedEnvelope {
  const [headers, items] = envelope;
  const losses: Loss[] = [];
  const unreadable: string[] = [];
  const cleaned: Item[] = [];
  for (const item of items) {
    const kept = attempt(() => cleanItem(item, rules));
    if (kept) {
      cleaned.push(kept);
      continue;
    }
    losses.push(...lossesOf(...item));
    unreadable.push('type' in item[0] ? String(item[0].type) : 'unknown');
  }
  const cleanHeaders = attempt(() => cleanEnvelopeHeaders(headers, rules));
  if (!cleanHeaders) {
    for (const item of cleaned) losses.push(...lossesOf(...item));
    return { envelope: undefined, losses, unreadable: [...unreadable, 'headers'] };
  }
  return { envelope: cleaned.length > 0 ? [cleanHeaders, cleaned] : undefined, losses, unreadable };
}

function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** The DSN stays, since a tunnel needs it; so do identifiers. The trace bears names. */
function cleanEnvelopeHeaders(headers: object, rules: Rules): object {
  if (!('trace' in headers) || !isObject(headers.trace)) return headers;
  return { ...headers, trace: cleanTrace(headers.trace, rules) };
}

/** Cleans the dynamic sampling context, which also travels in `baggage`. */
export function cleanTrace(trace: object, rules: Rules): object {
  return Object.fromEntries(
    Object.entries(trace).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' && key !== 'trace_id' && key !== 'public_key'
        ? cleanText(value, rules)
        : value,
    ]),
  );
}
