import type { Diagnostic } from '../error/diagnostic.ts';

const newline = 10;

/**
 * Reads the frame of an envelope: a header line, then for each item a header line and its body, of the length that the
 * header gives or up to the end of the line (getsentry/sentry-docs develop-docs/sdk/data-model/envelopes.mdx).
 */
export function checkEnvelope(bytes: Uint8Array): {
  readonly eventId?: string;
  readonly diagnostics: readonly Diagnostic[];
} {
  const problems: Diagnostic[] = [];
  const add = (path: readonly (string | number)[], message: string) =>
    problems.push({ code: 'release-manager/bad-envelope', severity: 'error', path, message });
  const first = lineAt(bytes, 0);
  const header = readObject(first.text);
  if (header === undefined) add(['header'], 'the first line is no JSON object');
  let at = first.next;
  for (let index = 0; at < bytes.length; index += 1) {
    const { text, next } = lineAt(bytes, at);
    // Blank lines at the end are no items.
    if (text.trim() === '') {
      at = next;
      continue;
    }
    const item = readObject(text);
    if (item === undefined) {
      add(['items', index], 'the header of the item is no JSON object');
      break;
    }
    if (typeof item['type'] !== 'string') add(['items', index], 'the item has no type');
    const { length } = item;
    if (length === undefined) at = lineAt(bytes, next).next;
    else if (typeof length === 'number' && next + length <= bytes.length) {
      at = next + length;
      if (at < bytes.length && bytes[at] !== newline) {
        add(['items', index], `after ${length} bytes there is no end of line`);
        break;
      }
      at += 1;
    } else {
      add(
        ['items', index],
        `the item promises ${JSON.stringify(length)} bytes, and ${bytes.length - next} are left`,
      );
      break;
    }
  }
  const eventId = header?.['event_id'];
  return { ...(typeof eventId === 'string' ? { eventId } : {}), diagnostics: problems };
}

function lineAt(bytes: Uint8Array, from: number): { readonly text: string; readonly next: number } {
  const end = bytes.indexOf(newline, from);
  const stop = end < 0 ? bytes.length : end;
  return { text: new TextDecoder().decode(bytes.subarray(from, stop)), next: stop + 1 };
}

function readObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined;
  } catch {
    return undefined;
  }
}
