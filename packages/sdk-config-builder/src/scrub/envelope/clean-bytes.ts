import { cleanText } from '../clean-text.ts';
import type { Rules } from '../rules.ts';

/** Cleans bytes that are UTF-8 text. Of other bytes nobody can say what is in them: null. */
export function cleanBytes(bytes: Uint8Array, rules: Rules): Uint8Array | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
  // UTF-16 of plain English is valid UTF-8.
  if (text.includes('\0')) return null;
  const cleaned = cleanText(text, rules);
  return cleaned === text ? bytes : new TextEncoder().encode(cleaned);
}

/** How many bytes a text is on the wire. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length;
