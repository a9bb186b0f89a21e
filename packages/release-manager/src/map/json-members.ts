/** A key of a JSON object and where its value is, in bytes. */
export interface JsonMember {
  readonly key: string;
  /** Where the value begins. */
  readonly from: number;
  /** Where it is over. */
  readonly to: number;
}

/** The members of a JSON object, and where it begins and ends. */
export interface JsonObject {
  readonly members: readonly JsonMember[];
  /** Of the opening brace. */
  readonly from: number;
  /** After the closing brace. */
  readonly to: number;
}

const quote = 0x22;
const backslash = 0x5c;

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

const skipSpace = (bytes: Buffer, from: number): number => {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  return at;
};

/** Where the text that begins at a quote is over; -1 when it is not. */
const skipText = (bytes: Buffer, from: number): number => {
  let at = from;
  for (;;) {
    // Native, so that text of any length costs next to nothing.
    at = bytes.indexOf(quote, at + 1);
    if (at === -1) return -1;
    let escapes = 0;
    while (bytes[at - 1 - escapes] === backslash) escapes += 1;
    if (escapes % 2 === 0) return at + 1;
  }
};

/** Where a value is over; -1 when it is not. */
const skipValue = (bytes: Buffer, from: number): number => {
  let depth = 0;
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === quote) {
      at = skipText(bytes, at);
      if (at === -1) return -1;
      if (depth === 0) return at;
      continue;
    }
    if (byte === 0x7b || byte === 0x5b) depth += 1;
    else if (byte === 0x7d || byte === 0x5d) {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && (byte === 0x2c || isSpace(byte))) return at;
    at += 1;
  }
  return depth === 0 ? at : -1;
};

/**
 * Finds the members of a JSON object without reading their values: a map of megabytes takes no more than a search for
 * its quotes. Undefined when it is no object or breaks off. Values are not looked into.
 */
export const readJsonObject = (bytes: Buffer, start = 0): JsonObject | undefined => {
  const from = skipSpace(bytes, start);
  if (bytes[from] !== 0x7b) return undefined;
  const members: JsonMember[] = [];
  let at = skipSpace(bytes, from + 1);
  if (bytes[at] === 0x7d) return { members, from, to: at + 1 };
  for (;;) {
    if (bytes[at] !== quote) return undefined;
    const keyEnd = skipText(bytes, at);
    if (keyEnd === -1) return undefined;
    const key = bytes.toString('utf8', at + 1, keyEnd - 1);
    at = skipSpace(bytes, keyEnd);
    if (bytes[at] !== 0x3a) return undefined;
    const valueFrom = skipSpace(bytes, at + 1);
    const valueTo = skipValue(bytes, valueFrom);
    if (valueTo <= valueFrom) return undefined;
    members.push({ key, from: valueFrom, to: valueTo });
    at = skipSpace(bytes, valueTo);
    if (bytes[at] === 0x7d) return { members, from, to: at + 1 };
    if (bytes[at] !== 0x2c) return undefined;
    at = skipSpace(bytes, at + 1);
  }
};

/**
 * Finds the elements of a JSON array; none when it is no array, and no more where it breaks off.
 *
 * @yields where an element begins
 */
export function* readJsonElements(bytes: Buffer, from: number): Generator<number> {
  if (bytes[from] !== 0x5b) return;
  let at = skipSpace(bytes, from + 1);
  while (at < bytes.length && bytes[at] !== 0x5d) {
    yield at;
    const to = skipValue(bytes, at);
    if (to <= at) return;
    at = skipSpace(bytes, to);
    if (bytes[at] !== 0x2c) return;
    at = skipSpace(bytes, at + 1);
  }
}
