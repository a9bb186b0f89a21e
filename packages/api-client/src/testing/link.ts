/** A `Link` header as getsentry/sentry src/sentry/api/base.py writes it: both relations, always. */
export const linkOf = (previous: string | undefined, next: string | undefined): string =>
  [
    ['previous', previous],
    ['next', next],
  ]
    .map(
      ([rel, cursor]) =>
        `<https://evil.example/api/0/x/?&cursor=${cursor ?? '0:0:1'}>; rel="${rel}"; results="${cursor !== undefined}"; cursor="${cursor ?? '0:0:1'}"`,
    )
    .join(', ');
