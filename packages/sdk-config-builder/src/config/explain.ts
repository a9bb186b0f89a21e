import type { OnDiagnostic } from '../diagnostics/diagnostic.ts';
import { createTell } from '../diagnostics/tell.ts';
import { describeFinding } from '../diagnostics/texts.ts';
import { mergeEnvironment } from './layers.ts';
import {
  resolveConfig,
  type Environment,
  type ExplainedConfig,
  type ValueOrigin,
} from './resolve.ts';
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
  const noted: [string, Omit<ValueOrigin, 'layer'>][] = [];
  const tell = createTell(onDiagnostic, describeFinding);
  const resolved = resolveConfig(config, environment, tell, (...origin) => noted.push(origin));
  const { layers } = mergeEnvironment(config, resolved.environment);
  const origins = noted.map(([path, origin]): [string, ValueOrigin] => {
    // A part that is replaced as a whole has one layer for all that is in it, a policy also for its other rates.
    const parent = path.split('.').slice(0, -1).join('.');
    const layer = layers[path] ?? layers[parent] ?? layers['traces'] ?? 'base';
    return [path, { layer, ...origin }];
  });
  return { ...resolved, origins: Object.fromEntries(origins) };
}
