import { mergeEnvironment } from '../config/layers.ts';
import { withPolicyRates } from '../config/policy-rates.ts';
import type { EnvironmentOverride, SentryConfig } from '../config/types.ts';

/** A description for one environment, with the names of variables. */
export interface Layer {
  /** Undefined for what holds where no environment says another thing. */
  readonly environment: string | undefined;
  /** The path of its own part in the description. */
  readonly path: string;
  readonly config: EnvironmentOverride;
}

/** What holds everywhere else first, then each environment by name, merged. */
export function layersOf(config: SentryConfig): readonly Layer[] {
  const { environments = {}, ...base } = config;
  return [
    { environment: undefined, path: '', config: withPolicyRates(base) },
    ...Object.keys(environments)
      .toSorted()
      .map((environment) => ({
        environment,
        path: `environments.${environment}.`,
        config: withPolicyRates(mergeEnvironment(config, environment).config),
      })),
  ];
}
