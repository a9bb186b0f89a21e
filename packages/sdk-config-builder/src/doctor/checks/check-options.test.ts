import { describe, expect, test } from 'vitest';
import { createInitOptions } from '../../init/create-init-options.ts';
import type { OptionTarget } from '../../options/option-table.ts';
import { checkOptions } from './check-options.ts';

const dsn = 'https://public@o1.ingest.example.com/1';

function codes(options: object, target: OptionTarget, environment = {}) {
  return checkOptions(options, target, { environment }).map(
    ({ code, path }) => `${code.replace('sdk-config/', '')} ${path.join('.')}`,
  );
}

// What 20 errors came to with each of them, and that ten of the thirteen print nothing, was measured with SDK 7, 8, 10 and 11.
const misconfigurations: readonly (readonly [string, object, string])[] = [
  ['no DSN', {}, 'no-dsn dsn'],
  ['mistyped options', { dsn, tracesSamplerate: 1 }, 'unknown-option tracesSamplerate'],
  ['an error rate of 2', { dsn, sampleRate: 2 }, 'rate-out-of-range sampleRate'],
  ['an error rate of "abc"', { dsn, sampleRate: 'abc' }, 'rate-out-of-range sampleRate'],
  ['an error rate of -1', { dsn, sampleRate: -1 }, 'rate-out-of-range sampleRate'],
  [
    'a trace rate of NaN',
    { dsn, tracesSampleRate: Number.NaN },
    'rate-out-of-range tracesSampleRate',
  ],
  ['a trace rate of 1.5', { dsn, tracesSampleRate: 1.5 }, 'rate-out-of-range tracesSampleRate'],
  [
    'beforeSend without return',
    {
      dsn,
      beforeSend(event: { user?: object }) {
        delete event.user;
      },
    },
    'hook-returns-nothing beforeSend',
  ],
  [
    'beforeSend that throws',
    {
      dsn,
      beforeSend: () => {
        throw new Error('no');
      },
    },
    'hook-throws beforeSend',
  ],
  ['a thousand breadcrumbs', { dsn, maxBreadcrumbs: 1000 }, 'many-breadcrumbs maxBreadcrumbs'],
  ['a bad DSN', { dsn: 'https://sentry.example.com/1' }, 'dsn-key dsn'],
  ['a relative tunnel', { dsn, tunnel: '/tunnel' }, 'tunnel-without-host tunnel'],
  [
    'an integration that is null',
    { dsn, integrations: [null] },
    'integration-missing integrations.0',
  ],
];

describe.each(['7.120.4', '8.55.2', '9.47.2', '10.78.0', '11.12.0'])(
  'in @sentry/node %s',
  (version) => {
    test.each(misconfigurations)('%s is found', (_name, options, expected) => {
      expect(codes(options, { sdk: '@sentry/node', version })).toEqual([expected]);
    });

    test.each([
      ['sendDefaultPII', version.startsWith('11') ? 'dataCollection' : 'sendDefaultPii'],
      ['beforesend', 'beforeSend'],
    ])('%s is known for what it was meant to be', (option, meant) => {
      const found = checkOptions({ dsn, [option]: true }, { sdk: '@sentry/node', version });
      expect(found).toMatchObject([{ path: [option], hint: `Write ${meant}.` }]);
    });
  },
);

describe('the nine DSNs that SDKs read in different ways are found', () => {
  test.each([
    ['https://pub-lic@sentry.example.com/1', 'dsn-key'],
    ['https://public@[::1]/1', 'dsn-ipv6'],
    ['https://public@sentry.example.com/1abc', 'dsn-project'],
    ['https://public@sentry.example.com/abc', 'dsn-project'],
    ['https://public@sentry.example.com/-1', 'dsn-project'],
    ['https://public@sentry.example.com:99999/1', 'dsn-port'],
    ['HTTPS://public@sentry.example.com/1', 'dsn-protocol'],
    [' https://public@sentry.example.com/1', 'dsn-blank'],
    ['https://pub%20lic@sentry.example.com/1', 'dsn-key'],
  ])('%s', (given, expected) => {
    for (const target of [
      { sdk: '@sentry/node', version: '11.12.0' },
      { sdk: 'sentry-sdk', version: '2.75.0' },
    ] as const)
      expect(codes({ dsn: given }, target)).toContain(`${expected} dsn`);
    expect(codes({ Dsn: given }, { sdk: 'sentry-go', version: '0.50.0' })).toContain(
      `${expected} Dsn`,
    );
  });
});

