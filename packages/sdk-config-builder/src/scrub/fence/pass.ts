import type { AdmitEvent } from '../../caps/create-admission.ts';
import { lossesOf, type Loss } from '../envelope/categories.ts';
import { cleanEnvelope, isEnvelope, type Envelope } from '../envelope/clean-envelope.ts';
import type { Rules } from '../rules.ts';

/** What the fence let through of an envelope. */
export interface Passed {
  /** Undefined when nothing of it may leave. */
  readonly envelope: unknown;
  readonly losses: readonly Loss[];
  /** Types of the items that could not be read or cleaned. */
  readonly unreadable: readonly string[];
  readonly isCapped: boolean;
}

/** Caps first, so that nothing is cleaned that does not leave. */
export function passEnvelope(
  envelope: unknown,
  rules: Rules | undefined,
  admit: AdmitEvent | undefined,
): Passed {
  if (!isEnvelope(envelope))
    return rules
      ? { envelope: undefined, losses: [], unreadable: ['envelope'], isCapped: false }
      : { envelope, losses: [], unreadable: [], isCapped: false };
  const admitted = admit ? capEnvelope(envelope, admit) : envelope;
  if (!admitted) {
    const losses = envelope[1].flatMap((item) => lossesOf(...item));
    return { envelope: undefined, losses, unreadable: [], isCapped: true };
  }
  if (!rules) return { envelope: admitted, losses: [], unreadable: [], isCapped: false };
  return { ...cleanEnvelope(admitted, rules), isCapped: false };
}

/** An event that is held back takes its attachments with it. */
function capEnvelope(envelope: Envelope, admit: AdmitEvent): Envelope | undefined {
  const index = envelope[1].findIndex(([headers]) => 'type' in headers && headers.type === 'event');
  const item = envelope[1][index];
  if (!item) return envelope;
  const [headers, payload] = item;
  if (typeof payload !== 'object' || payload === null) return envelope;
  const verdict = admit(payload);
  if (!verdict) return undefined;
  if (verdict.suppressed === 0) return envelope;
  const contexts =
    'contexts' in payload && typeof payload.contexts === 'object' ? payload.contexts : {};
  const told = { ...payload, contexts: { ...contexts, suppressed: verdict } };
  return [envelope[0], envelope[1].with(index, [headers, told])];
}
