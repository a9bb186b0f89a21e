import { asHexId, asList, asText, field } from '../../events/read-json.ts';

/** An id from either encoding: hexadecimal text in JSON, bytes in protobuf. All zeros count as none. */
export function readId(value: unknown, length: 16 | 32): string | null {
  const text = value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
  const id = asHexId(text, length);
  return id === '0'.repeat(length) ? null : id;
}

/** Nanoseconds since the epoch, as number or text, to milliseconds; null for zero and nonsense. */
export function readNanoseconds(value: unknown): number | null {
  const text = asText(value) ?? '';
  if (!/^\d{1,20}$/.test(text)) return null;
  const milliseconds = Number(BigInt(text) / 1000n) / 1000;
  return milliseconds > 0 ? milliseconds : null;
}

/** Attributes as Relay keeps them: scalars typed, lists and maps as JSON text, bytes when they are text. */
export function readAttributeList(value: unknown, prefix = ''): [string, unknown][] {
  const attributes: [string, unknown][] = [];
  for (const entry of asList(value)) {
    const key = asText(field(entry, 'key'));
    const read = readAnyValue(field(entry, 'value'));
    if (key && read !== undefined) attributes.push([`${prefix}${key}`, read]);
  }
  return attributes;
}

function readAnyValue(value: unknown): unknown {
  const plain = readScalar(value);
  if (plain !== undefined) return plain;
  const nested = readNested(value);
  return nested === undefined ? undefined : JSON.stringify(nested);
}

function readScalar(value: unknown): string | number | boolean | undefined {
  const text = field(value, 'stringValue');
  if (typeof text === 'string') return text;
  const flag = field(value, 'boolValue');
  if (typeof flag === 'boolean') return flag;
  for (const name of ['intValue', 'doubleValue']) {
    const number = field(value, name);
    if (typeof number === 'number' || typeof number === 'string') return Number(number);
  }
  const bytes = field(value, 'bytesValue');
  if (bytes === undefined) return undefined;
  const raw = bytes instanceof Uint8Array ? bytes : Buffer.from(asText(bytes) ?? '', 'base64');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return undefined;
  }
}

function readNested(value: unknown): unknown {
  const list = field(value, 'arrayValue');
  if (list !== undefined) return asList(field(list, 'values')).map(readEither);
  const map = field(value, 'kvlistValue');
  if (map === undefined) return undefined;
  return Object.fromEntries(
    asList(field(map, 'values')).map((entry) => [
      asText(field(entry, 'key')) ?? '',
      readEither(field(entry, 'value')),
    ]),
  );
}

function readEither(value: unknown): unknown {
  return readScalar(value) ?? readNested(value) ?? null;
}
