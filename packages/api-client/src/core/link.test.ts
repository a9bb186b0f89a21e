import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../testing/proof.ts';
import { readCursors } from './link.ts';

it('takes the results as the only signal', () => {
  expect(
    readCursors(
      '<https://sentry.io/api/0/x/?&cursor=0:0:1>; rel="previous"; results="false"; cursor="0:0:1", ' +
        '<https://sentry.io/api/0/x/?&cursor=0:100:0>; rel="next"; results="true"; cursor="0:100:0"',
    ),
  ).toEqual({ nextCursor: '0:100:0' });
});

it('reads both directions, in any order and spacing', () => {
  expect(
    readCursors(
      '<u>;cursor="b";results="true";rel="next",<u> ; results="true" ; rel="previous" ; cursor="a"',
    ),
  ).toEqual({ nextCursor: 'b', previousCursor: 'a' });
});

it.each([
  ['', {}],
  ['<u>; rel="next"; results="true"', {}],
  ['<u>; rel="next"; results="true"; cursor=""', {}],
  ['<u>; rel=next; results=true; cursor=a', {}],
  [
    '<u>; rel="next"; results="true"; cursor="a", <u>; rel="next"; results="true"; cursor="b"',
    { nextCursor: 'a' },
  ],
])('reads %s', (header, expected) => {
  expect(readCursors(header)).toEqual(expected);
});

it('reads any cursor back that Sentry may write', () => {
  const cursor = fc.stringMatching(/^[\w:.*-]{1,40}$/);
  fc.assert(
    fc.property(cursor, fc.boolean(), (text, isThere) => {
      const header = `<https://x/?cursor=${text}>; rel="next"; results="${isThere}"; cursor="${text}"`;
      expect(readCursors(header)).toEqual(isThere ? { nextCursor: text } : {});
    }),
    runs(2000),
  );
});

it.each(['<', '<>;a="', '<>; a=""', '<>;;', '"', '; cursor="'])(
  'takes no more than linear time over a header of %s',
  (piece) => {
    const begun = performance.now();
    readCursors(piece.repeat(200_000 / piece.length));
    expect(performance.now() - begun).toBeLessThan(1000);
  },
);
