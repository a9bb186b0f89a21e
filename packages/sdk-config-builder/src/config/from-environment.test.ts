import { expect, test } from 'vitest';
import { isSdkConfigError, sentryConfigFromEnvironment } from '../index.ts';

const problemsOf = (environment: Record<string, string>) => {
  try {
    sentryConfigFromEnvironment(environment);
  } catch (error) {
    if (isSdkConfigError(error)) return error.diagnostics;
    throw error;
  }
  return [];
};

test('reads what the variables say', () => {
  expect(
    sentryConfigFromEnvironment({
      SENTRY_DSN: 'https://public@sentry.example.com/1',
      SENTRY_TRACES_SAMPLE_RATE: ' 0.25 ',
      SENTRY_DEBUG: 'off',
      SENTRY_TRACE_LIFECYCLE: 'static',
      SENTRY_ORG_ID: '12',
      HOME: '/home/jane',
    }),
  ).toEqual({
    dsn: 'https://public@sentry.example.com/1',
    traces: 0.25,
    debug: false,
    tracing: { lifecycle: 'static', organizationId: '12' },
  });
});

test('takes an empty variable for one that is not there', () => {
  expect(sentryConfigFromEnvironment({ SENTRY_TRACES_SAMPLE_RATE: '', SENTRY_DSN: ' ' })).toEqual(
    {},
  );
});

test('lists every problem at once, by variable, without its text', () => {
  const problems = problemsOf({
    SENTRY_DSN: 'hunter2',
    SENTRY_SAMPLE_RATE: 'abc',
    SENTRY_TRACES_SAMPLE_RATE: '1.5',
    SENTRY_DEBUG: 'perhaps',
    SENTRY_SCRUBBING: 'lax',
    SENTRY_TRACE_SAMPLE_RATE: '1',
  });
  expect(problems.map(({ path }) => path[0]).toSorted()).toEqual([
    'SENTRY_DEBUG',
    'SENTRY_DSN',
    'SENTRY_SAMPLE_RATE',
    'SENTRY_SCRUBBING',
    'SENTRY_TRACES_SAMPLE_RATE',
    'SENTRY_TRACE_SAMPLE_RATE',
  ]);
  expect(problems.find(({ path }) => path[0] === 'SENTRY_TRACE_SAMPLE_RATE')?.hint).toBe(
    'Did you mean SENTRY_TRACES_SAMPLE_RATE?',
  );
  expect(JSON.stringify(problems)).not.toContain('hunter2');
});

test('leaves alone what other tools read', () => {
  expect(
    sentryConfigFromEnvironment({ SENTRY_ORG: 'acme', SENTRY_TRACE: 'x', SENTRY_URL: 'y' }),
  ).toEqual({});
});

test.each(['0x1', '1e999', 'Infinity', '-0.1', '+', '.', '1,5', 'NaN'])(
  'takes no rate of %s',
  (text) => {
    expect(problemsOf({ SENTRY_TRACES_SAMPLE_RATE: text })).toHaveLength(1);
  },
);
