import type { Diagnostic } from '../error/diagnostic.ts';

/** Longest version that the API takes (getsentry/sentry: src/sentry/constants.py, MAX_VERSION_LENGTH). */
const MAX_LENGTH = 200;

/** Characters that no version may hold (getsentry/sentry: src/sentry/constants.py, BAD_RELEASE_CHARS). */
const FORBIDDEN = /[\r\n\f\t/\\]/g;

/**
 * Says everything that Sentry would refuse in a version, by the rules of `Release.is_valid_version`
 * (getsentry/sentry: src/sentry/models/release.py): no slash, backslash or control character, not
 * empty, `.`, `..` or `latest`, at most 200 characters.
 */
export function checkVersion(version: unknown): readonly Diagnostic[] {
  const problem = (code: string, message: string, hint: string): Diagnostic => ({
    code: `release-manager/${code}`,
    severity: 'error',
    path: ['version'],
    message,
    hint,
  });
  if (typeof version !== 'string' || version.trim() === '') {
    return [
      problem(
        'empty-version',
        'the version is empty',
        'Give one, such as shop@1.2.3, or take it from proposeVersion().',
      ),
    ];
  }
  const problems: Diagnostic[] = [];
  const forbidden = [...new Set(version.match(FORBIDDEN))];
  if (forbidden.length > 0) {
    const listed = forbidden.map((character) => JSON.stringify(character)).join(', ');
    problems.push(
      problem(
        'forbidden-character',
        `the version ${JSON.stringify(version)} contains ${listed}, which Sentry refuses`,
        'Replace it, for example with "-".',
      ),
    );
  }
  if (version !== version.trim()) {
    problems.push(
      problem(
        'surrounding-space',
        `the version ${JSON.stringify(version)} begins or ends with a blank`,
        'Events of an SDK would carry another version; trim it.',
      ),
    );
  }
  if (['.', '..', 'latest'].includes(version.trim().toLowerCase())) {
    problems.push(
      problem('reserved-version', `Sentry reserves the version "${version}"`, 'Name it otherwise.'),
    );
  }
  if (version.length > MAX_LENGTH) {
    problems.push(
      problem(
        'long-version',
        `the version has ${version.length} characters`,
        `Sentry takes at most ${MAX_LENGTH}.`,
      ),
    );
  }
  return problems;
}
