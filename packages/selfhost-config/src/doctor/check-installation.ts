import { resolveTag } from '../atlas/read-tag.ts';
import type { Installation } from '../installation/types.ts';
import { readFacts } from './facts.ts';
import { rules } from './rules/all.ts';
import type { InstallationFinding } from './types.ts';

/**
 * The doctor: what is wrong with an installation, or does not do what its operator thinks. Never throws and shows no
 * value that may be a secret. Silent on an installation that this package rendered from a good description.
 */
export function checkInstallation(installation: Installation): readonly InstallationFinding[] {
  const facts = readFacts(installation);
  const { diagnostics } = resolveTag(installation.version);
  if (facts === undefined) return diagnostics;
  const findings = rules.flatMap(({ code, severity, reference, find }) =>
    find(facts).map((found) => ({ code: `selfhost/${code}`, severity, reference, ...found })),
  );
  return [...diagnostics, ...findings];
}
