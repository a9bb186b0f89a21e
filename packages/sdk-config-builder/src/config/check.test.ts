import { describe, expect, test } from 'vitest';
import { checkSentryConfig, defineSentryConfig, isSdkConfigError } from '../index.ts';

const codesOf = (value: unknown) =>
  checkSentryConfig(value).map(({ code, path }) => `${code.slice(11)} ${path.join('.')}`);

describe('checkSentryConfig', () => {
  test('has nothing to say about a sound description', () => {
    expect(
      checkSentryConfig({
        dsn: { env: 'SENTRY_DSN' },
        release: { env: 'RELEASE', fallback: 'shop@dev' },
        traces: { rules: [{ id: 'health', when: { name: '/health' }, rate: 0 }], defaultRate: 0.1 },
        ignore: { errors: ['ChunkLoadError', { regex: '^Timeout' }] },
        caps: { perWindow: { events: { env: 'MOST_EVENTS', fallback: 10 }, seconds: 60 } },
        scrubbing: { preset: 'strict', allow: ['key:orderId', 'detector:ip'] },
        environments: { development: { traces: 1, tags: { stage: 'dev' } } },
      }),
    ).toEqual([]);
  });

  test('lists every problem at once, where it is', () => {
    expect(
      codesOf({
        errors: 1.5,
        traces: Number.NaN,
        release: '',
        environment: 'None',
        enabled: 'yes',
        caps: { breadcrumbs: -1, perSession: 1.5, perWindow: { events: 3 } },
        ignore: { urls: [''], errors: [{ regex: '(' }] },
        tags: { 'a b': 'x' },
        environments: { test: { profiles: { sessions: 2 } } },
      }).toSorted(),
    ).toEqual(
      [
        'invalid-value caps.breadcrumbs',
        'invalid-value caps.perSession',
        'invalid-value caps.perWindow.seconds',
        'invalid-value enabled',
        'invalid-value environment',
        'invalid-value environments.test.profiles.sessions',
        'invalid-value errors',
        'invalid-value ignore.errors',
        'invalid-value ignore.urls',
        'invalid-value release',
        'invalid-value tags.a b',
        'invalid-value traces',
      ].toSorted(),
    );
  });

  test.each([
    ['tracesSampleRate', 'traces'],
    ['sampleRate', 'errors'],
    ['sendDefaultPII', 'scrubbing'],
    ['scrubing', 'scrubbing'],
    ['relase', 'release'],
    ['before_send', 'the third argument of createInitOptions'],
  ])('says what %s was meant to be', (key, meant) => {
    expect(checkSentryConfig({ [key]: 1 })).toMatchObject([
      { code: 'sdk-config/unknown-key', path: [key], hint: `Did you mean ${meant}?` },
    ]);
  });

  test('looks for typing errors in parts and in environments', () => {
    expect(
      checkSentryConfig({
        caps: { perSesion: 1 },
        environments: { test: { ignore: { erors: [] } } },
      }).map(({ path, hint }) => [path.join('.'), hint]),
    ).toEqual([
      ['caps.perSesion', 'Did you mean perSession?'],
      ['environments.test.ignore.erors', 'Did you mean errors?'],
    ]);
  });

  test('never tells a value, which may be a secret', () => {
    const secret = 'hunter2';
    const found = checkSentryConfig({
      dsn: `https://key:${secret}@sentry.example.com/x`,
      release: `${secret}/`,
      tags: { a: { [secret]: 1 } },
      tunnel: secret,
    });
    expect(found.length).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify(found)).not.toContain(secret);
  });

  test.each([null, undefined, 5, 'text', [], () => 0])('takes %s without throwing', (value) => {
    expect(checkSentryConfig(value)).toMatchObject([{ severity: 'error', path: [] }]);
  });

  test('takes an object that throws when it is read', () => {
    const hostile = {
      get dsn(): string {
        throw new Error('no');
      },
    };
    expect(checkSentryConfig(hostile)).toMatchObject([{ severity: 'error' }]);
  });

  test('warns of what is valid and hardly meant', () => {
    expect(
      codesOf({ scrubbing: 'off', errors: 0, environments: { test: { tunnel: '/tunnel' } } }),
    ).toEqual([
      'no-errors errors',
      'no-scrubbing scrubbing',
      'tunnel-without-host environments.test.tunnel',
    ]);
  });
});

describe('defineSentryConfig', () => {
  test('gives a frozen copy of the same shape', () => {
    const config = { traces: 0.1, caps: { breadcrumbs: 20 } };
    const defined = defineSentryConfig(config);
    expect(defined).toEqual(config);
    expect(defined).not.toBe(config);
    expect(Object.isFrozen(defined.caps)).toBe(true);
  });

  test('throws with every problem, and warnings do not count', () => {
    expect(defineSentryConfig({ scrubbing: 'off' })).toEqual({ scrubbing: 'off' });
    let thrown: unknown;
    try {
      defineSentryConfig({ errors: 2, traces: -1 });
    } catch (error) {
      thrown = error;
    }
    if (!isSdkConfigError(thrown, 'invalid-input')) throw new Error('another error was thrown');
    expect(thrown.diagnostics.map(({ path }) => path.join('.'))).toEqual(['errors', 'traces']);
    expect(thrown.message).toMatch(/errors: .*\n.*traces: /);
  });
});
