import type { Diagnostic } from '../policy/diagnostic.ts';
import {
  errorNames,
  healthRoutes,
  names,
  ops,
  shapes,
  type GridInput,
  type Shape,
} from './grid.ts';

/** Stands for the answer of a sampler that threw, which has been reported. */
const failed = Symbol('failed');

/** How often one context is asked to find a sampler that throws dice itself. */
const REPEATS = 24;

/**
 * Runs a hand-written `tracesSampler` over contexts as SDK 7 to 11 make them, and reports what does not do what it seems
 * to: one diagnostic per finding, with the context that shows it. Never throws.
 */
export function checkTracesSampler(
  tracesSampler: (context: never) => unknown,
): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const shape of shapes) {
    const ask = createAsk(
      tracesSampler,
      shape,
      (code, message, hint, reference, severity = 'warning') => {
        // The first context that shows a problem is enough for each family of majors that has it.
        const key = `${code} ${shape.label}`;
        const finding = {
          code: `sampling/${code}`,
          severity,
          path: [],
          message: `${shape.label}: ${message}`,
          hint,
        };
        if (!found.has(key))
          found.set(key, reference === undefined ? finding : { ...finding, reference });
      },
    );
    for (const name of names) for (const op of ops) ask.answers({ name, op });
    ask.dice();
    ask.parents();
    ask.healthChecks();
    ask.errorNames();
  }
  return [...found.values()];
}

type ReportFinding = (
  code: string,
  message: string,
  hint: string,
  reference?: string,
  severity?: Diagnostic['severity'],
) => void;

function createAsk(
  tracesSampler: (context: never) => unknown,
  shape: Shape,
  report: ReportFinding,
) {
  /** The rate that the SDK makes of the answer; undefined where it drops the trace for a bad one. */
  function rateOf(input: GridInput): number | undefined {
    const answer = answerOf(input);
    if (typeof answer === 'boolean') return Number(answer);
    return typeof answer === 'number' && answer >= 0 && answer <= 1 ? answer : undefined;
  }

  function answerOf(input: GridInput): unknown {
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the function declares the context of its own SDK, and this is one of that SDK
      return tracesSampler(shape.build(input) as never);
    } catch (error) {
      report(
        'sampler-throws',
        `it throws for ${show(input)}: ${String(error)}`,
        shape.majors.includes(9)
          ? 'From SDK 9 on there is no transactionContext: read name and attributes from the context itself.'
          : 'Guard what may be missing; a sampler that throws can break the application.',
        'getsentry/sentry-javascript packages/core/src/tracing/sampling.ts',
        'error',
      );
      return failed;
    }
  }

  return {
    answers(input: GridInput) {
      const answer = answerOf(input);
      if (answer === failed || typeof answer === 'boolean' || rateOf(input) !== undefined) return;
      const isAsync = typeof answer === 'object' && answer !== null && 'then' in answer;
      report(
        'invalid-rate',
        `it answers ${isAsync ? 'a promise' : String(answer)} for ${show(input)}, which is no rate: the SDK drops the trace.`,
        isAsync
          ? 'A sampler is synchronous: fetch what it needs beforehand.'
          : 'Return a number from 0 to 1 on every path.',
        undefined,
        'error',
      );
    },

    dice() {
      const input = { name: '/api/orders' };
      const rates = new Set(Array.from({ length: REPEATS }, () => rateOf(input)));
      if (rates.size > 1) {
        report(
          'own-dice',
          `it answers ${[...rates].slice(0, 3).join(', ')} for the same context: a decision of its own instead of a rate.`,
          'Return the probability and let the SDK compare it with the random number of the trace.',
        );
      }
    },

    parents() {
      const name = '/api/orders';
      const hasRates = shape.majors.includes(9);
      for (const rate of [0.2, 0.9]) {
        const kept = rateOf({ name, parent: { sampled: true, rate } });
        const dropped = rateOf({ name, parent: { sampled: false, rate } });
        if (kept === undefined || dropped === undefined) continue;
        if (kept < (hasRates ? rate : 1)) {
          report(
            'parent-ignored',
            `a trace that its parent kept (rate ${rate}) is kept with ${kept} only: traces are torn.`,
            hasRates
              ? 'Return inheritOrSampleWith(rate).'
              : 'Return parentSampled where it is not undefined.',
            'getsentry/sentry#118736',
          );
        }
        if (dropped > (hasRates ? rate : 0)) {
          report(
            'parent-overruled',
            `a trace that its parent dropped (rate ${rate}) is kept with ${dropped}: such traces begin in the middle.`,
            hasRates
              ? 'Return inheritOrSampleWith(rate).'
              : 'Return parentSampled where it is not undefined.',
          );
        }
        if (hasRates && kept === 1 && dropped === 0) {
          report(
            'decision-as-rate',
            `it returns the parent's decision although the rate ${rate} is known: 1 is recorded as the rate and totals come out too low.`,
            'Return inheritOrSampleWith(rate).',
            'https://develop.sentry.dev/sdk/telemetry/traces/',
          );
        }
      }
    },

    healthChecks() {
      const missed = healthRoutes
        .filter((route) => rateOf({ name: route }) === 0)
        .map((route) => `GET ${route}`)
        .filter((name) => (rateOf({ name, op: 'http.server' }) ?? 0) > 0);
      if (missed.length > 0) {
        report(
          'health-check-by-name',
          `health checks are dropped by their whole name, but ${missed[0]} is not: server spans are named with the method.`,
          'Compare the end of the name, or the attribute url.path.',
          'getsentry/sentry#78457',
        );
      }
      if (!shape.majors.includes(11)) return;
      const streamed = healthRoutes.find(
        (path) =>
          rateOf({ name: `GET ${path}`, op: 'http.server' }) === 0 &&
          (rateOf({ name: 'GET', op: 'http.server', path }) ?? 0) > 0,
      );
      if (streamed !== undefined) {
        report(
          'health-check-by-name',
          `GET ${streamed} is dropped by its name, but SDK 11 asks about a streamed span when its name is GET alone.`,
          'Compare the attribute url.path as well.',
          '@sentry/node 11, measured',
        );
      }
    },

    errorNames() {
      for (const [withWord, without] of errorNames) {
        const [special, usual] = [rateOf({ name: withWord }), rateOf({ name: without })];
        if (special === undefined || usual === undefined || special <= usual) continue;
        report(
          'error-by-name',
          `${withWord} is kept with ${special} and ${without} with ${usual}: a name that contains "error" is not an error.`,
          'Nobody knows of an error when a trace starts; errors are sent as events whatever its rate. Drop the rule.',
        );
      }
    },
  };
}

function show(input: GridInput) {
  return JSON.stringify(input);
}
