import { describe, expect, test } from 'vitest';
import { createInitOptions } from '../../init/create-init-options.ts';
import type { SentryConfig } from '../../config/types.ts';
import type { OptionTarget } from '../../options/option-table.ts';
import { explainOptions } from './explain-options.ts';
import type { Surroundings } from './types.ts';

const node = { sdk: '@sentry/node', version: '11.12.0' } as const;

function explain(options: object, target: OptionTarget, surroundings: Surroundings = {}) {
  const explained = explainOptions(options, target, surroundings);
  return Object.fromEntries(explained.map(({ option, ...rest }) => [option, rest]));
}

describe('where a value comes from', () => {
  const config: SentryConfig = {
    dsn: { env: 'SENTRY_DSN' },
    environment: 'staging',
    traces: { env: 'RATE', fallback: 0.1 },
    errors: { env: 'ERRORS', fallback: 0.5 },
    environments: { staging: { caps: { breadcrumbs: 20 } } },
  };
  const environment = {
    SENTRY_DSN: 'https://public@o1.ingest.example.com/1',
    RATE: '0.25',
    SENTRY_RELEASE: 'shop@1.0.0',
  };
  const options = createInitOptions(config, node, { environment, onDiagnostic: () => undefined });
  const explained = explain(options, node, { config, environment });

  test('a variable that the description names', () => {
    expect(explained['tracesSampleRate']).toEqual({
      value: 0.25,
      isHeld: true,
      origin: 'environment',
      source: 'RATE',
      consequence: 'spans 25 %',
    });
  });

  test('a fallback, or a layer of the description', () => {
    expect(explained['sampleRate']).toMatchObject({
      value: 0.5,
      origin: 'literal',
      source: 'base',
    });
    expect(explained['maxBreadcrumbs']).toMatchObject({
      value: 20,
      origin: 'literal',
      source: 'environments.staging',
    });
  });

  test('a variable that the SDK reads by itself', () => {
    expect(explained['release']).toMatchObject({
      value: 'shop@1.0.0',
      origin: 'environment',
      source: 'SENTRY_RELEASE',
    });
  });

  test('a preset of scrubbing', () => {
    expect(explained['dataCollection']).toMatchObject({ origin: 'preset', source: 'strict' });
  });

  test('the SDK, whether its client holds the value or not', () => {
    expect(explained['attachStacktrace']).toMatchObject({
      value: true,
      isHeld: true,
      origin: 'default',
    });
    expect(explained['normalizeDepth']).toMatchObject({
      value: 3,
      isHeld: false,
      origin: 'default',
    });
  });

  test('nowhere, as the option does nothing', () => {
    const { beforeSendTransaction } = explain({ beforeSendTransaction: () => null }, node);
    expect(beforeSendTransaction).toMatchObject({
      origin: 'ignored',
      because: '@sentry/node 11.12.0 sends spans one by one, and no transactions',
    });
  });
});

describe('what it means for what is sent', () => {
  test.each([
    [{}, 'dsn', 'nothing is sent: there is no DSN'],
    [{ enabled: false }, 'enabled', 'nothing is sent: enabled is false'],
    [{ sampleRate: 2 }, 'sampleRate', 'errors 100 %: 2 is no rate'],
    [{ tracesSampleRate: Number.NaN }, 'tracesSampleRate', 'spans 0: NaN'],
    [{ tracesSampleRate: 0.125 }, 'tracesSampleRate', 'spans 12.5 %'],
    [{}, 'tracesSampleRate', 'spans 0: tracing is off'],
    [{ tracesSampler: () => 1 }, 'tracesSampler', 'spans as tracesSampler decides'],
  ] as const)('%o: %s', (options, option, words) => {
    expect(explain(options, node)[option]).toMatchObject({ consequence: words });
  });

  test('in Go and Python', () => {
    const go = { sdk: 'sentry-go', version: '0.50.0' } as const;
    const python = { sdk: 'sentry-sdk', version: '2' } as const;
    expect(explain({ SampleRate: 0 }, go)['SampleRate']).toMatchObject({
      consequence: 'errors 100 %: a SampleRate of 0 counts as none',
    });
    expect(explain({ TracesSampleRate: 1 }, go)['TracesSampleRate']).toMatchObject({
      origin: 'ignored',
      because: 'tracing is off without EnableTracing: true',
    });
    expect(explain({ enable_tracing: true }, python)['traces_sample_rate']).toMatchObject({
      value: 1,
      consequence: 'spans 100 %',
    });
    expect(explain({ enable_logs: true }, python)['enable_logs']).toMatchObject({
      consequence: 'logs on',
    });
  });
});

test('nothing is explained of an SDK that is not known, and nothing throws', () => {
  const unknown = { sdk: '@sentry/none', version: '1' } as unknown as OptionTarget;
  expect(explainOptions({}, unknown)).toEqual([]);
  const strange: object = Object.assign(Object.create(null), { constructor: 1, toString: null });
  expect(explainOptions(strange, node).length).toBeGreaterThan(0);
});
