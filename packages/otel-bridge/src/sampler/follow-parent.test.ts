import { createTraceState, type SpanContext } from '@opentelemetry/api';
import { describe, expect, test } from 'vitest';
import { carriedBy, createCarryingTracestate } from '../trace-state/carrying-tracestate.ts';
import { followParent } from './follow-parent.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const KEEP = 2;
const DROP = 0;
const URL = 'https://stock.example.com/items';

const parentOf = (more: Partial<SpanContext>): SpanContext => ({
  traceId: TRACE,
  spanId: '00f067aa0ba902b7',
  traceFlags: 0,
  ...more,
});

test('a span below one that is kept is kept, and the trace state is left to the SDK', () => {
  for (const traceFlags of [1, 3]) {
    expect(followParent(parentOf({ traceFlags }), URL)).toEqual({ decision: KEEP });
  }
});

test('a span below one that is dropped is dropped, and the trace state is left to the SDK', () => {
  for (const traceFlags of [0, 2]) {
    expect(followParent(parentOf({ traceFlags }), undefined)).toEqual({ decision: DROP });
  }
});

describe('a request below a span that is dropped', () => {
  test('tells where it goes, beside the members of others', () => {
    const parent = parentOf({ traceState: createTraceState('vendor=a') });
    const { decision, traceState } = followParent(parent, URL);
    expect(decision).toBe(DROP);
    expect(traceState?.get('vendor')).toBe('a');
    expect(carriedBy(traceState)).toMatchObject({ traceId: TRACE, url: URL, sampled: false });
    // The trace id is the randomness of a trace that nobody gave another one (W3C Trace Context level 2).
    expect(traceState?.get('ot')).toBe(`rv:${TRACE.slice(-14)}`);
  });

  const state = {
    traceId: TRACE,
    sampleRand: 0.5,
    isDecided: true,
    isDerived: false,
    isRandom: false,
    sampled: false,
    url: URL,
  };
  const below = parentOf({ traceState: createCarryingTracestate([['vendor', 'b']], state) });

  test('to where the one above went has nothing to add', () => {
    expect(followParent(below, URL)).toEqual({ decision: DROP });
  });

  test('to somewhere else says so, and keeps what is known of the trace', () => {
    const { decision, traceState } = followParent(below, 'https://mail.example.com/');
    expect(decision).toBe(DROP);
    expect(carriedBy(traceState)).toEqual({ ...state, url: 'https://mail.example.com/' });
    expect(traceState?.get('vendor')).toBe('b');
    // Half of 2^56, less one.
    expect(traceState?.get('ot')).toBe('rv:7fffffffffffff');
  });

  test('nobody knows where it goes: the address of the one above is forgotten', () => {
    const { url: _, ...others } = state;
    const { decision, traceState } = followParent(below, undefined);
    expect(decision).toBe(DROP);
    expect(carriedBy(traceState)).toStrictEqual(others);
  });
});
