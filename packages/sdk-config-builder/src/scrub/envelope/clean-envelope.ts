import { isPlain, read, textOf } from '../../values/read.ts';
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
export const isEnvelope = (value: unknown): value is Envelope =>
  isPair(value) && Array.isArray(value[1]) && value[1].every(isPair);

const isPair = (value: unknown): value is readonly [object, unknown] =>
  Array.isArray(value) && value.length === 2 && isPlain(value[0]);

/** Cleans headers and items; what cannot be cleaned is left out and counted. Never throws. */
export function cleanEnvelope(envelope: Envelope, rules: Rules): CleanedEnvelope {
  const [headers, items] = envelope;
  const losses: Loss[] = [];
  const unreadable: string[] = [];
  const lose = (item: Item) => losses.push(...lossesOf(...item));
  const cleaned: Item[] = [];
  for (const item of items) {
    const kept = attempt(() => cleanItem(item, rules));
    if (kept) cleaned.push(kept);
    else {
      lose(item);
      unreadable.push(textOf(read(item[0], 'type')) || 'unknown');
    }
  }
  const cleanHeaders = attempt(() => cleanEnvelopeHeaders(headers, rules));
  if (!cleanHeaders) {
    for (const item of cleaned) lose(item);
    unreadable.push('headers');
  }
  return {
    envelope: cleanHeaders && cleaned.length > 0 ? [cleanHeaders, cleaned] : undefined,
    losses,
    unreadable,
  };
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
  const trace = read(headers, 'trace');
  return isPlain(trace) ? { ...headers, trace: cleanTrace(trace, rules) } : headers;
}

/** Cleans the dynamic sampling context, which also travels in `baggage`. */
export function cleanTrace(trace: object, rules: Rules): object {
  const entries: readonly [string, unknown][] = Object.entries(trace);
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      typeof value === 'string' && !/^(?:trace_id|public_key)$/.test(key)
        ? cleanText(value, rules)
        : value,
    ]),
  );
}
