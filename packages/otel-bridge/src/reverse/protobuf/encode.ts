import type { OtlpLogs, OtlpTraces } from '../otlp-json.ts';
import { fromBase64 } from '../values.ts';
import { MESSAGES } from './messages.ts';
import type { FieldType, MessageName } from './messages.ts';
import { createWriter } from './writer.ts';
import type { Writer } from './writer.ts';

/** Spans as a collector takes them with `content-type: application/x-protobuf`. */
export function encodeOtlpTraces(traces: OtlpTraces): Uint8Array {
  return encode('Traces', traces);
}

/** Log records as a collector takes them with `content-type: application/x-protobuf`. */
export function encodeOtlpLogs(logs: OtlpLogs): Uint8Array {
  return encode('Logs', logs);
}

function encode(name: MessageName, message: object): Uint8Array {
  const writer = createWriter();
  const fields: Readonly<Record<string, readonly [number, FieldType]>> = MESSAGES[name];
  for (const [field, value] of Object.entries(message)) {
    const known = fields[field];
    if (!known || value === undefined || value === null) continue;
    const [id, type] = known;
    for (const item of Array.isArray(value) ? value : [value]) write(writer, id, type, item);
  }
  return writer.finish();
}

function write(writer: Writer, id: number, type: FieldType, value: unknown): void {
  switch (type) {
    case 'text':
      return writer.text(id, String(value));
    case 'bool':
      return writer.varint(id, value === true ? 1n : 0n);
    case 'int64':
    case 'uint32':
      return writer.varint(id, toBigInt(value));
    case 'fixed64':
      return writer.fixed64(id, toBigInt(value));
    case 'fixed32':
      return writer.fixed32(id, Number(value));
    case 'double':
      return writer.double(id, Number(value));
    case 'hex':
      return writer.bytes(id, fromHex(String(value)));
    case 'base64':
      return writer.bytes(id, fromBase64(String(value)));
    default:
      return writer.bytes(id, encode(type, Object(value)));
  }
}

/** An integer that is none, which foreign OTLP may have, costs itself and not the request. */
function toBigInt(value: unknown): bigint {
  try {
    return BigInt(typeof value === 'string' || typeof value === 'number' ? value : 0);
  } catch {
    return 0n;
  }
}

function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor(text.length / 2));
  for (let index = 0; index < bytes.length; index++) {
    bytes[index] = Number.parseInt(text.slice(index * 2, index * 2 + 2), 16);
  }
  return bytes;
}
