import type { Diagnostic } from '../policy/diagnostic.ts';
import type { SamplingPolicy } from '../policy/types.ts';
import { findFields } from './leaves.ts';

/** Attributes that exist only once the response is known: no major decides that late. */
const knownAtTheEnd = /^(http\.status_code|http\.response\..+|rpc\.grpc\.status_code)$/;

/** Rules that cannot do on this major of the JavaScript SDK what they say. */
export function checkForMajor(policy: SamplingPolicy, sdkMajor: number | undefined): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { fields, path, ruleIndex } of findFields(policy.rules)) {
    const rule = policy.rules[ruleIndex];
    for (const key of Object.keys(fields.attributes ?? {})) {
      if (knownAtTheEnd.test(key)) {
        diagnostics.push({
          code: 'sampling/not-known-yet',
          severity: 'warning',
          path: [...path, 'attributes', key],
          message: `The attribute ${key} is not known when a root span starts, so rule ${rule?.id} never matches by it.`,
          hint: 'Decide by name or request attributes; what depends on the outcome has to be filtered after the fact.',
          reference: 'getsentry/sentry-javascript#10812',
        });
      }
      if (key === 'sentry.op' && sdkMajor === 7) {
        diagnostics.push({
          code: 'sampling/not-on-this-major',
          severity: 'warning',
          path: [...path, 'attributes', key],
          message: `SDK 7 has no attribute sentry.op, so rule ${rule?.id} never matches by it.`,
          hint: 'Use the field op, which all majors have.',
        });
      }
    }
    if (fields.op === 'http.client' && (sdkMajor === 9 || sdkMajor === 10) && rule?.rate !== 0) {
      diagnostics.push({
        code: 'sampling/not-on-this-major',
        severity: 'warning',
        path: [...path, 'op'],
        message: `The Node SDK ${sdkMajor} never samples a root span of op http.client, so rule ${rule?.id} never matters there.`,
        reference: 'getsentry/sentry-javascript packages/opentelemetry/src/sampler.ts',
      });
    }
    if (
      fields.parentSampled === true &&
      (sdkMajor === 7 || sdkMajor === 8) &&
      rule?.rate !== undefined &&
      rule.rate > 0 &&
      rule.rate < 1
    ) {
      diagnostics.push({
        code: 'sampling/not-on-this-major',
        severity: 'warning',
        path: [...path, 'parentSampled'],
        message: `SDK ${sdkMajor} throws its own dice and would tear kept traces, so rule ${rule.id} keeps them whole instead of thinning them.`,
      });
    }
  }
  diagnostics.push(...checkOptions(policy, sdkMajor));
  if (sdkMajor === 7 || sdkMajor === 8) {
    diagnostics.push({
      code: 'sampling/no-parent-rate',
      severity: 'info',
      path: [],
      message: `SDK ${sdkMajor} hands on decisions without their rates: traces stay whole, but continued ones count as one each and totals come out too low.`,
      hint: 'SDK 9 and later hand on the rate.',
      reference: 'https://develop.sentry.dev/sdk/telemetry/traces/',
    });
  }
  return diagnostics;
}

/** Parts of a policy that a major has no option for. */
function checkOptions({ logs, profiles }: SamplingPolicy, sdkMajor = Number.NaN): Diagnostic[] {
  const missing = (path: string[], option: string, majors: string): Diagnostic => ({
    code: 'sampling/not-on-this-major',
    severity: 'warning',
    path,
    message: `SDK ${sdkMajor} has no ${option}, which is an option of ${majors}.`,
  });
  return [
    ...(logs && sdkMajor < 9 ? [missing(['logs'], 'beforeSendLog', 'SDK 9 to 11')] : []),
    ...(profiles?.sessions !== undefined && sdkMajor < 9
      ? [missing(['profiles', 'sessions'], 'profileSessionSampleRate', 'SDK 9 to 11')]
      : []),
    ...(profiles?.traces !== undefined && sdkMajor > 10
      ? [missing(['profiles', 'traces'], 'profilesSampleRate', 'SDK 7 to 10')]
      : []),
  ];
}