describe('in Go', () => {
  const target = { sdk: 'sentry-go', version: '0.50.0' } as const;

  test('a rate of traces without EnableTracing is found', () => {
    expect(codes({ Dsn: dsn, TracesSampleRate: 1 }, target)).toContain(
      'tracing-off TracesSampleRate',
    );
  });

  test('a rate of errors that sends all of them is found', () => {
    expect(codes({ Dsn: dsn, SampleRate: 0 }, target)).toEqual(['zero-rate-sends-all SampleRate']);
  });

  test('fields that went are errors of the compiler', () => {
    expect(checkOptions({ Dsn: dsn, EnableLogs: true }, target, {})).toMatchObject([
      { code: 'sdk-config/option-not-available', severity: 'error', path: ['EnableLogs'] },
    ]);
  });
});

describe('what a major no longer looks at is found', () => {
  const pass = (item: unknown) => item;
  test.each([
    ['beforeSendTransaction', { beforeSendTransaction: pass }, '11.12.0'],
    ['ignoreTransactions', { ignoreTransactions: ['/health'] }, '11.12.0'],
    ['beforeSendSpan', { traceLifecycle: 'static', beforeSendSpan: pass }, '11.12.0'],
    ['beforeSendSpan', { traceLifecycle: 'stream', beforeSendSpan: pass }, '10.78.0'],
    ['tracesSampleRate', { tracesSampleRate: 0.1, tracesSampler: () => 1 }, '10.78.0'],
  ])('%s', (option, options, version) => {
    const target = { sdk: '@sentry/node', version } as const;
    expect(codes({ dsn, ...options }, target)).toEqual([`ignored-option ${option}`]);
  });

  test('unless transactions are still sent', () => {
    const options = { dsn, traceLifecycle: 'static', beforeSendTransaction: pass };
    expect(codes(options, { sdk: '@sentry/node', version: '11.12.0' })).toEqual([]);
  });
});

test('names of integrations that changed are found, in both directions', () => {
  const node = (version: string) => ({ sdk: '@sentry/node', version }) as const;
  const before = {
    dsn,
    integrations: (all: { name: string }[]) => all.filter(({ name }) => name !== 'InboundFilters'),
  };
  const after = {
    dsn,
    integrations: (all: { name: string }[]) => all.filter(({ name }) => name !== 'EventFilters'),
  };
  expect(codes(before, node('11.12.0'))).toEqual(['integration-renamed integrations']);
  expect(codes(before, node('10.78.0'))).toEqual([]);
  expect(codes(after, node('10.78.0'))).toEqual(['integration-renamed integrations']);
});

test.each([
  ['@sentry/node', '7.120.4'],
  ['@sentry/node', '8.55.2'],
  ['@sentry/node', '9.47.2'],
  ['@sentry/node', '10.78.0'],
  ['@sentry/node', '11.12.0'],
  ['@sentry/browser', '10.78.0'],
  ['@sentry/browser', '11.12.0'],
] as const)('nothing is said about what %s %s gets from a description', (sdk, version) => {
  const config = {
    dsn,
    release: 'shop@1.0.0',
    traces: 0.1,
    scrubbing: 'strict',
    ignore: { errors: ['ChunkLoadError'], transactions: ['/health'] },
    caps: { breadcrumbs: 50, perSession: 100 },
    integrations: { modules: false, console: false },
  } as const;
  const target = { sdk, version } as const;
  const options = createInitOptions(config, target, {
    beforeSend: (event) => event,
    onDiagnostic: () => undefined,
  });
  expect(codes(options, target)).toEqual([]);
});

test('an unknown option of Python keeps the service from starting', () => {
  expect(
    checkOptions({ dsn, request_bodies: 'always' }, { sdk: 'sentry-sdk', version: '2.75.0' }, {}),
  ).toMatchObject([{ severity: 'error', path: ['request_bodies'] }]);
});

test('an unknown SDK is said to be one', () => {
  const target = { sdk: '@sentry/none', version: '1' } as unknown as OptionTarget;
  expect(checkOptions({}, target)).toMatchObject([{ code: 'sdk-config/unknown-target' }]);
});
