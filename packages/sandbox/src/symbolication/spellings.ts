/**
 * The names under which a file may have been uploaded, the most exact first: with and without its
 * query, and with `~` for the origin (getsentry/sentry, src/sentry/models/releasefile.py).
 */
export function spellings(url: string): readonly string[] {
  const withoutFragment = url.split('#', 1)[0] ?? url;
  const withoutQuery = withoutFragment.split('?', 1)[0] ?? url;
  const withTilde = (name: string) => name.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '~');
  return [
    ...new Set([
      withoutFragment,
      withoutQuery,
      withTilde(withoutFragment),
      withTilde(withoutQuery),
    ]),
  ];
}
