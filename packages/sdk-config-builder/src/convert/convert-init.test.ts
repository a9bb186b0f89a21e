import { describe, expect, test } from 'vitest';
import { convertInit } from './convert-init.ts';
import type { Versions } from './types.ts';

const javascript: Versions = { from: 7, to: 11 };
const python: Versions = { from: 1, to: 2, language: 'python' };
const go: Versions = { from: '0.15.0', to: '0.50.0', language: 'go' };

const init = (options: string) => `Sentry.init({ ${options} });`;
const valueOf = (code: string, versions = javascript) => convertInit(code, versions).value;
const codes = (code: string, versions = javascript) =>
  convertInit(code, versions).diagnostics.map((one) => one.code.replace('sdk-config/', ''));

describe('values of old code', () => {
  test('are read from literals, constants and variables with a fallback', () => {
    const code = `const RATE = 0.25;
${init(`release: process.env.RELEASE ?? 'shop@dev', sampleRate: RATE, debug: false, dist: import.meta.env.DIST,
 replaysSessionSampleRate: Number(process.env.REPLAYS || 0.1), maxBreadcrumbs: parseInt(process.env.CRUMBS, 10)`)}`;
    expect(valueOf(code)).toEqual({
      release: { env: 'RELEASE', fallback: 'shop@dev' },
      errors: 0.25,
      debug: false,
      dist: { env: 'DIST' },
      replays: { sessions: { env: 'REPLAYS', fallback: 0.1 } },
      caps: { breadcrumbs: { env: 'CRUMBS' } },
    });
    expect(
      valueOf(
        'sentry_sdk.init("https://a@o1.ingest.sentry.io/1", release=os.environ.get("V", "1"))',
        python,
      ),
    ).toEqual({ dsn: 'https://a@o1.ingest.sentry.io/1', release: { env: 'V', fallback: '1' } });
    expect(valueOf('sentry.Init(sentry.ClientOptions{Release: os.Getenv("V")})', go)).toEqual({
      release: { env: 'V' },
    });
  });

  test('become layers where they differ by environment', () => {
    const code = init(`tracesSampleRate: process.env.NODE_ENV === 'production' ? 0.1 : 1,
      environment: process.env.NODE_ENV, enabled: process.env.NODE_ENV !== 'test'`);
    expect(valueOf(code)).toEqual({
      environment: { env: 'NODE_ENV' },
      traces: 1,
      environments: { production: { traces: 0.1 } },
      disabledIn: ['test'],
    });
  });

  test('are told where they are no value of a description, and left out', () => {
    expect(codes(init(`release: git.sha(), environment: 'a b', sampleRate: 2`))).toEqual([
      'scrubs-more',
      'no-value',
      'not-valid',
      'no-value',
    ]);
    const { value } = convertInit(init(`environment: 'a b', dist: '1'`), javascript);
    expect(value).toEqual({ dist: '1' });
  });

  test('keep what patterns match', () => {
    expect(
      valueOf(
        init(
          `ignoreErrors: ['a', /^b+$/, /NetworkError [0-9a-f\\d]\\d/i], tracingOrigins: [/^\\//]`,
        ),
      ),
    ).toEqual({
      ignore: {
        errors: [
          'a',
          { regex: '^b+$' },
          { regex: '[nN][eE][tT][wW][oO][rR][kK][eE][rR][rR][oO][rR] [0-9a-fA-F\\d]\\d' },
        ],
      },
      tracing: { propagateTo: [{ regex: '^\\/' }] },
    });
    // sentry-go compiles every text.
    expect(
      valueOf('sentry.Init(sentry.ClientOptions{IgnoreErrors: []string{"^timeout"}})', go),
    ).toEqual({ ignore: { errors: [{ regex: '^timeout' }] } });
  });
});

