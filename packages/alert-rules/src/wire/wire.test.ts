import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOfDetector } from '../canonical/canonical-detector.ts';
import { hashOfWorkflow } from '../canonical/canonical-workflow.ts';
import { arbitraryAlert } from '../testing/arbitrary-alerts.ts';
import { arbitraryMonitor } from '../testing/arbitrary-monitors.ts';
import { names } from '../testing/names.ts';
import { runs } from '../testing/runs.ts';
import { serverCopy } from '../testing/server-copy.ts';
import { decodeAlert, encodeAlert } from './alerts.ts';
import { decodeMonitor, encodeMonitor } from './monitors.ts';

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('an alert', () => {
  test('comes back from its body as it was described', () => {
    fc.assert(
      fc.property(arbitraryAlert, (alert) => {
        const body = encodeAlert('checkout', alert, names);
        expect(body.diagnostics).toEqual([]);
        expect(json(decodeAlert('checkout', json(body.value), names).value)).toEqual(json(alert));
      }),
      runs(10_000),
    );
  }, 120_000);

  test('does the same when the server has added, reordered and renamed what it likes', () => {
    fc.assert(
      fc.property(arbitraryAlert, fc.nat(), (alert, seed) => {
        const { value } = encodeAlert('checkout', alert, names);
        const stored = serverCopy(value, seed);
        expect(hashOfWorkflow(stored)).toBe(hashOfWorkflow(value));
        const again = encodeAlert('checkout', decodeAlert('checkout', stored, names).value, names);
        expect(hashOfWorkflow(again.value)).toBe(hashOfWorkflow(value));
      }),
      runs(10_000),
    );
  }, 120_000);
});

describe('a monitor', () => {
  test('comes back from its body as it was described', () => {
    fc.assert(
      fc.property(arbitraryMonitor, (monitor) => {
        const body = encodeMonitor('errors', monitor, names);
        expect(body.diagnostics).toEqual([]);
        expect(json(decodeMonitor('errors', json(body.value), names))).toEqual(json(monitor));
      }),
      runs(10_000),
    );
  }, 120_000);

  test('does the same when the server has wrapped, added and renamed what it likes', () => {
    fc.assert(
      fc.property(arbitraryMonitor, fc.nat(), (monitor, seed) => {
        const { value } = encodeMonitor('errors', monitor, names);
        const stored = serverCopy(value, seed);
        expect(hashOfDetector(stored)).toBe(hashOfDetector(value));
        const again = encodeMonitor('errors', decodeMonitor('errors', stored, names), names);
        expect(hashOfDetector(again.value)).toBe(hashOfDetector(value));
      }),
      runs(10_000),
    );
  }, 120_000);
});
