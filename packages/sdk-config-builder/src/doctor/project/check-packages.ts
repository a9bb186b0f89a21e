import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../checks/finding.ts';
import type { Project } from './project.ts';

/** Packages that went with a major, and what does the same. */
const gone: Readonly<Record<string, readonly [major: number, instead: string]>> = {
  '@sentry/hub': [8, 'the SDK itself'],
  '@sentry/integrations': [8, 'the SDK itself, as functions such as httpClientIntegration()'],
  '@sentry/tracing': [8, 'the SDK itself'],
  '@sentry/utils': [9, '@sentry/core'],
  '@sentry/types': [11, '@sentry/core'],
};

// They have releases of their own.
const apart =
  /^@sentry\/(?:cli|.*-plugin|bundler-plugin-core|rollup-plugin|vite-plugin|esbuild-plugin|electron|react-native|capacitor|wizard|conventions|.*-loader)$/;

/** Packages of Sentry in one service that do not belong together. */
export function checkPackages({ services }: Project): readonly Diagnostic[] {
  return services.flatMap(({ folder, manifest }) => {
    const path = folder === '' ? 'package.json' : `${folder}/package.json`;
    const found = Object.entries(manifest?.dependencies ?? {}).flatMap(([name, asked]) => {
      const major = Number(/(\d+)/.exec(asked)?.[1] ?? Number.NaN);
      return name.startsWith('@sentry/') && !apart.test(name) && !Number.isNaN(major)
        ? [{ name, major }]
        : [];
    });
    const newest = Math.max(0, ...found.map(({ major }) => major));
    const old = found.filter(({ major }) => major < newest);
    const removed = found.flatMap(({ name }) => {
      const [since, instead] = gone[name] ?? [];
      return since !== undefined && newest >= since
        ? [
            finding(
              'error',
              'package-gone',
              [path],
              `${name} went with SDK ${since}.`,
              `Use ${instead}.`,
            ),
          ]
        : [];
    });
    const mixed = old.filter(({ name }) => !Object.hasOwn(gone, name));
    return [
      ...removed,
      ...mixed.map(({ name, major }) =>
        finding(
          'error',
          'mixed-releases',
          [path],
          `${name} is of SDK ${major}, others are of SDK ${newest}: two copies of the SDK run side by side, and each holds a client of its own.`,
          'Use the same version of all of them.',
        ),
      ),
    ];
  });
}
