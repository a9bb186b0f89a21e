import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScrubber } from './create-scrubber.ts';

const scrub = createScrubber('strict');

test('any JSON goes through: nothing throws, the input stays as it is, and a second pass changes nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const before = JSON.stringify(value);
      const once = scrub(value);
      expect(JSON.stringify(value)).toBe(before);
      expect(JSON.stringify(scrub(once))).toBe(JSON.stringify(once));
    }),
    { seed: 11, numRuns: 300 },
  );
});

// Another label may win: what was a card in front of an `@` is then the user of a URL.
const withoutNames = (text: string) => text.replaceAll(/\[(?:Filtered|[a-z]+)\]/g, '[]');

test('any text of what secrets are made of goes through, and a second pass finds nothing new', () => {
  const piece = fc.constantFrom(
    ...[
      '@',
      'a.b',
      '.',
      ':',
      '://',
      '=',
      '"',
      '\\',
      '%',
      '%40',
      '4111111111111111',
      '4111',
      ' ',
      '-',
      'token',
      'password',
      '1.2.3.4',
      '::',
      'eyJhbGciOiJ9',
      '{',
      '}',
    ],
    ...[
      '[Filtered]',
      'Bearer ',
      'abcdef12',
      '\n',
      '&',
      'ghp_',
      '/home/',
      'jane',
      '/',
      "'",
      '\\u0040',
      '2001:db8',
      '-----BEGIN ',
      'é',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = scrub(pieces.join('')) ?? '';
      // A label before a colon reads like a key.
      fc.pre(!/\]['"]?\s*[:=]/.test(once));
      expect(withoutNames(scrub(once) ?? '')).toBe(withoutNames(once));
    }),
    { seed: 12, numRuns: 3_000 },
  );
});

test('what cannot be walked is not sent', () => {
  const circular: Record<string, unknown> = { name: 'a' };
  circular['self'] = circular;
  const many = { list: Array.from({ length: 600_000 }, () => ({})) };
  const angry = {
    get value(): string {
      throw new Error('no');
    },
  };
  const unserializable = {
    toJSON() {
      throw new Error('no');
    },
  };
  expect(JSON.stringify(scrub(circular))).toContain('[Filtered]');
  expect(scrub(many)).toBeNull();
  expect(scrub(angry)).toBeNull();
  expect(scrub(unserializable)).toBeNull();
});

test('what JSON makes of a value is what is cleaned', () => {
  expect(scrub({ link: new URL('https://ada:pw@x.example/') })).toEqual({
    link: 'https://[userinfo]@x.example/',
  });
  expect(scrub({ big: 4_111_111_111_111_111n })).toEqual({ big: '[card]' });
  expect(scrub({ bytes: Uint8Array.from([1]) })).toEqual({ bytes: '[Filtered]' });
  expect(scrub({ when: new Date(0) })).toEqual({ when: '1970-01-01T00:00:00.000Z' });
});

test('an own __proto__ does not become a prototype', () => {
  const value: unknown = JSON.parse('{"__proto__": {"password": "a"}, "token": "b"}');
  const cleaned = scrub(value);
  expect(Object.getPrototypeOf(cleaned)).toBe(Object.prototype);
  expect(JSON.stringify(cleaned)).toBe('{"token":"[Filtered]"}');
});

test('a text beyond two million characters goes as a whole', () => {
  expect(scrub('a '.repeat(1_000_001))).toBe('[Filtered]');
});

test('off changes nothing', () => {
  const value = { password: 'a' };
  expect(createScrubber('off')(value)).toBe(value);
});
