import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDsn } from './is-dsn.ts';
import { parseDsn } from './parse-dsn.ts';

const codesOf = (text: string) => parseDsn(text).problems.map(({ code }) => code.slice(15));

describe('parseDsn', () => {
  test('reads the parts', () => {
    expect(parseDsn('https://public@o12.ingest.sentry.io:8443/sentry/42')).toEqual({
      problems: [],
      dsn: {
        protocol: 'https',
        publicKey: 'public',
        host: 'o12.ingest.sentry.io',
        port: '8443',
        path: '/sentry',
        projectId: '42',
        organizationId: '12',
      },
    });
  });

  // The DSNs on which JavaScript 7 to 11, Python and Go were found to disagree.
  test.each([
    ['https://pub-lic@sentry.example.com/1', 'key'],
    ['https://pub%20lic@sentry.example.com/1', 'key'],
    ['https://public@[::1]/1', 'ipv6'],
    ['https://public@sentry.example.com/1abc', 'project'],
    ['https://public@sentry.example.com/abc', 'project'],
    ['https://public@sentry.example.com/-1', 'project'],
    ['https://public@sentry.example.com:99999/1', 'port'],
    ['HTTPS://public@sentry.example.com/1', 'protocol'],
    [' https://public@sentry.example.com/1', 'blank'],
    ['https://public@sentry.example.com/1?x', 'project'],
    ['https://public@sentry.example.com/01', 'project'],
    ['https://public@sentry.example.com/', 'project'],
    ['https://public@/1', 'host'],
    ['https://sentry.example.com/1', 'key'],
    ['nonsense', 'shape'],
    ['', 'shape'],
  ])('refuses %o', (text, code) => {
    expect(codesOf(text)).toContain(code);
    expect(parseDsn(text).dsn).toBeUndefined();
  });

  test('warns of a secret key and reads the rest', () => {
    const { dsn, problems } = parseDsn('https://public:hunter2@sentry.example.com/1');
    expect(dsn?.publicKey).toBe('public');
    expect(problems).toMatchObject([{ code: 'sdk-config/dsn-secret', severity: 'warning' }]);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });
});

const part = (alphabet: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), maxLength });

test('the short test of the runtime agrees with the long one', () => {
  const near = fc
    .tuple(
      fc.constantFrom('https://', 'http://', 'HTTP://', 'ftp://', ' https://', '://'),
      part('ab1_-%: ', 5),
      fc.constantFrom('@', '', '@@'),
      fc.oneof(part('ab1._-[: ]', 6), fc.constant('[::1]'), fc.constant('h.example')),
      fc.constantFrom('', ':1', ':0', ':65535', ':65536', ':', ':a'),
      part('/ab.~-\n', 4),
      fc.constantFrom('/1', '/01', '/0', '/1a', '/', '', '/42 ', '/42\n'),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(near, fc.string()), (text) => {
      expect(isDsn(text)).toBe(parseDsn(text).dsn !== undefined);
    }),
    { numRuns: 20_000, seed: 6 },
  );
});
