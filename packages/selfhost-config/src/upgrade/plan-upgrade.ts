import { findTag, resolveTag } from '../atlas/read-tag.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { fileText } from '../installation/file-text.ts';
import type { Installation } from '../installation/types.ts';
import { fingerprintBasis } from '../plan/based-on.ts';
import { foreseeProblems } from './foresee.ts';
import { stepsAfter, stepsBefore } from './hop-steps.ts';
import { isEnvironmentChanged, mergeFiles } from './merge-steps.ts';
import { planHops } from './plan-hops.ts';
import type { UpgradeOptions, UpgradePlan } from './types.ts';

/**
 * The way from an installation to a later release: `hops` are all releases to land on, `steps` lead to the first of them.
 * After it the installation is read and planned again, because the next merge starts from what the first one made.
 * Throws when there is no way, before anything stops.
 */
export function planUpgrade(
  installation: Installation,
  to: string,
  options: UpgradeOptions = {},
): UpgradePlan {
  const target = resolveTag(to);
  const hops = planHops(installation.version, target.tag?.version ?? to);
  const [hop, next] = hops;
  const foreseen = hops.flatMap((each) => {
    const tag = findTag(each.to);
    return tag === undefined ? [unknownHop(each.to)] : foreseeProblems(installation, each, tag);
  });
  const from = findTag(installation.version);
  const landing = hop && findTag(hop.to);
  const known = from && landing && hop ? { from, landing, hop } : undefined;
  const merged =
    known && mergeFiles(installation, known.from, known.landing, options.pythonSettings);
  const needsPython =
    options.pythonSettings === undefined &&
    fileText(installation, 'sentry/sentry.conf.py') !== undefined;
  const steps =
    hop === undefined || landing === undefined
      ? []
      : [
          ...stepsBefore(hop, from !== undefined && isEnvironmentChanged(installation, from)),
          ...(merged?.steps ?? []),
          ...stepsAfter(installation, hop, landing, needsPython, next),
        ];
  return {
    hops,
    steps,
    diagnostics: [...target.diagnostics, ...unique(foreseen), ...(merged?.diagnostics ?? [])],
    basedOn: fingerprintBasis(steps, installation.files),
  };
}

function unknownHop(version: string): Diagnostic {
  return {
    code: 'selfhost/upgrade-unknown-release',
    severity: 'warning',
    path: ['version'],
    message: `${version} is a release to land on that this package knows nothing more about; follow its own instructions.`,
    reference: 'https://develop.sentry.dev/self-hosted/releases/',
  };
}

/** A machine that is too small is so for every release on the way: each finding once. */
function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, path }) => {
    const key = `${code} ${path.join('/')}`;
    return !seen.has(key) && seen.add(key);
  });
}
