import { describe, expect, test, vi } from 'vitest';
import { createInitOptions } from '../index.ts';
import type { InitHooks, InitOptions, SdkTarget, SentryConfig } from '../index.ts';

const node = (version: string): SdkTarget => ({ sdk: '@sentry/node', version });
const browser = (version: string): SdkTarget => ({ sdk: '@sentry/browser', version });

function write(config: SentryConfig, target: SdkTarget, hooks: InitHooks = {}) {
  const found: string[] = [];
  const options = createInitOptions(config, target, {
    ...hooks,
    onDiagnostic: ({ code, path }) => found.push(`${code.slice(11)} ${path.join('.')}`),
  });
  return { options, found };
}

const namesOf = (integrations: InitOptions['integrations'], names: readonly string[]) =>
  integrations?.(names.map((name) => ({ name }))).map(({ name }) => name);

describe('names and gates', () => {
  test.each([
    ['9.7.0', undefined],
    ['9.20.0', { _experiments: { enableLogs: true } }],
    ['9.41.0', { enableLogs: true }],
    ['10.78.0', { enableLogs: true }],
    ['11.12.0', {}],
  ])('logs in %s', (version, expected) => {
    const { options, found } = write({ logs: true }, node(version));
    if (expected === undefined) expect(found).toEqual(['option-not-available logs']);
    else {
      expect(options).toMatchObject(expected);
      expect(found).toEqual([]);
      expect('enableLogs' in options).toBe('enableLogs' in expected);
    }
  });

  test('logs and metrics that cannot be switched off are dropped by a hook', () => {
    const { options } = write({ logs: false, metrics: false }, node('11.12.0'));
    expect(options.beforeSendLog?.({ body: 'x' })).toBeNull();
    expect(options.beforeSendMetric?.({ name: 'x' })).toBeNull();
    expect(write({ logs: false, metrics: false }, node('10.78.0')).options).toMatchObject({
      enableLogs: false,
      enableMetrics: false,
    });
    expect(write({ logs: false, metrics: false }, node('8.0.0')).found).toEqual([]);
  });

  test('profiles', () => {
    const config: SentryConfig = { profiles: { sessions: 0.5, lifecycle: 'trace' } };
    const hooks = {
      integrations: [{ name: 'ProfilingIntegration' }, { name: 'BrowserProfiling' }],
    };
    expect(write(config, node('11'), hooks)).toMatchObject({
      options: { profileSessionSampleRate: 0.5, profileLifecycle: 'trace' },
      found: [],
    });
    expect(write(config, node('9.7.0'), hooks)).toMatchObject({
      options: { profilesSampleRate: 0.5 },
      found: ['profiles-by-trace profiles.sessions'],
    });
    expect(write(config, { sdk: '@sentry/cloudflare', version: '11' }).found).toEqual([
      'option-not-available profiles',
    ]);
  });

  test.each([
    [browser('10.9.0'), false],
    [browser('10.10.0'), true],
    [node('10.30.0'), false],
    [node('10.31.0'), true],
  ])('traceparent in %o: %s', (target, isThere) => {
    const { options, found } = write({ tracing: { traceparent: true } }, target);
    expect(options.propagateTraceparent).toBe(isThere ? true : undefined);
    expect(found).toEqual(isThere ? [] : ['option-not-available tracing.traceparent']);
  });

  test('transactions to ignore become spans where spans are streamed', () => {
    const config: SentryConfig = { ignore: { transactions: ['/health', { regex: '^/ready$' }] } };
    expect(write(config, node('10.78.0')).options.ignoreTransactions).toEqual([
      '/health',
      /^\/ready$/,
    ]);
    const { options, found } = write(config, node('11.12.0'));
    expect(options.ignoreSpans).toEqual(['/health', /^\/ready$/]);
    expect(options.ignoreTransactions).toBeUndefined();
    expect(found).toEqual(['transactions-as-spans ignore.transactions']);
    const still = write({ ...config, tracing: { lifecycle: 'static' } }, node('11.12.0'));
    expect(still.options.ignoreTransactions).toHaveLength(2);
  });
});

describe('privacy', () => {
  test.each([
    ['7.120.4', 'sendDefaultPii'],
    ['10.53.0', 'sendDefaultPii'],
    ['10.54.0', 'dataCollection'],
    ['11.12.0', 'dataCollection'],
  ])('in %s is said by %s, and by nothing else', (version, name) => {
    const { options } = write({}, node(version));
    expect(Object.keys(options).toSorted()).toEqual([name, 'integrations'].toSorted());
  });

  test('refuses to send where nothing can stand behind every hook', () => {
    expect(write({}, node('7.81.0'))).toMatchObject({
      options: { enabled: false },
      found: ['scrubbing-not-available scrubbing'],
    });
    expect(write({ scrubbing: 'off' }, node('7.81.0')).options).toEqual({});
  });

  test('puts its fence behind the integrations of the SDK and of the service', () => {
    const { options } = write({ integrations: { modules: false, console: false } }, node('11'), {
      integrations: [{ name: 'Mine' }],
    });
    expect(namesOf(options.integrations, ['Http', 'Modules', 'Console'])).toEqual([
      'Http',
      'Mine',
      'SentryKitFence',
    ]);
  });
});

