import type { Diagnostic } from '../options/diagnostic.ts';
import { checkApiCopies } from './check-api-copies.ts';
import { checkContextManager } from './check-context-manager.ts';
import { checkDoubleExport } from './check-double-export.ts';
import { checkEndpoint } from './check-endpoint.ts';
import { checkInstrumentation } from './check-instrumentation.ts';
import { checkOverlap } from './check-overlap.ts';
import { checkPropagators } from './check-propagators.ts';
import { checkProviders } from './check-providers.ts';
import { checkSentryTracing } from './check-sentry-tracing.ts';
import { checkVersions } from './check-versions.ts';
import { observe } from './observe.ts';
import type { Check, OtelSetup } from './setup.ts';

const CHECKS: readonly Check[] = [
  checkApiCopies,
  checkProviders,
  checkContextManager,
  checkVersions,
  checkEndpoint,
  checkDoubleExport,
  checkSentryTracing,
  checkInstrumentation,
  checkOverlap,
  checkPropagators,
];

/**
 * What is wrong with an OpenTelemetry set-up that sends to Sentry; empty when nothing is. Looks at what is registered in
 * the process and at what it is given, changes nothing and never throws. Call it once everything is set up. What a bundler
 * has renamed (classes of exporters) is not recognised.
 */
export function checkOtelSetup(setup: OtelSetup = {}): readonly Diagnostic[] {
  const observed = observe(setup);
  return CHECKS.flatMap((check) => [...check(observed)]);
}
