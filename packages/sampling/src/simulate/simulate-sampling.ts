import { createBudgetEngine } from '../budget/engine.ts';
import { createSamplingError } from '../policy/error.ts';
import { createApplication } from './application.ts';
import { checkTraffic } from './check-traffic.ts';
import { createMinutes, MINUTE_IN_MS } from './minutes.ts';
import { createPolicyRates } from './policy-rates.ts';
import { createBill } from './price-table.ts';
import { runTraffic } from './run-traffic.ts';
import { createSeededRandom } from './seeded-random.ts';
import { storeKept } from './sentry-side.ts';
import { summarize } from './summarize.ts';
import type { Simulation, SimulationSetup, Traffic } from './types.ts';

const SECOND_IN_MS = 1_000;
const DEFAULT_SEED = 20_261_122;

/** What a policy, a budget and Sentry's own limits would do with the traffic. Nothing is sent. Throws for traffic that makes no sense. */
export function simulateSampling(traffic: Traffic, setup: SimulationSetup): Simulation {
  const diagnostics = checkTraffic(traffic);
  if (diagnostics.length > 0) {
    throw createSamplingError(
      'invalid-input',
      'simulateSampling cannot run this traffic:',
      diagnostics,
    );
  }
  const random = setup.random ?? createSeededRandom(DEFAULT_SEED);
  const end = traffic.start + traffic.counts.length * traffic.intervalInMs;
  const minutes = createMinutes(traffic.start, end);
  let now = traffic.start;
  const clock = { now: () => now, sleep: () => Promise.resolve() };
  const engine = setup.budget
    ? createBudgetEngine(setup.budget.limit, {
        random,
        ...setup.budget.options,
        clock,
        store: undefined,
      })
    : undefined;
  const application = createApplication({ minutes, random, engine, now: clock.now });
  runTraffic({
    traffic,
    application,
    random,
    stepInMs: engine ? SECOND_IN_MS : Math.min(MINUTE_IN_MS, traffic.intervalInMs),
    policy: createPolicyRates(setup.policy, clock.now),
    setTime: (time) => {
      now = time;
    },
  });
  const bySentry = storeKept(minutes, setup);
  const summary = summarize(minutes);
  const { priceTable, plan = 'team' } = setup;
  return {
    ...summary,
    dropped: { ...application.dropped, ...bySentry },
    ...(priceTable ? { bill: createBill(summary.stored.spans, priceTable, plan, 'spans') } : {}),
  };
}
