// One and two dots, also percent-encoded any number of times, between any two separators. A URL
// resolves the plain ones; the others become plain behind a proxy that decodes once more.
const unsafe = /(^|[/\\]|%(25)*(2f|5c))(\.|%(25)*2e){0,2}($|[/\\]|%(25)*(2f|5c))|\p{Surrogate}/iu;

/** Whether a value stays one segment of a path when it is encoded. */
export const isSegment = (value: unknown): value is string | number =>
  Number.isSafeInteger(value) || (typeof value === 'string' && !unsafe.test(value));

/**
 * Whether a path, with names in braces for its values and perhaps a query, stays where it is put.
 * Control characters are refused because a URL drops some of them, which may uncover dots.
 */
export const isTemplate = (path: string): boolean =>
  path === '' || (!/[\\#\s\p{Cc}]/u.test(path) && !unsafe.test(path.replace(/\/?(\?.*)?$/, '')));
