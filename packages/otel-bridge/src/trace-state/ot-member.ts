/** The parts of `ot=`, OpenTelemetry's own member of `tracestate`. */
export interface OtMember {
  /** The rejection threshold T. */
  readonly threshold?: bigint;
  /** The explicit randomness R. */
  readonly randomness?: bigint;
  /** Parts that are neither, as they were. */
  readonly others: readonly string[];
}

/** The key of OpenTelemetry's member. */
export const OT = 'ot';
const MAX_LENGTH = 256;
const DIGITS = 14;

/** Reads an `ot` value; a part that breaks its own rule is left out (specification/trace/tracestate-handling.md). */
export function readOtMember(value: string | undefined): OtMember {
  const ot: { threshold?: bigint; randomness?: bigint; others: string[] } = { others: [] };
  if (value === undefined || value.length > MAX_LENGTH) return ot;
  for (const part of value.split(';')) {
    const text = part.slice(3);
    if (part.startsWith('th:')) {
      if (/^[0-9a-f]{1,14}$/.test(text)) ot.threshold = BigInt(`0x${text.padEnd(DIGITS, '0')}`);
    } else if (part.startsWith('rv:')) {
      if (/^[0-9a-f]{14}$/.test(text)) ot.randomness = BigInt(`0x${text}`);
    } else if (part !== '') ot.others.push(part);
  }
  return ot;
}

/** Writes an `ot` value; undefined when there is nothing to say. Foreign parts that do not fit are left out from the end. */
export function writeOtMember({ threshold, randomness, others }: OtMember): string | undefined {
  const parts: string[] = [];
  // A `th` of 2^56 would say that nothing is kept, which is no probability and has no form.
  if (threshold !== undefined && threshold >> 56n === 0n) {
    parts.push(`th:${hex(threshold).replace(/0+$/, '') || '0'}`);
  }
  if (randomness !== undefined) parts.push(`rv:${hex(randomness)}`);
  for (const other of others) {
    if ([...parts, other].join(';').length <= MAX_LENGTH) parts.push(other);
  }
  return parts.length > 0 ? parts.join(';') : undefined;
}

function hex(value: bigint): string {
  return value.toString(16).padStart(DIGITS, '0');
}
