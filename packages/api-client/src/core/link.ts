/** Cursors of the neighbouring pages, each only if there is such a page. */
export interface Cursors {
  readonly nextCursor?: string;
  readonly previousCursor?: string;
}

/**
 * Reads Sentry's `Link` header. Both relations are always there and `results="true"` alone says
 * that a page follows (getsentry/sentry src/sentry/api/base.py). Only the cursor is used: the
 * address may point to another host.
 */
export const readCursors = (header: string): Cursors => {
  const cursors: { nextCursor?: string; previousCursor?: string } = {};
  for (const [, attributes = ''] of header.matchAll(/<[^<>]*>((?:\s*;\s*[\w-]+="[^"]*")*)/g)) {
    const attribute = (name: string): string | undefined =>
      new RegExp(`;\\s*${name}="([^"]*)"`).exec(attributes)?.[1];
    const cursor = attribute('cursor') ?? '';
    if (attribute('results') !== 'true' || cursor === '') continue;
    if (attribute('rel') === 'next') cursors.nextCursor ??= cursor;
    if (attribute('rel') === 'previous') cursors.previousCursor ??= cursor;
  }
  return cursors;
};
