import { hasSpansEnabled, sampleSpan } from '@sentry/core';
import type { SamplingOptions } from '../options/options.ts';
import type { Report } from '../options/report.ts';

/** The options that Sentry's SDK decides by. */
export type CoreSampling = Parameters<typeof sampleSpan>[0];

/** What is decided on. */
export interface SamplingQuestion {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly parentSampled: boolean | undefined;
  readonly parentSampleRate: number | undefined;
}

/** A decision of Sentry's. */
export interface Verdict {
  readonly isSampled: boolean;
  /** The rate that this service applied; undefined when it followed its caller. */
  readonly appliedRate: number | undefined;
}

/** Decides for a `sample_rand`. */
export type Decide = (question: SamplingQuestion, sampleRand: number) => Verdict;

/** Decides with `sampleSpan` of `@sentry/core` itself, so that both agree; undefined where no sampler and no rate is set. */
export function createDecide(
  { tracesSampleRate, tracesSampler }: CoreSampling,
  report: Report,
): Decide | undefined {
  const watched: CoreSampling = {
    ...(tracesSampleRate !== undefined && { tracesSampleRate }),
    ...(tracesSampler && { tracesSampler: watch(tracesSampler, report) }),
  };
  if (!hasSpansEnabled(watched)) return undefined;
  return ({ name, attributes, parentSampled, parentSampleRate }, sampleRand) => {
    const context = {
      name,
      attributes,
      ...(parentSampled !== undefined && { parentSampled }),
      ...(parentSampleRate !== undefined && { parentSampleRate }),
    };
    try {
      const [isSampled, rate, isApplied, problem] = sampleSpan(watched, context, sampleRand);
      if (rate === undefined && problem === undefined) {
        report({
          code: 'otel-bridge/invalid-sample-rate',
          severity: 'warning',
          path: [tracesSampler ? 'tracesSampler' : 'tracesSampleRate'],
          message: `A rate has to be a boolean or a number from 0 to 1, so ${JSON.stringify(name)} is not kept.`,
          hint: 'Correct it.',
        });
      }
      return { isSampled, appliedRate: isApplied ? rate : undefined };
    } catch {
      // Versions of the SDK that let the error of a sampler through.
      return { isSampled: parentSampled ?? false, appliedRate: undefined };
    }
  };
}

/** The bridge's options in the SDK's form: a `tracesSampler` that is written for OpenTelemetry has every field. */
export function toCoreSampling({ tracesSampler, tracesSampleRate }: SamplingOptions): CoreSampling {
  return {
    ...(tracesSampleRate !== undefined && { tracesSampleRate }),
    ...(tracesSampler && {
      tracesSampler: ({ name, attributes, parentSampled, parentSampleRate, inheritOrSampleWith }) =>
        tracesSampler({ name, attributes, parentSampled, parentSampleRate, inheritOrSampleWith }),
    }),
  };
}

type TracesSampler = NonNullable<CoreSampling['tracesSampler']>;

/** Says that a sampler failed; the SDK then follows the caller, or `tracesSampleRate`. */
function watch(tracesSampler: TracesSampler, report: Report): TracesSampler {
  return (context) => {
    try {
      return tracesSampler(context);
    } catch (error) {
      report({
        code: 'otel-bridge/traces-sampler-failed',
        severity: 'warning',
        path: ['tracesSampler'],
        message: `tracesSampler threw: ${String(error)}.`,
        hint: 'The decision of the caller holds, else tracesSampleRate, else the trace is not kept.',
      });
      throw error;
    }
  };
}
