import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOfDetector } from '../canonical/canonical-detector.ts';
import { hashOfWorkflow } from '../canonical/canonical-workflow.ts';
import { defineAlerts } from '../model/define-alerts.ts';
import type { AlertSet } from '../model/alerts.ts';
import { createNames } from '../plan/create-names.ts';
import type { ObservedAlerts } from '../plan/types.ts';
import { arbitraryOrganization } from '../testing/arbitrary-organization.ts';
import { runs } from '../testing/runs.ts';
import { encodeAlert } from '../wire/alerts.ts';
import { encodeMonitor } from '../wire/monitors.ts';
import { encodeNotification, hashOfNotification } from '../wire/notifications.ts';
import { describeAlerts } from './describe-alerts.ts';
import { renderAlerts } from './render-alerts.ts';

/** Runs what was rendered: one import and one constant, without a type. */
function evaluate(text: string): AlertSet {
  const [head, ...lines] = text.split('\n');
  expect(head).toBe("import { defineAlerts } from '@sentry-kit/alert-rules';");
  const body = lines.join('\n').replace('export const alerts =', 'return');
  // oxlint-disable-next-line typescript/no-implied-eval -- this is what the test is about
  return new Function('defineAlerts', body)(defineAlerts) as AlertSet;
}

/** Decoding, printing and running a set takes some milliseconds. */
const RUNS = process.env['SENTRY_KIT_PROOF'] === '1' ? runs(10_000) : runs(1_000);

const byId = (bodies: readonly unknown[]) =>
  new Map(bodies.map((body) => [String(Reflect.get(Object(body), 'id')), body]));

function observe(organization: ObservedAlerts) {
  const { files, diagnostics } = renderAlerts(organization);
  const set = evaluate(files[0]?.text ?? '');
  const { serverIds } = describeAlerts(organization, () => true);
  const detectors = byId(organization.detectors);
  const workflows = byId(organization.workflows);
  const notifications = byId(organization.notifications);
  const names = createNames(organization, serverIds.monitor);
  const compared = { monitors: 0, alerts: 0, notifications: 0, raw: 0 };
  for (const [id, monitor] of Object.entries(set.monitors ?? {})) {
    const { value } = encodeMonitor(id, monitor, names);
    expect(hashOfDetector(value)).toBe(hashOfDetector(detectors.get(serverIds.monitor[id] ?? '')));
    compared.monitors += 1;
  }
  for (const [id, alert] of Object.entries(set.alerts)) {
    const { value } = encodeAlert(id, alert, names);
    expect(hashOfWorkflow(value)).toBe(hashOfWorkflow(workflows.get(serverIds.alert[id] ?? '')));
    compared.alerts += 1;
  }
  for (const [id, notification] of Object.entries(set.notifications ?? {})) {
    const { value } = encodeNotification(id, notification, names);
    expect(hashOfNotification(value)).toBe(
      hashOfNotification(notifications.get(serverIds.notification[id] ?? '')),
    );
    compared.notifications += 1;
  }
  compared.raw = files[0]?.text.match(/type: 'raw'/g)?.length ?? 0;
  return { compared, diagnostics };
}

describe('what is rendered', () => {
  test('evaluates to what the organization has, all of it', () => {
    const sum = { organizations: 0, monitors: 0, alerts: 0, notifications: 0, raw: 0 };
    fc.assert(
      fc.property(arbitraryOrganization, (organization) => {
        const { compared, diagnostics } = observe(organization);
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        // Four monitors and one alert are Sentry's own; jobs that own themselves are told.
        const owned = diagnostics.filter(({ code }) => code === 'alert-rules/sdk-owned').length;
        expect(compared.monitors).toBe(organization.detectors.length - 4 - owned);
        expect(compared.alerts).toBe(organization.workflows.length - 1);
        expect(compared.notifications).toBe(organization.notifications.length);
        sum.organizations += 1;
        for (const key of ['monitors', 'alerts', 'notifications', 'raw'] as const) {
          sum[key] += compared[key];
        }
      }),
      RUNS,
    );
    console.log(`figure: rendered, evaluated and compared ${JSON.stringify(sum)}`);
    expect(Math.min(...Object.values(sum))).toBeGreaterThan(40);
  }, 900_000);

  test('is the same text in another order of the same things', () => {
    fc.assert(
      fc.property(arbitraryOrganization, (organization) => {
        const shuffled = {
          ...organization,
          detectors: organization.detectors.toReversed(),
          workflows: organization.workflows.toReversed(),
        };
        expect(renderAlerts(shuffled)).toEqual(renderAlerts(organization));
      }),
      runs(500),
    );
  }, 60_000);
});