describe('hooks', () => {
  test('that a release never calls are told, with what takes their place', () => {
    const beforeSendTransaction = (event: object) => event;
    expect(
      write({}, node('10'), { beforeSendTransaction }).options.beforeSendTransaction,
    ).toBeTypeOf('function');
    expect(write({}, node('11'), { beforeSendTransaction })).toMatchObject({
      options: expect.not.objectContaining({ beforeSendTransaction: expect.anything() }),
      found: ['ignored-hook hooks.beforeSendTransaction'],
    });
    expect(write({}, node('8.1.0'), { beforeSendSpan: (span) => span }).found).toEqual([
      'option-not-available hooks.beforeSendSpan',
    ]);
  });

  test('for spans carry the mark of their lifecycle, and empty what they fail on', () => {
    const fail = {
      beforeSendSpan: () => {
        throw new Error('no');
      },
    };
    const streamed = write({}, node('11'), fail).options.beforeSendSpan;
    expect(streamed).toHaveProperty('_streamed', true);
    expect(streamed?.({ name: 'a', attributes: { b: 1 }, span_id: '1' })).toEqual({
      name: '[Filtered]',
      attributes: {},
      span_id: '1',
    });
    const still = write({ tracing: { lifecycle: 'static' } }, node('11'), fail).options
      .beforeSendSpan;
    expect(still).toHaveProperty('_static', true);
  });

  test('may be asynchronous, and fail so', async () => {
    const later = write({}, node('11'), {
      beforeSend: (event) => Promise.resolve({ ...event, message: 'later' }),
    });
    expect(await later.options.beforeSend?.({ message: 'now' })).toEqual({ message: 'later' });
    const never = write({}, node('11'), { beforeSend: () => Promise.reject(new Error('no')) });
    expect(await never.options.beforeSend?.({ message: 'now' })).toBeNull();
    expect(never.found).toEqual(['hook-threw hooks.beforeSend']);
  });

  test('a sampler decides where there are rules', () => {
    const policy = { rules: [], defaultRate: 0.1 };
    const tracesSampler = () => 1;
    const sampled = write({ traces: policy }, node('11'), { tracesSampler });
    expect(sampled.options.tracesSampler?.({ name: '/' })).toBe(1);
    const broken = write({ traces: policy }, node('8'), {
      tracesSampler: () => {
        throw new Error('no');
      },
    });
    expect(broken.options.tracesSampler?.({ name: '/' })).toBe(0);
    expect(broken.options.tracesSampler?.({ name: '/' })).toBe(0);
    expect(broken.found).toEqual(['sampler-threw hooks.tracesSampler']);
    const without = write({ traces: policy }, node('11'));
    expect(without.found).toEqual(['policy-without-sampler traces']);
    expect(without.options.tracesSampleRate).toBeUndefined();
  });
});

test('breadcrumbs of the console are left out in browsers of every major', () => {
  const { options } = write({ integrations: { console: false } }, browser('8'));
  expect(options.beforeBreadcrumb?.({ category: 'console' })).toBeNull();
  expect(options.beforeBreadcrumb?.({ category: 'ui.click' })).toEqual({ category: 'ui.click' });
});

test.each(['1', 'true', 'yes', 'please'])('a kill switch of %o stops everything', (text) => {
  const hooks = { environment: { STOP: text } };
  expect(write({ killSwitch: 'STOP', enabled: true }, node('11'), hooks).options.enabled).toBe(
    false,
  );
});

test.each([undefined, '', ' ', '0', 'false', 'No', 'off'])(
  'a kill switch of %o stops nothing',
  (text) => {
    const hooks = { environment: { STOP: text } };
    expect(write({ killSwitch: 'STOP' }, node('11'), hooks).options.enabled).toBeUndefined();
  },
);

test('a DSN that SDKs read differently is not handed on', () => {
  expect(write({ dsn: 'https://a-b@sentry.example.com/1' }, node('11'))).toMatchObject({
    options: { enabled: false },
    found: ['invalid-dsn dsn'],
  });
});

test('switches of breadcrumbs leave those without a category', () => {
  const integrations = { console: false, http: false };
  const { options } = write({ integrations }, { sdk: '@sentry/browser', version: '11' });
  expect(options.beforeBreadcrumb?.({ category: 'xhr' })).toBeNull();
  expect(options.beforeBreadcrumb?.({ message: 'clicked' })).toEqual({ message: 'clicked' });
});

test('what cannot be read sends nothing, and never throws', () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a caller without types
  const config = null as unknown as SentryConfig;
  expect(write(config, node('11'))).toMatchObject({
    options: { enabled: false },
    found: ['unreadable-config '],
  });
  expect(write({}, node('latest'))).toMatchObject({
    options: { enabled: false },
    found: ['unknown-target target'],
  });
});

test('without a receiver each code and place is one warning, and facts of other runtimes are none', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  createInitOptions({ replays: { sessions: 1 }, tracing: { lifecycle: 'stream' } }, node('9'));
  expect(warn.mock.calls).toHaveLength(1);
  expect(warn.mock.calls[0]?.[0]).toContain(
    '@sentry/node 9.47.2 has no traceLifecycle (from 10.48.0)',
  );
  warn.mockRestore();
});
