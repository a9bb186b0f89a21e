import type { Diagnostic } from '../error/diagnostic.ts';
import { finding } from './finding.ts';

// What Sentry's bundler plugins leave in a script, and what a build leaves of the options of `Sentry.init`.
const names = [
  /SENTRY_RELEASE\s*=\s*\{\s*id\s*:\s*["'`]([^"'`]+)["'`]/g,
  /[{,]\s*release\s*:\s*["'`]([^"'`]{4,200})["'`]\s*,?[^{}]{0,300}?\bdsn\b/g,
  /\bdsn\s*:\s*["'`][^"'`]+["'`][^{}]{0,300}?[{,]\s*release\s*:\s*["'`]([^"'`]{4,200})["'`]/g,
];

/** Compares the release that a script tells its SDK with the one that its maps go to. */
export const checkReleaseName = (
  path: string,
  text: string,
  version: string,
): readonly Diagnostic[] => {
  const found = names.flatMap((name) => [...text.matchAll(name)].map(([, value]) => value ?? ''));
  return [...new Set(found)].flatMap((name) => {
    if (name === version) return [];
    const isShort = name.startsWith(version) || version.startsWith(name);
    return [
      finding(
        path,
        'release-differs',
        'warning',
        `reports the release ${name}, but its maps go to ${version}${isShort ? '; one is the beginning of the other' : ''}`,
        { hint: 'Give the SDK and the upload the same name' },
      ),
    ];
  });
};
