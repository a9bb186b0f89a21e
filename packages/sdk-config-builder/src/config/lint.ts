import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseDsn } from '../dsn/parse-dsn.ts';
import type { EnvironmentOverride, SentryConfig } from './types.ts';

/** What is valid and yet probably not meant. */
export function lintConfig(config: SentryConfig): readonly Diagnostic[] {
  const { environments = {}, ...base } = config;
  const layers: readonly (readonly [readonly string[], EnvironmentOverride])[] = [
    [[], base],
    ...Object.entries(environments).map(
      ([name, override]) => [['environments', name], override] as const,
    ),
  ];
  return layers.flatMap(([path, layer]) => lintLayer(path, layer));
}

function lintLayer(path: readonly string[], layer: EnvironmentOverride): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const warn = (code: string, field: string, message: string, hint: string) => {
    found.push({
      code: `sdk-config/${code}`,
      severity: 'warning',
      path: [...path, ...field.split('.')],
      message,
      hint,
    });
  };
  for (const problem of typeof layer.dsn === 'string' ? parseDsn(layer.dsn).problems : [])
    found.push({ ...problem, path: [...path, 'dsn'] });
  if (layer.errors === 0)
    warn(
      'no-errors',
      'errors',
      'No error is ever sent.',
      'Use disabledIn to send nothing in an environment.',
    );
  if (layer.scrubbing === 'off')
    warn(
      'no-scrubbing',
      'scrubbing',
      'Personal data and secrets are sent as they are.',
      "Use 'balanced', or { preset, allow } for what has to stay.",
    );
  if (layer.profiles?.lifecycle === 'trace' && layer.traces === 0)
    warn(
      'profiles-without-traces',
      'profiles.lifecycle',
      'Profiles run beside traces, and there are none.',
      "Use 'manual', or a rate of traces above 0.",
    );
  if (typeof layer.tunnel === 'string' && layer.tunnel.startsWith('/'))
    warn(
      'tunnel-without-host',
      'tunnel',
      'Servers take only a whole address.',
      'Give the whole address where servers use this description too.',
    );
  return found;
}
