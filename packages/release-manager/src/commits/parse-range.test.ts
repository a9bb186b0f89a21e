import { expect, test } from 'vitest';
import { parseCommitRange } from './parse-range.ts';

test.each([
  ['acme/shop@v2', { repository: 'acme/shop', to: 'v2' }],
  ['acme/shop@v1..v2', { repository: 'acme/shop', from: 'v1', to: 'v2' }],
  [' Acme / Shop@v1.0.0..HEAD ', { repository: 'Acme / Shop', from: 'v1.0.0', to: 'HEAD' }],
  ['acme/shop@..v2', { repository: 'acme/shop', to: 'v2' }],
])('%j is a range of commits', (text, expected) => {
  expect(parseCommitRange(text)).toEqual(expected);
});

test.each(['', 'acme/shop', '@v2', 'acme/shop@', 'a@b@c'])(
  '%j is none, and says what is',
  (text) => {
    expect(() => parseCommitRange(text)).toThrow(
      expect.objectContaining({
        kind: 'invalid-input',
        hint: expect.stringContaining('repository@from..to'),
      }),
    );
  },
);
