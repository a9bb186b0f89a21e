import { describe, expect, test } from 'vitest';
import { embedSources } from '../../scripts/embed-sources.ts';
import type { SentryConfig } from '../config/types.ts';
import { goSources } from '../generated/go-sources.ts';
import { pythonSources } from '../generated/python-sources.ts';
import { renderInit } from './render-init.ts';
import type { SourceTarget } from './types.ts';

const targets: readonly SourceTarget[] = [
  { language: 'typescript', sdkVersion: '11.12.0' },
  { language: 'python', sdkVersion: '2.75.0' },
  { language: 'go', sdkVersion: '0.50.0' },
];
const textOf = (config: SentryConfig, target: SourceTarget) =>
  renderInit(config, target)
    .files.map(({ path, text }) => `${path}\n${text}`)
    .join('\n');
const codesOf = (config: SentryConfig, target: SourceTarget) =>
  renderInit(config, target)
    .diagnostics.filter(({ severity }) => severity !== 'info')
    .map(({ code, path }) => `${code} ${path.join('.')}`);

describe.each(targets)('for $language', (target) => {
  test('a DSN and a credential never stand in source', () => {
    const config: SentryConfig = {
      dsn: 'https://0123456789abcdef@sentry.example.com/42',
      proxy: 'https://ada:correcthorse@proxy.example.com',
      environments: {
        live: { dsn: { env: 'LIVE_DSN', fallback: 'https://fedcba@sentry.example.com/1' } },
      },
    };
    const text = textOf(config, target);
    expect(text).not.toMatch(/0123456789abcdef|fedcba|correcthorse|sentry\.example\.com/);
    expect(text).toContain('SENTRY_DSN');
    expect(text).toContain('LIVE_DSN');
    expect(codesOf(config, target)).toEqual([
      'sdk-config/dsn-in-source dsn',
      'sdk-config/secret-in-source proxy',
      'sdk-config/dsn-in-source environments.live.dsn',
    ]);
  });

  test('a description with errors gives no files', () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- that is the case
    const wrong = { tracesSampleRate: 1 } as SentryConfig;
    expect(renderInit(wrong, target).files).toEqual([]);
    expect(codesOf(wrong, target)).toEqual(['sdk-config/unknown-key tracesSampleRate']);
  });

  test('a release that is not known to fit gives no files', () => {
    const old = { ...target, sdkVersion: '0.1.0' };
    expect(renderInit({}, old).files).toEqual([]);
    expect(codesOf({}, old)).toEqual(['sdk-config/unknown-target target.sdkVersion']);
  });

  test('the same description gives the same bytes', () => {
    const config: SentryConfig = {
      tags: { b: '1', a: '2' },
      environments: { b: { errors: 1 }, a: { errors: 0.5 } },
    };
    expect(textOf(config, target)).toBe(textOf(structuredClone(config), target));
  });

  test('what the release lacks is told, and where it comes from', () => {
    const config: SentryConfig = { tunnel: '/tunnel' };
    expect(codesOf(config, target)).toContainEqual(
      expect.stringMatching(/^sdk-config\/\S+ tunnel$/),
    );
  });
});

test.each([
  ['python', '(?<=a)b', 'look-behind'],
  ['go', '(?=a)b', 'look-ahead'],
  ['go', '(a)\\1', 'back references'],
  ['python', '\\p{Lu}', '\\p{Lu}'],
] as const)('%s cannot express %s, which is told', (language, regex, reason) => {
  const config: SentryConfig = {
    traces: { rules: [{ id: 'one', when: { name: { regex } }, rate: 0 }], defaultRate: 1 },
  };
  const sdkVersion = language === 'go' ? '0.50.0' : '2.75.0';
  const { files, diagnostics } = renderInit(config, { language, sdkVersion });
  const found = diagnostics.find(({ code }) => code === 'sdk-config/matcher-not-available');
  expect(found?.severity).toBe('error');
  expect(found?.message).toContain(reason);
  expect(files.map(({ path }) => path).filter((path) => path.includes('sampling'))).toEqual([]);
});

test('options follow the release', () => {
  const init = (version: string) =>
    renderInit({ logs: true }, { language: 'python', sdkVersion: version }).files.find(({ path }) =>
      path.endsWith('/init.py'),
    )?.text;
  expect(init('2.34.0')).not.toContain('enable_logs');
  expect(init('2.35.0')).toContain('"enable_logs": True');
  expect(codesOf({ logs: true }, { language: 'python', sdkVersion: '2.34.0' })).toEqual([
    'sdk-config/option-not-available logs',
  ]);
});

test('the sources that are embedded are those that are written', () => {
  expect(embedSources('python', '.py')).toContain(JSON.stringify(pythonSources, null, 2));
  expect(embedSources('go', '.go')).toContain(JSON.stringify(goSources, null, 2));
});
