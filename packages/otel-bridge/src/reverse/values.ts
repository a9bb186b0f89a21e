import type { OtlpKeyValue, OtlpValue } from './otlp-json.ts';

/** An attribute as Sentry's protocol has it; `array` since SDK 11. */
export interface TypedAttribute {
  /** `string`, `boolean`, `integer`, `double` or `array`. */
  readonly type: string;
  /** The value. */
  readonly value: unknown;
}

/** Sentry's typed attributes as OTLP's. */
export function toKeyValues(attributes: Readonly<Record<string, TypedAttribute>>): OtlpKeyValue[] {
  return Object.entries(attributes).map(([key, attribute]) => ({
    key,
    value: toOtlpValue(attribute.value, attribute.type),
  }));
}

/** True for an attribute that says its type, as opposed to a bare value. */
export function isTyped(value: unknown): value is TypedAttribute {
  return typeof value === 'object' && value !== null && 'type' in value && 'value' in value;
}

/** Any JavaScript value as OTLP's; the type tells a double from an integer where the number does not. */
export function toOtlpValue(value: unknown, type?: string): OtlpValue {
  switch (typeof value) {
    case 'string':
      return { stringValue: value };
    case 'boolean':
      return { boolValue: value };
    case 'bigint':
      return { intValue: value.toString() };
    case 'number':
      return type !== 'double' && Number.isSafeInteger(value)
        ? { intValue: value.toString() }
        : { doubleValue: Number.isFinite(value) ? value : String(value) };
    case 'object':
      return value === null ? {} : toOtlpObject(value);
    default:
      return {};
  }
}

function toOtlpObject(value: object): OtlpValue {
  if (Array.isArray(value))
    return { arrayValue: { values: value.map((item) => toOtlpValue(item)) } };
  if (value instanceof Uint8Array) return { bytesValue: toBase64(value) };
  const values = Object.entries(value).map(([key, item]) => ({ key, value: toOtlpValue(item) }));
  return { kvlistValue: { values } };
}

/** OTLP's value as JavaScript's, as near as it gets: big integers lose digits, bytes become base64 text. */
function fromOtlpValue(value: OtlpValue | undefined): unknown {
  if (value?.stringValue !== undefined) return value.stringValue;
  if (value?.boolValue !== undefined) return value.boolValue;
  if (value?.intValue !== undefined) return Number(value.intValue);
  if (value?.doubleValue !== undefined) return Number(value.doubleValue);
  if (value?.bytesValue !== undefined) return value.bytesValue;
  if (value?.arrayValue) return (value.arrayValue.values ?? []).map(fromOtlpValue);
  if (value?.kvlistValue) return fromKeyValues(value.kvlistValue.values);
  return undefined;
}

/** OTLP's attributes as an object; an attribute without a value is left out. */
export function fromKeyValues(
  entries: readonly OtlpKeyValue[] | undefined,
): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const { key, value } of entries ?? []) {
    const plain = fromOtlpValue(value);
    // A key called __proto__ would otherwise change the object instead of being in it.
    if (plain !== undefined) {
      Object.defineProperty(attributes, key, {
        value: plain,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }
  return attributes;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 without Buffer or btoa, which not every runtime has. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(index, index + 3);
    const bits = first * 65_536 + second * 256 + third;
    const left = bytes.length - index;
    text += ALPHABET.charAt(Math.floor(bits / 262_144)) + ALPHABET.charAt((bits >> 12) & 63);
    text += left > 1 ? ALPHABET.charAt((bits >> 6) & 63) : '=';
    text += left > 2 ? ALPHABET.charAt(bits & 63) : '=';
  }
  return text;
}

/** The bytes of base64, with or without padding, of either alphabet. */
export function fromBase64(text: string): Uint8Array {
  const digits = Array.from(text, digitOf).filter((digit) => digit >= 0);
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  for (let index = 0; index < bytes.length; index++) {
    const at = Math.floor((index * 4) / 3);
    const shift = 4 - (index % 3) * 2;
    const pair = (digits[at] ?? 0) * 64 + (digits[at + 1] ?? 0);
    bytes[index] = (pair >> shift) & 255;
  }
  return bytes;
}

function digitOf(character: string): number {
  return ALPHABET.indexOf(character === '-' ? '+' : character === '_' ? '/' : character);
}
