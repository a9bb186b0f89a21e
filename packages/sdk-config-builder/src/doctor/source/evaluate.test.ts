import { describe, expect, test } from 'vitest';
import { readJavaScript } from './read-javascript.ts';
import { readUnread } from './unread.ts';

const START = "import * as Sentry from '@sentry/node';\nconst RATE = 0.25;\n";

function read(options: string) {
  const [init] = readJavaScript('instrument.ts', `${START}Sentry.init({ ${options} });`).inits;
  if (init === undefined) throw new Error('There is no init.');
  return init;
}

const valueOf = (expression: string) => read(`it: ${expression}`).options['it'];

describe('what an expression comes to is told without running it', () => {
  test.each<readonly [string, unknown]>([
    ['1.5', 1.5],
    ['-1', -1],
    ['!true', false],
    ['null', null],
    ['undefined', undefined],
    ['void 0', undefined],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['`text`', 'text'],
    ['/^a/i', /^a/i],
    ["[1, 'a', [null]]", [1, 'a', [null]]],
    ["{ a: 1, 'b-c': [2] }", { a: 1, 'b-c': [2] }],
    ['RATE', 0.25],
    ['RATE as number', 0.25],
    ['RATE satisfies number', 0.25],
    ['RATE!', 0.25],
    ['<number>RATE', 0.25],
    ["Number('0.5')", 0.5],
    ["parseFloat('0.5')", 0.5],
    ['Number(0.5)', 0.5],
    ['Sentry.httpIntegration()', { name: 'Http' }],
    ['new Sentry.Integrations.Http({ tracing: true })', { name: 'Http' }],
    ['nodeProfilingIntegration()', { name: 'ProfilingIntegration' }],
    ['new ProfilingIntegration()', { name: 'ProfilingIntegration' }],
    ['Sentry.browserTracingIntegration()', { name: 'BrowserTracing' }],
    ['new BrowserTracing()', { name: 'BrowserTracing' }],
    ['Sentry.browserProfilingIntegration()', { name: 'BrowserProfiling' }],
  ])('%s', (expression, value) => {
    const found = valueOf(expression);
    expect(found).toEqual(value);
    expect(readUnread(found)).toBeUndefined();
  });
});

describe('of what is known only where it runs, what it is made of is told', () => {
  test.each<readonly [string, object]>([
    ['process.env.SENTRY_DSN', { variable: 'SENTRY_DSN' }],
    ['import.meta.env.VITE_DSN', { variable: 'VITE_DSN' }],
    ['Deno.env.DSN', { variable: 'DSN' }],
    ['process.env?.DSN', { variable: 'DSN' }],
    ['settings.dsn', {}],
    ["process.env.DSN || ''", { variable: 'DSN', hasFallback: false }],
    ["process.env.DSN || 'x'", { variable: 'DSN', hasFallback: true }],
    ['process.env.A ?? process.env.B', { variable: 'A', hasFallback: false }],
    ['isLive ? 1 : 0', { hasFallback: true }],
    ['+process.env.RATE', { variable: 'RATE', isConverted: true }],
    ['parseFloat(process.env.RATE)', { variable: 'RATE', isConverted: true }],
    ['Number.parseInt(process.env.RATE, 10)', { variable: 'RATE', isConverted: true }],
    ["+'1'", {}],
    ['!isLive', {}],
    ['`${prefix}-1`', {}],
    ['elsewhere', {}],
    ['ours()', {}],
    ['new Integration()', {}],
    ['class {}', {}],
    ['1 + 1', {}],
  ])('%s', (expression, about) => {
    expect(readUnread(valueOf(expression))).toEqual(about);
  });

  test('constants that stand for each other are none', () => {
    const text = `${START}const a = b; const b = a; Sentry.init({ it: a });`;
    expect(readUnread(readJavaScript('a.ts', text).inits[0]?.options['it'])).toEqual({});
  });
});

describe('properties are read, and it is told when that is not all', () => {
  test.each<readonly [string, object, boolean]>([
    ["['dist']: '1'", { dist: '1' }, true],
    ["...{ dist: '1' }", { dist: '1' }, true],
    ["...{ dist: '1', ...{ debug: true } }", { dist: '1', debug: true }, true],
    ["...{ dist: '1', ...others }", { dist: '1' }, false],
    ["dist: '1', ...load()", { dist: '1' }, false],
    ["[name]: 1, dist: '1'", { dist: '1' }, false],
    ["1: true, dist: '1'", { dist: '1' }, false],
  ])('%s', (properties, options, isComplete) => {
    const init = read(properties);
    expect({ options: init.options, isComplete: init.isComplete }).toEqual({ options, isComplete });
  });
});
