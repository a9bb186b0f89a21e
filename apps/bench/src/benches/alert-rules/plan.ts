import { isDeepStrictEqual } from 'node:util';
import { type AlertSet, defineAlerts, planAlerts } from '@sentry-kit/alert-rules';
import { applyAlerts, readAlerts } from '@sentry-kit/alert-rules/client';
import { renderAlerts } from '@sentry-kit/alert-rules/render';
import { createSentryClient } from '@sentry-kit/api-client';
import { createSandbox } from '@sentry-kit/sandbox';
import type { Bench, Row } from '../../bench.ts';
import { measureInterleaved } from '../../rounds.ts';

const MONITORS = 100;
const ROUNDS = 9;
const PEER = 'isDeepStrictEqual of node:util, on two answers of the API';

/** A hundred monitors, and an alert on each. */
function largeSet(project: string): AlertSet {
  const numbers = Array.from({ length: MONITORS }, (_, index) => index);
  return defineAlerts({
    monitors: Object.fromEntries(
      numbers.map((index) => [
        `errors-${index}`,
        {
          type: 'metric' as const,
          project,
          aggregate: 'count()',
          query: `transaction:/route/${index}`,
          windowInMinutes: 5,
          critical: { above: 50 + index },
          warning: { above: 20 },
        },
      ]),
    ),
    alerts: Object.fromEntries(
      numbers.map((index) => [
        `pager-${index}`,
        {
          monitors: [`errors-${index}`, { project, type: 'error' as const }],
          when: { any: [{ type: 'first_seen_event' as const }] },
          do: [
            {
              if: {
                all: [
                  { type: 'event_frequency_count' as const, value: index, interval: '1h' as const },
                  { type: 'level' as const, match: 'gte' as const, level: 'error' as const },
                ],
              },
              actions: [{ type: 'email' as const, to: 'issue_owners' as const }],
            },
          ],
        },
      ]),
    ) as AlertSet['alerts'],
  });
}

/** What it costs to see that nothing changed. */
export const plan: Bench = {
  name: 'alert-rules/plan',
  about:
    'CPU to plan 200 unchanged resources, and to render them as code, beside a deep comparison of two answers of the API, which knows no order, defaults or casing.',
  async run(): Promise<readonly Row[]> {
    const sandbox = await createSandbox();
    try {
      const { url: baseUrl, token, organization, project } = sandbox;
      const client = createSentryClient({ baseUrl, token, organization });
      const set = largeSet(project);
      const lock = await applyAlerts(planAlerts(set, await readAlerts(client)), { client });
      const [observed, again] = [await readAlerts(client), await readAlerts(client)];
      let steps = 0;
      let bytes = 0;
      let isEqual = true;
      const measured = await measureInterleaved(
        [
          {
            name: 'alert-rules',
            run() {
              steps += planAlerts(set, structuredClone(observed), { lock }).steps.length;
            },
          },
          {
            name: PEER,
            run() {
              const { detectors, workflows } = structuredClone(observed);
              const found = { detectors, workflows };
              isEqual &&= isDeepStrictEqual(found, {
                detectors: again.detectors,
                workflows: again.workflows,
              });
            },
          },
          {
            name: 'alert-rules, rendered as code',
            run() {
              bytes += renderAlerts(structuredClone(observed)).files[0]?.text.length ?? 0;
            },
          },
        ],
        { rounds: ROUNDS, operations: 1 },
      );
      if (steps > 0) throw new Error(`${steps} steps are planned, and nothing changed`);
      if (bytes === 0) throw new Error('nothing was rendered');
      const peer = measured.get(PEER) ?? Number.NaN;
      return [...measured].map(([subject, microseconds]) => ({
        subject: subject === PEER && !isEqual ? `${PEER}, which differ` : subject,
        metric: `CPU for ${MONITORS * 2} resources`,
        value: microseconds / 1_000,
        unit: 'ms',
        ...(subject === 'alert-rules' ? { ratioToPeer: microseconds / peer } : {}),
      }));
    } finally {
      await sandbox.close();
    }
  },
};
