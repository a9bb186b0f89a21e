import { toAttribute } from './attribute.ts';
import { bytesOf, writeBytes, writeText, type Ink } from './ink.ts';
import type { SentryAttribute } from './span-v2.ts';

const MOST_REMEMBERED = 2000;
const LONGEST_REMEMBERED = 100;
// A value that comes as often as this in a row is one that most spans have, not only those of a trace.
const OFTEN = 50;
const END = bytesOf('}');
const END_OF_TEXT = bytesOf('"}');

/** What is remembered of a key: keys are few, and most have the same value again. */
interface Known {
  /** What stands before a value of each type. */
  readonly openings: Record<SentryAttribute['type'], Uint8Array>;
  last: unknown;
  times: number;
  /** The attribute with its last value. */
  whole: Uint8Array | undefined;
}

const knownKeys = new Map<string, Known>();

/** Adds an attribute with its type, as it stands behind others in a JSON object; nothing where there is no value. */
export function writeAttribute(ink: Ink, key: string, value: unknown): void {
  const known = knownKeys.get(key) ?? remember(key);
  if (known.last === value) {
    if (known.whole) {
      writeBytes(ink, known.whole);
      return;
    }
    known.times += 1;
  } else {
    known.last = isShort(value) ? value : undefined;
    known.times = 0;
    known.whole = undefined;
  }
  const start = ink.length;
  if (typeof value === 'string') writeTextAttribute(ink, known, value);
  else {
    const attribute = toAttribute(value);
    if (attribute?.type === 'string') writeTextAttribute(ink, known, attribute.value);
    else if (attribute) {
      writeBytes(ink, known.openings[attribute.type]);
      // Text that is made of parts would have to be made one first.
      writeText(ink, String(attribute.value));
      writeBytes(ink, END);
    }
  }
  if (known.times > OFTEN) known.whole = ink.bytes.slice(start, ink.length);
}

function writeTextAttribute(ink: Ink, { openings }: Known, value: string): void {
  writeBytes(ink, openings.string);
  writeText(ink, value);
  writeBytes(ink, END_OF_TEXT);
}

/** Whether a value may be kept: an array can change, and a long text is memory. */
function isShort(value: unknown): boolean {
  return typeof value === 'string' ? value.length <= LONGEST_REMEMBERED : typeof value !== 'object';
}

function remember(key: string): Known {
  const before = `,${JSON.stringify(key)}:{"type":"`;
  const openings = {
    boolean: bytesOf(`${before}boolean","value":`),
    double: bytesOf(`${before}double","value":`),
    integer: bytesOf(`${before}integer","value":`),
    string: bytesOf(`${before}string","value":"`),
  };
  const known: Known = { openings, last: undefined, times: 0, whole: undefined };
  if (knownKeys.size < MOST_REMEMBERED) knownKeys.set(key, known);
  return known;
}
