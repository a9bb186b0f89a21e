import { createCounterTable } from './counter-table.ts';
import { createWindow } from './create-window.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import type { EventCaps, SuppressedContext } from './types.ts';

/** Says what to tell with an error event that may leave; undefined: hold it back. */
export type AdmitEvent = (event: object) => SuppressedContext | undefined;

/** Counts error events against the caps, in the order session, window, fingerprint; what one holds back the next does not count. */
export function createAdmission(caps: EventCaps, clock: { now(): number }): AdmitEvent {
  const { perSession = Number.POSITIVE_INFINITY, perFingerprint, perWindow } = caps;
  const window = perWindow && createWindow(perWindow.events, perWindow.seconds);
  const table = perFingerprint === undefined ? undefined : createCounterTable();
  let sent = 0;
  let suppressed = 0;

  function admit(event: object): Omit<SuppressedContext, 'suppressed'> | undefined {
    const now = clock.now();
    if (sent >= perSession || (window && !window.isOpen(now))) return undefined;
    const { count, isShared } = table?.count(fingerprintOf(event)) ?? ONCE;
    if (!passes(count, perFingerprint)) return undefined;
    window?.pass(now);
    return { occurrences: count, isShared };
  }

  return (event) => {
    const admitted = admit(event);
    if (!admitted) {
      suppressed += 1;
      return undefined;
    }
    const context = { suppressed, ...admitted };
    suppressed = 0;
    sent += 1;
    return context;
  };
}

const ONCE = { count: 1, isShared: false };

/** The first ones, then those whose number is a power of two times as many. */
function passes(occurrence: number, first: number | undefined): boolean {
  if (first === undefined || occurrence <= first) return true;
  const times = occurrence / Math.max(first, 1);
  return first >= 1 && Number.isInteger(Math.log2(times));
}