describe('a sampler of old code', () => {
  const rules = (body: string, versions = javascript) => valueOf(body, versions).traces;

  test('is a policy where it compares what it is given', () => {
    const code =
      init(`tracesSampler: ({ name, attributes, parentSampled, inheritOrSampleWith }) => {
      if (name.startsWith('/static') || ['/a', '/b'].includes(name)) return 0;
      if (!/^GET/.test(name) && attributes['http.status'] > 500) return true;
      return inheritOrSampleWith(0.2);
    }`);
    expect(rules(code)).toEqual({
      rules: [
        {
          id: 'static',
          when: { any: [{ name: { prefix: '/static' } }, { name: ['/a', '/b'] }] },
          rate: 0,
        },
        {
          id: 'get',
          when: {
            all: [
              { not: { name: { regex: '^GET' } } },
              { attributes: { 'http.status': { above: 500 } } },
            ],
          },
          rate: 1,
        },
      ],
      defaultRate: 0.2,
    });
  });

  test('is one in Python and Go too', () => {
    const expected = {
      rules: [
        { id: 'health', when: { name: '/health' }, rate: 0 },
        { id: 'static', when: { name: { contains: 'static' } }, rate: 0.01 },
      ],
      defaultRate: 0.5,
    };
    expect(
      rules(
        `def sampler(context):
    name = context["transaction_context"]["name"]
    if context.get("parent_sampled") is not None:
        return float(context["parent_sampled"])
    if name == "/health":
        return 0
    elif "static" in name:
        return 0.01
    return 0.5

sentry_sdk.init(traces_sampler=sampler)`,
        python,
      ),
    ).toEqual(expected);
    expect(
      rules(
        `sentry.Init(sentry.ClientOptions{EnableTracing: true, TracesSampler: sentry.TracesSampler(func(ctx sentry.SamplingContext) float64 {
	if ctx.Span.Name == "/health" { return 0 }
	if strings.Contains(ctx.Span.Name, "static") && ctx.Span.Name != "" { return 0.01 }
	return 0.5
})})`,
        go,
      ),
    ).toEqual({
      ...expected,
      rules: [
        expected.rules[0],
        {
          id: 'static',
          when: { all: [{ name: { contains: 'static' } }, { not: { name: '' } }] },
          rate: 0.01,
        },
      ],
    });
  });

  test('that only follows the parent is a rate', () => {
    const code = init(`tracesSampler: (context) => context.parentSampled ?? 0.3`);
    // It cannot be told from a parent that was not kept, so it stays a function.
    expect(codes(code)).toContain('sampler-kept');
    const plain = init(
      `tracesSampler(c) { if (typeof c.parentSampled === 'boolean') { return c.parentSampled; } return 0.3; }`,
    );
    expect(rules(plain)).toBe(0.3);
    expect(codes(plain)).toEqual(['scrubs-more']);
  });

  test.each([
    ['calls something else', '(c) => rateOf(c.name)'],
    ['reads something else', '(c) => (c.location.href === "/" ? 0 : 1)'],
    [
      'falls out of a branch that has another',
      '(c) => { if (c.name === "a") { if (c.op === "b") return 0; } else { return 1; } return 0.5; }',
    ],
    [
      'gives parents a rate of their own',
      '(c) => { if (c.parentSampled !== undefined) return 0.5; return 1; }',
    ],
    ['is a function from elsewhere', 'samplers.ours'],
  ])('that %s is told and not guessed', (_what, sampler) => {
    const { value, diagnostics } = convertInit(init(`tracesSampler: ${sampler}`), javascript);
    expect(value.traces).toBeUndefined();
    expect(
      diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    ).toEqual(['sdk-config/sampler-kept']);
  });
});

describe('a hook of old code', () => {
  test('becomes scrubbing, filters and caps as far as they can say it; the rest is told', () => {
    const code = `let count = 0;
${init(`beforeSend(event, hint) {
      const headers = event.request?.headers;
      if (headers) { delete headers['X-Token']; headers.cookie = undefined; }
      event.extra.order = '[removed]';
      count++;
      if (count >= 10) return null;
      if (hint.originalException instanceof AbortError) return null;
      if (/timeout/i.test(event.message)) return null;
      report(event);
      if (event.level === 'info') return null;
      return event;
    }`)}`;
    const { value, diagnostics } = convertInit(code, javascript);
    expect(value).toEqual({
      caps: { perSession: 9 },
      ignore: {
        errors: [{ regex: '^AbortError(?::|$)' }, { regex: '[tT][iI][mM][eE][oO][uU][tT]' }],
      },
      scrubbing: {
        preset: 'strict',
        deny: ['header:x-token', 'header:cookie', 'path:extra.order'],
      },
    });
    expect(
      diagnostics.filter(({ severity }) => severity === 'error').map(({ path }) => path[1]),
    ).toEqual([10, 11]);
  });
});

describe('options whose meaning changed', () => {
  test('keep the share of profiled traces, as long as the target has one', () => {
    const rate = init('profilesSampleRate: 0.1');
    expect(valueOf(rate, { from: 7, to: 10 })).toEqual({ profiles: { traces: 0.1 } });
    expect(codes(rate, { from: 7, to: 10 })).not.toContain('profiles-of-sessions');
    expect(valueOf(rate)).toEqual({ profiles: { sessions: 0.1, lifecycle: 'trace' } });
    expect(codes(rate)).toContain('profiles-of-sessions');
    expect(valueOf('sentry_sdk.init(profiles_sample_rate=0.1)', python)).toEqual({
      profiles: { traces: 0.1 },
    });
  });

  test('keep what they did', () => {
    expect(valueOf(init('enableTracing: true'))).toEqual({ traces: 1 });
    expect(valueOf(init('enableTracing: false, tracesSampleRate: 1'))).toEqual({});
    expect(
      valueOf(
        'sentry.Init(sentry.ClientOptions{SampleRate: 0, MaxBreadcrumbs: -1, DisableLogs: true})',
        go,
      ),
    ).toEqual({
      caps: { breadcrumbs: 0 },
      logs: false,
    });
    expect(codes('sentry.Init(sentry.ClientOptions{TracesSampleRate: 0.5})', go)).toEqual([
      'scrubs-more',
    ]);
    expect(
      codes('sentry.Init(sentry.ClientOptions{TracesSampleRate: 0.5})', { ...go, from: '0.16.0' }),
    ).toEqual(['scrubs-more', 'tracing-now-on']);
    expect(valueOf('sentry_sdk.init(with_locals=False, request_bodies="never")', python)).toEqual({
      integrations: { localVariables: false },
    });
    expect(codes('sentry_sdk.init(with_locals=False, request_bodies="never")', python)).toContain(
      'renamed-option',
    );
  });

  test('are told where an integration or a filter of them is kept by hand', () => {
    expect(
      codes(
        init(
          `integrations: [new Sentry.Integrations.Http({ tracing: true }), new Replay({ maskAllText: false }), ours()]`,
        ),
      ),
    ).toEqual(['scrubs-more', 'integration-automatic', 'integration-kept']);
    expect(
      valueOf(init(`integrations: (all) => all.filter((one) => one.name !== 'Modules')`)),
    ).toEqual({ integrations: { modules: false } });
  });
});
