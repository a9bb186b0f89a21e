const LINE_END = 10;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Brings any form of an envelope into the one that SDKs hand to their transport; what it is not stays what it is. */
export function readEnvelope(value: unknown): unknown {
  if (typeof value === 'string') return parseWire(new TextEncoder().encode(value));
  if (value instanceof Uint8Array) return parseWire(value);
  if (!isObject(value) || !Array.isArray(value['items'])) return value;
  const items = value['items'].map((item: unknown) =>
    isObject(item) ? [item['headers'] ?? item['header'], item['payload']] : item,
  );
  return [value['headers'] ?? value['header'] ?? {}, items];
}

/** Lines of headers, payloads by length or line: develop.sentry.dev/sdk/data-model/envelopes. */
function parseWire(bytes: Uint8Array): unknown {
  try {
    const [headers, first] = readLine(bytes, 0);
    const items: unknown[] = [];
    for (let position = first; position < bytes.length;) {
      if (bytes[position] === LINE_END) {
        position += 1;
        continue;
      }
      const [itemHeaders, start] = readLine(bytes, position);
      const { length } = isObject(itemHeaders) ? itemHeaders : {};
      const lineEnd = bytes.indexOf(LINE_END, start);
      const end =
        typeof length === 'number' ? start + length : lineEnd < 0 ? bytes.length : lineEnd;
      items.push([itemHeaders, readPayload(bytes.subarray(start, end))]);
      position = end + 1;
    }
    return [headers, items];
  } catch {
    return undefined;
  }
}

function readLine(bytes: Uint8Array, start: number): readonly [unknown, number] {
  const end = bytes.indexOf(LINE_END, start);
  const stop = end < 0 ? bytes.length : end;
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(start, stop)));
  return [value, stop + 1];
}

function readPayload(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isObject(value) ? value : bytes;
  } catch {
    return bytes;
  }
}
