import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../index.ts';
import { createCaller, type Caller } from '../testing/call.ts';

const slugs = Array.from({ length: 7 }, (_, index) => `shop-${index}`);
let sandbox: Sandbox;
let call: Caller;

beforeAll(async () => {
  sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: slugs }] });
  call = createCaller(sandbox);
});
afterAll(() => sandbox.close());

interface Relation {
  readonly url: URL;
  readonly results: string;
  readonly cursor: string;
}

/** Reads a `Link` header by the form that docs.sentry.io gives for it ("Paginating Results"). */
function relations(header: string | null): Record<string, Relation> {
  const pattern = /<([^>]+)>; rel="(\w+)"; results="(\w+)"; cursor="([^"]+)"/g;
  return Object.fromEntries(
    [...(header ?? '').matchAll(pattern)].map(
      ([, url = '', rel = '', results = '', cursor = '']) => [
        rel,
        { url: new URL(url), results, cursor },
      ],
    ),
  );
}

describe('pages', () => {
  test('are walked forth and back by the cursors of the Link header', async () => {
    const pages: string[][] = [];
    let path = '/api/0/organizations/acme/projects/?per_page=3&query=shop';
    let back = '';
    for (;;) {
      const answer = await call('GET', path);
      pages.push((answer.body as { slug: string }[]).map(({ slug }) => slug));
      const { next, previous } = relations(answer.headers.get('link'));
      expect(next?.url.origin).toBe(sandbox.url);
      expect(next?.url.searchParams.get('query')).toBe('shop');
      expect(previous?.results).toBe(pages.length > 1 ? 'true' : 'false');
      back = `${previous?.url.pathname}${previous?.url.search}`;
      if (next?.results !== 'true') break;
      path = `${next.url.pathname}${next.url.search}`;
    }
    expect(pages.map((page) => page.length)).toEqual([3, 3, 1]);
    expect(pages.flat()).toEqual(slugs);
    const before = await call('GET', back);
    expect((before.body as { slug: string }[]).map(({ slug }) => slug)).toEqual(pages[1]);
  });

  test('name both relations even when there is only one page', async () => {
    const answer = await call('GET', '/api/0/organizations/acme/projects/');
    const { next, previous } = relations(answer.headers.get('link'));
    expect([next?.results, previous?.results]).toEqual(['false', 'false']);
  });
});
