import type { OnDiagnostic } from '../diagnostics/diagnostic.ts';
import { createTell } from '../diagnostics/tell.ts';
import { describeFinding } from '../diagnostics/texts.ts';
import { resolveConfig, type Environment, type ExplainedConfig } from './resolve.ts';
import type { SentryConfig } from './types.ts';

/**
 * A description as it holds in one environment: which layer was chosen, what each variable said, and where each value came
 * from. What cannot be read is left out and reported; it never throws for a checked description.
 */
export function explainConfig(
  config: SentryConfig,
  environment: Environment = {},
  onDiagnostic: OnDiagnostic = () => undefined,
): ExplainedConfig {
  return resolveConfig(config, environment, createTell(onDiagnostic, describeFinding));
}
