import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What was read off the scripts and `sentry.conf.example.py` of one tag. */
export interface Facts {
  readonly minRequirements: readonly (readonly [string, string])[];
  readonly settings: readonly string[];
  readonly env: readonly string[];
  readonly options: readonly string[];
  readonly features: readonly string[];
  readonly clickhouseImage: string | null;
  readonly clickhouseUpgradeVersions?: readonly string[];
  readonly installPhases: readonly string[];
  readonly installFlags: readonly string[];
  readonly composeEnv: readonly string[];
}

export function readFacts(folder: string): ReadonlyMap<string, Facts> {
  const facts: Record<string, Facts> = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8'));
  const sorted = Object.entries(facts).toSorted(([a], [b]) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  return new Map(sorted);
}
