import { describe, expect, test } from 'vitest';
import { explainOption, listOptions } from './option-table.ts';

const node = (version: string) => ({ sdk: '@sentry/node', version }) as const;

describe('explainOption', () => {
  test.each([
    ['dataCollection', '10.53.0', 'not-yet'],
    ['dataCollection', '10.54.0', 'taken'],
    ['sendDefaultPii', '10.56.0', 'taken'],
    ['sendDefaultPii', '10.57.0', 'deprecated'],
    ['sendDefaultPii', '11.0.0', 'gone'],
    ['tracesSamplerate', '11.0.0', 'unknown'],
    ['constructor', '11.0.0', 'unknown'],
  ])('%s in %s is %s', (name, version, status) => {
    expect(explainOption(name, node(version)).status).toBe(status);
  });

  test('knows the default of each release, and what replaces an option', () => {
    expect(explainOption('maxValueLength', node('10.22.0')).default).toBe('250');
    expect(explainOption('maxValueLength', node('10.23.0')).default).toBe('undefined');
    expect(explainOption('attachStacktrace', node('11')).default).toBe('true');
    expect(explainOption('enableLogs', node('10.70.0')).default).toBe('false');
    expect(explainOption('enableLogs', node('10.71.0')).default).toBe('true');
    expect(explainOption('enableLogs', node('11')).replacement).toBe('beforeSendLog');
  });

  test('knows Python and Go', () => {
    const python = (version: string) => ({ sdk: 'sentry-sdk', version }) as const;
    expect(explainOption('data_collection', python('2.69.2')).status).toBe('not-yet');
    expect(explainOption('data_collection', python('2')).status).toBe('taken');
    expect(explainOption('max_value_length', python('2.33.2')).default).toBe('1024');
    const go = (version: string) => ({ sdk: 'sentry-go', version }) as const;
    expect(explainOption('EnableLogs', go('0.46.2')).status).toBe('taken');
    expect(explainOption('EnableLogs', go('v0.47.0')).status).toBe('gone');
    expect(explainOption('DisableLogs', go('0.48.0')).status).toBe('taken');
    expect(explainOption('DisableLogs', go('0.49.0')).status).toBe('gone');
  });
});

test('Vue takes what the browser takes, and more', () => {
  const namesOf = (sdk: '@sentry/browser' | '@sentry/vue') =>
    listOptions({ sdk, version: '10.75.3' }).map(({ name }) => name);
  expect(namesOf('@sentry/vue')).toEqual(expect.arrayContaining(namesOf('@sentry/browser')));
  expect(namesOf('@sentry/vue')).toContain('attachProps');
  expect(namesOf('@sentry/browser')).not.toContain('attachProps');
});

test('a version that cannot be read has no options', () => {
  expect(listOptions(node('latest'))).toEqual([]);
});
