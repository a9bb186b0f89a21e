import type { AdmitEvent } from '../../caps/create-admission.ts';
import { lossesOf, type Loss } from '../envelope/categories.ts';
import { cleanEnvelope, isEnvelope, type Envelope } from '../envelope/clean-envelope.ts';
import type { Rules } from '../rules.ts';
import { isRecord, read } from '../../values/read.ts';

/** What the fence let through of an envelope. */
export interface Passed {
  /** Undefined when nothing of it may leave. */
  readonly envelope: unknown;
  readonly losses: readonly Loss[];
  /** Types of the items that could not be read or cleaned. */
  readonly unreadable: readonly string[];
  readonly isCapped: boolean;
}

/** Nobody can say what it is, so it stays. */
export const UNREADABLE: Passed = {
  envelope: undefined,
  losses: [],
  unreadable: ['envelope'],
  isCapped: false,
};

/** Caps first, so that nothing is cleaned that does not leave. */
export function passEnvelope(
  envelope: unknown,
  rules: Rules | undefined,
  admit: AdmitEvent | undefined,
): Passed {
  const passed = { envelope, losses: [], unreadable: [], isCapped: false };
  if (!isEnvelope(envelope)) return rules ? UNREADABLE : passed;
  const admitted = admit ? capEnvelope(envelope, admit) : envelope;
  if (!admitted) {
    const losses = envelope[1].flatMap((item) => lossesOf(...item));
    return { ...passed, envelope: undefined, losses, isCapped: true };
  }
  return { ...passed, ...(rules ? cleanEnvelope(admitted, rules) : { envelope: admitted }) };
}

/** An event that is held back takes its attachments with it. */
function capEnvelope([first, items]: Envelope, admit: AdmitEvent): Envelope | undefined {
  const index = items.findIndex(([headers]) => read(headers, 'type') === 'event');
  const [headers, payload] = items[index] ?? [];
  if (!headers || !isRecord(payload)) return [first, items];
  const verdict = admit(payload);
  if (!verdict) return undefined;
  if (verdict.suppressed === 0) return [first, items];
  const contexts = Object.assign({}, payload['contexts'], { suppressed: verdict });
  return [first, items.with(index, [headers, { ...payload, contexts }])];
}
