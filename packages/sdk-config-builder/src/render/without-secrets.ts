import { isFromEnvironment } from '../config/resolve.ts';
import type { SentryConfig } from '../config/types.ts';
import type { Tell } from '../diagnostics/tell.ts';
import { createScrubber } from '../scrub/create-scrubber.ts';

const DETECTORS = ['card', 'email', 'homepath', 'iban', 'ip', 'mac', 'ssn'] as const;
/** Finds credentials; an address or a name is no reason to leave a value out. */
const scrub = createScrubber({
  preset: 'balanced',
  allow: DETECTORS.map((name) => `detector:${name}` as const),
});
// Patterns and selectors are not sent anywhere; changing them would change what they mean.
const KEPT = new Set(['scrubbing', 'ignore', 'killSwitch', 'disabledIn']);

/**
 * A description that may stand in source: the DSN is a variable, and a text that holds a credential is left out. Both are
 * told.
 */
export function withoutSecrets(config: SentryConfig, tell: Tell): SentryConfig {
  return clean(config, '', tell);
}

function clean<Part extends object>(part: Part, prefix: string, tell: Tell): Part {
  const entries = Object.entries(part).map(([key, value]: [string, unknown]) => {
    const path = prefix + key;
    if (key === 'dsn') return [key, dsnOf(value, path, tell)] as const;
    if (KEPT.has(key)) return [key, value] as const;
    return [key, cleanValue(value, path, tell)] as const;
  });
  // What is left out is optional, everywhere.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Part;
}

function cleanValue(value: unknown, path: string, tell: Tell): unknown {
  if (typeof value === 'string') {
    if (scrub(value) === value) return value;
    tell('secret-in-source', path);
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'rules' in value)
    return value;
  return clean(value, `${path}.`, tell);
}

function dsnOf(value: unknown, path: string, tell: Tell): unknown {
  const variable = isFromEnvironment(value) ? value.env : 'SENTRY_DSN';
  if (typeof value === 'string' || (isFromEnvironment(value) && value.fallback !== undefined))
    tell('dsn-in-source', path, variable);
  return { env: variable };
}
