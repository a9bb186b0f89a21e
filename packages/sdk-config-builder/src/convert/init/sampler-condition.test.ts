import { describe, expect, test } from 'vitest';
import type { Condition } from '../../config/sampling-policy.ts';
import { convertInit } from '../convert-init.ts';
import type { Versions } from '../types.ts';

/** The condition of the one rule that a sampler becomes; undefined where it stays a function. */
function conditionIn(code: string, versions: Versions): Condition | undefined {
  const { value, diagnostics } = convertInit(code, versions);
  const { traces } = value;
  if (typeof traces === 'object' && 'rules' in traces) return traces.rules[0]?.when;
  expect(diagnostics.map(({ code: told }) => told)).toContain('sdk-config/sampler-kept');
  return undefined;
}

const javascript = (condition: string) =>
  conditionIn(
    `const METHOD = 'POST';\nSentry.init({ tracesSampler: (context) => (${condition}) ? 1 : 0 });`,
    { from: 9, to: 11 },
  );
const python = (condition: string) =>
  conditionIn(
    `def sampler(context):\n    if ${condition}:\n        return 1\n    return 0\n\nsentry_sdk.init(traces_sampler=sampler)\n`,
    { from: 2, to: 2, language: 'python' },
  );
const go = (condition: string) =>
  conditionIn(
    `sentry.Init(sentry.ClientOptions{\nTracesSampler: func(ctx sentry.SamplingContext) float64 {\nif ${condition} {\nreturn 1\n}\nreturn 0\n},\n})`,
    { from: '0.30.0', to: '0.50.0', language: 'go' },
  );

describe('a condition of JavaScript becomes one of a policy', () => {
  test.each<readonly [string, Condition]>([
    ["context.name === '/a'", { name: '/a' }],
    ["'/a' === context.name", { name: '/a' }],
    ["context.name !== '/a'", { not: { name: '/a' } }],
    ["!context.name.includes('a')", { not: { name: { contains: 'a' } } }],
    ["context.name.startsWith('/a')", { name: { prefix: '/a' } }],
    ["context.name.endsWith('/a')", { name: { suffix: '/a' } }],
    ["['/a', '/b'].includes(context.name)", { name: ['/a', '/b'] }],
    ['/^GET/.test(context.name)', { name: { regex: '^GET' } }],
    ['context.name.match(/health$/)', { name: { regex: 'health$' } }],
    [
      "context.attributes['http.request.method'] === METHOD",
      { attributes: { 'http.request.method': 'POST' } },
    ],
    [
      "context.attributes['http.response.status_code'] > 499",
      { attributes: { 'http.response.status_code': { above: 499 } } },
    ],
    ["context.attributes['retries'] < 2", { attributes: { retries: { below: 2 } } }],
    [
      "context.name === '/a' && context.attributes['x'] === 1 && context.attributes['y'] === true",
      { all: [{ name: '/a' }, { attributes: { x: 1 } }, { attributes: { y: true } }] },
    ],
    [
      "context.name === '/a' || context.name === '/b' || context.name === '/c'",
      { any: [{ name: '/a' }, { name: '/b' }, { name: '/c' }] },
    ],
    [
      "(context.name === '/a' || context.name === '/b') && context.attributes['x'] === 1",
      { all: [{ any: [{ name: '/a' }, { name: '/b' }] }, { attributes: { x: 1 } }] },
    ],
  ])('%s', (source, condition) => {
    expect(javascript(source)).toEqual(condition);
  });

  test('with case left aside as the expression says', () => {
    const condition = javascript('/cart/i.test(context.name)');
    const match = condition && 'name' in condition ? condition.name : undefined;
    const regex = typeof match === 'object' && 'regex' in match ? match.regex : '';
    expect(['cart', 'CART', 'Cart', 'car'].map((name) => new RegExp(regex).test(name))).toEqual([
      ...[true, true, true, false],
    ]);
  });

  test.each([
    'context.name === other',
    "context.elsewhere === 'a'",
    "ours(context.name) === 'a'",
    'ours(context.name)',
    "context.name.normalize('NFC')",
    'context.name.includes(other)',
    '[context.name].includes(context.name)',
    '[].includes(context.name)',
    '/a/y.test(context.name)',
    "context.name >= 'a'",
    "context.attributes['x'] >= 1",
    "context.attributes['x'] > other",
    "context.name === '/a' && ours()",
    '!ours()',
    'context.attributes.includes()',
    'other',
  ])('or the sampler stays a function, and that is told: %s', (source) => {
    expect(javascript(source)).toBeUndefined();
  });
});

describe('a condition of Python becomes one of a policy', () => {
  const name = 'context["transaction_context"]["name"]';
  test.each<readonly [string, Condition]>([
    [`"error" in ${name}`, { name: { contains: 'error' } }],
    [`${name} in ["/a", "/b"]`, { name: ['/a', '/b'] }],
    [`${name}.startswith("/a")`, { name: { prefix: '/a' } }],
    [`${name}.endswith("/a")`, { name: { suffix: '/a' } }],
    [
      `${name}.startswith(("/a", "/b"))`,
      { any: [{ name: { prefix: '/a' } }, { name: { prefix: '/b' } }] },
    ],
    [`${name} == "/a"`, { name: '/a' }],
    [`not ${name} == "/a"`, { not: { name: '/a' } }],
    [`context["transaction_context"]["op"] != "queue"`, { not: { op: 'queue' } }],
  ])('%s', (source, condition) => {
    expect(python(source)).toEqual(condition);
  });

  test.each([`${name} in others`, `${name} in [other, "/b"]`, `len(${name}) > 3`])(
    'or the sampler stays a function: %s',
    (source) => {
      expect(python(source)).toBeUndefined();
    },
  );
});

describe('a condition of Go becomes one of a policy', () => {
  test.each<readonly [string, Condition]>([
    ['strings.Contains(ctx.Span.Name, "a")', { name: { contains: 'a' } }],
    ['strings.HasPrefix(ctx.Span.Name, "/a")', { name: { prefix: '/a' } }],
    ['strings.HasSuffix(ctx.Span.Name, "/a")', { name: { suffix: '/a' } }],
    ['ctx.Span.Op == "http.server"', { op: 'http.server' }],
    ['ctx.Span.Name != "/a"', { not: { name: '/a' } }],
  ])('%s', (source, condition) => {
    expect(go(source)).toEqual(condition);
  });

  test.each(['strings.ContainsAny(ctx.Span.Name, "ab")', 'strings.Contains(ctx.Span.Name)'])(
    'or the sampler stays a function: %s',
    (source) => {
      expect(go(source)).toBeUndefined();
    },
  );
});
