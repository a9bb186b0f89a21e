import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSentryConfig } from '../config/check.ts';
import { goOptions } from '../generated/go-options.ts';
import { javascriptOptions } from '../generated/javascript-options.ts';
import { pythonOptions } from '../generated/python-options.ts';
import { convertCalls } from './convert-calls.ts';
import { convertInit } from './convert-init.ts';
import type { CallVersions, Versions } from './types.ts';

const javascript: Versions = { from: 7, to: 11 };
const python: Versions = { from: 1, to: 2, language: 'python' };
const go: Versions = { from: '0.15.0', to: '0.50.0', language: 'go' };

const init = (options: string) => `Sentry.init({ ${options} });`;
const codes = (code: string, versions = javascript) =>
  convertInit(code, versions).diagnostics.map((one) => one.code.replace('sdk-config/', ''));

describe('nothing is silent', () => {
  const opaque = { javascript: 'ours()', python: 'ours()', go: 'ours()' };
  const wrap = {
    javascript: (name: string) => `Sentry.init({\n${name}: ${opaque.javascript} });`,
    python: (name: string) => `sentry_sdk.init(\n${name}=${opaque.python})`,
    go: (name: string) => `sentry.Init(sentry.ClientOptions{\n${name}: ${opaque.go}})`,
  };
  const tables = { javascript: javascriptOptions, python: pythonOptions, go: goOptions };
  // It only sets what is the default now.
  const defaults = new Set(['autoDiscoverNodePerformanceMonitoringIntegrations']);

  test.each(['javascript', 'python', 'go'] as const)(
    'about any option of %s that cannot be read',
    (language) => {
      const silent = Object.keys(tables[language])
        .filter((name) => !defaults.has(name))
        .filter((name) => {
          const versions = { ...{ javascript, python, go }[language], language };
          const { value, diagnostics } = convertInit(wrap[language](name), versions);
          expect(value).toEqual({});
          return !diagnostics.some(({ path }) => path[1] === 2);
        });
      expect(silent).toEqual([]);
    },
  );

  test('and nothing throws, whatever the source is', () => {
    const parts = fc.constantFrom(
      'Sentry.init({',
      'tracesSampler:',
      '(c) =>',
      '{',
      '}',
      ')',
      'if (c.name',
      '=== "a"',
      'return',
      '0',
      ',',
      'beforeSend(event)',
      'delete event.user',
      '\n',
      'sentry_sdk.init(',
      'lambda c:',
      'sentry.Init(',
      'sentry.ClientOptions{',
      'Dsn:',
      '...',
      '`',
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 30 }),
        fc.constantFrom(javascript, python, go),
        (words, versions) => {
          const { value } = convertInit(words.join(' '), versions);
          expect(checkSentryConfig(value).filter(({ severity }) => severity === 'error')).toEqual(
            [],
          );
        },
      ),
      { numRuns: 500, seed: 61 },
    );
    expect(codes('Sentry.init({')).toEqual(['unreadable-source']);
    expect(codes(undefined as unknown as string)).toEqual(['unreadable-source']);
    expect(codes(`f(${'['.repeat(20_000)}`)).toEqual(['unreadable-source']);
    expect(codes('start();')).toEqual(['no-init']);
    expect(codes(`${init('')}\n${init('')}`)).toEqual(['scrubs-more', 'second-init']);
  });
});

test('calls that are converted are not converted again, and nothing throws', () => {
  const parts = fc.constantFrom(
    'Sentry.configureScope((s) => {',
    '});',
    's.setSpan(t);',
    'const t = Sentry.startTransaction({ name })',
    ';',
    't.finish()',
    'const hub = Sentry.getCurrentHub();',
    'hub.setTag("a")',
    '{',
    '}',
    'await',
    'if (a)',
    '\n',
    'return',
    't.startChild({ op })',
    't.toTraceparent()',
    'with configure_scope() as s:',
    'Hub.current.scope',
    '`',
    '...a',
  );
  fc.assert(
    fc.property(
      fc.array(parts, { maxLength: 25 }),
      fc.constantFrom<CallVersions>(javascript, python, { ...go, from: '0.24.0' }),
      (words, versions) => {
        const { value, diagnostics } = convertCalls(words.join(' '), versions);
        if (diagnostics.some(({ severity }) => severity === 'error')) return;
        const again = convertCalls(value, versions);
        expect(again.value).toBe(value);
        expect(
          again.diagnostics.filter(({ code }) => code === 'sdk-config/unreadable-source'),
        ).toEqual([]);
      },
    ),
    { numRuns: 500, seed: 62 },
  );
});
