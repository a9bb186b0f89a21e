import type { Tag } from '../atlas/types.ts';
import type { Deployment } from '../deployment/types.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { valueAt } from '../yaml/path.ts';
import { legacyNames } from './legacy-names.ts';
import type { Sources } from './sources.ts';

/** Says of each outdated name what became of it. */
export function explainLegacyNames(
  sources: Sources,
  deployment: Deployment,
  tag: Tag,
): readonly Diagnostic[] {
  return [...sources.legacy].flatMap(([name, { path }]): readonly Diagnostic[] => {
    const known = legacyNames.get(name);
    if (known === undefined) return [];
    const field = known.field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const isDescribed = valueAt(deployment, field) !== undefined;
    return [
      {
        code: isDescribed ? 'selfhost/outdated-name' : 'selfhost/not-converted',
        severity: 'warning',
        path: [path, name],
        message: `${name} does nothing in ${tag.version}: it belongs to ${known.origin}. ${isDescribed ? `It became ${known.field}, which is written where containers read it.` : `No ${known.field} was made of it.`}`,
        reference: 'getsentry/self-hosted#1256',
      },
    ];
  });
}

/** Says of features in `config.yml` what became of them. */
export function explainFeatures(
  sources: Sources,
  isInConfig: (name: string) => boolean,
  tag: Tag,
): readonly Diagnostic[] {
  return Object.keys(sources.features).flatMap((name): readonly Diagnostic[] => {
    if (!isInConfig(name)) return [];
    const isKnown = tag.features.includes(name);
    return [
      {
        code: 'selfhost/feature-as-option',
        severity: 'warning',
        path: ['sentry/config.yml', `features.${name}`],
        message: `Sentry ignores features.${name} in config.yml; it became a flag of SENTRY_FEATURES${isKnown ? '' : `, though the example of ${tag.version} has no ${name}`}.`,
        reference: `getsentry/self-hosted sentry/sentry.conf.example.py at ${tag.version}`,
      },
    ];
  });
}
