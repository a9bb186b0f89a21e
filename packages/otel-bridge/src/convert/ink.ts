/** UTF-8 that grows at its end. Texts would be added lazily by V8, then copied when they are joined and again when they are sent. */
export interface Ink {
  bytes: Uint8Array<ArrayBuffer>;
  length: number;
}

const SMALLEST_IN_BYTES = 2048;
const LARGEST_KEPT_IN_BYTES = 32_768;
const MOST_KEPT = 64;
// What begins a character of two, three or four bytes.
const LEADS = [0, 0xc0, 0xe0, 0xf0];

const kept: Ink[] = [];

/** An empty ink; of those that were given back where there is one. */
export function takeInk(): Ink {
  return kept.pop() ?? { bytes: new Uint8Array(SMALLEST_IN_BYTES), length: 0 };
}

/** Gives an ink back that nobody reads any more. */
export function giveInk(ink: Ink): void {
  if (kept.length >= MOST_KEPT || ink.bytes.length > LARGEST_KEPT_IN_BYTES) return;
  ink.length = 0;
  kept.push(ink);
}

/** Makes sure that as many bytes have room. */
export function makeRoom(ink: Ink, size: number): void {
  const needed = ink.length + size;
  if (needed <= ink.bytes.length) return;
  const grown = new Uint8Array(Math.max(needed, ink.bytes.length * 2));
  grown.set(ink.bytes);
  ink.bytes = grown;
}

/** Adds bytes. */
export function writeBytes(ink: Ink, added: Uint8Array): void {
  const { length } = added;
  makeRoom(ink, length);
  const { bytes, length: end } = ink;
  // A call of `set` costs more than a short loop.
  if (length > 32) bytes.set(added, end);
  else for (let index = 0; index < length; index += 1) bytes[end + index] = added[index] ?? 0;
  ink.length = end + length;
}

/** Adds a text as it stands in a JSON string, without the quotes. */
export function writeText(ink: Ink, text: string): void {
  const { length } = text;
  makeRoom(ink, length);
  const { bytes, length: end } = ink;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    // Control characters, quotes, backslashes, and what has more than one byte.
    if (code < 32 || code > 126 || code === 34 || code === 92) {
      writeJson(ink, JSON.stringify(text).slice(1, -1));
      return;
    }
    bytes[end + index] = code;
  }
  ink.length = end + length;
}

/** Adds JSON, which has no lone surrogates. */
export function writeJson(ink: Ink, json: string): void {
  const { length } = json;
  makeRoom(ink, length * 3);
  const { bytes, length: end } = ink;
  let index = 0;
  for (; index < length; index += 1) {
    const code = json.charCodeAt(index);
    if (code > 127) break;
    bytes[end + index] = code;
  }
  ink.length = end + index;
  if (index < length) writeWide(ink, json.slice(index));
}

function writeWide(ink: Ink, json: string): void {
  const { bytes } = ink;
  for (const character of json) {
    const code = character.codePointAt(0) ?? 0;
    let following = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x1_00_00 ? 2 : 3;
    bytes[ink.length] = (LEADS[following] ?? 0) + Math.floor(code / 64 ** following);
    ink.length += 1;
    for (; following > 0; following -= 1) {
      bytes[ink.length] = 0x80 + (Math.floor(code / 64 ** (following - 1)) % 64);
      ink.length += 1;
    }
  }
}

/** The bytes of JSON. */
export function bytesOf(json: string): Uint8Array<ArrayBuffer> {
  const ink = takeInk();
  writeJson(ink, json);
  const bytes = ink.bytes.slice(0, ink.length);
  giveInk(ink);
  return bytes;
}
