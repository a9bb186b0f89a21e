import { createLogFilter } from '@sentry-kit/sampling';
import { describe, expect, test } from 'vitest';
import {
  checkSentryConfig,
  createInitOptions,
  explainConfig,
  type InitHooks,
  type SamplingPolicy,
  type SdkTarget,
  type SentryConfig,
} from '../index.ts';

const policy: SamplingPolicy = {
  rules: [],
  defaultRate: 1,
  logs: { rules: [{ id: 'chatter', when: { level: 'debug' }, rate: 0 }], defaultRate: 1 },
  replays: { sessions: 0.1, onError: 1 },
  profiles: { sessions: 0.5, traces: 0.25 },
};
const node = (version: string): SdkTarget => ({ sdk: '@sentry/node', version });
const integrations = [
  { name: 'ProfilingIntegration' },
  { name: 'Replay' },
  { name: 'BrowserTracing' },
  { name: 'BrowserProfiling' },
];

function write(config: SentryConfig, target: SdkTarget, hooks: InitHooks = {}) {
  const found: string[] = [];
  const options = createInitOptions(config, target, {
    tracesSampler: () => 1,
    integrations,
    ...hooks,
    onDiagnostic: ({ code, path }) => found.push(`${code.slice(11)} ${path.join('.')}`),
  });
  return { options, found };
}

describe('the rates of a policy that are not for traces', () => {
  const beforeSendLog = createLogFilter(policy);

  test('are those of the options', () => {
    expect(write({ traces: policy }, node('10.78.0'), { beforeSendLog })).toMatchObject({
      options: { profileSessionSampleRate: 0.5, profilesSampleRate: 0.25 },
      found: ['other-runtime replays'],
    });
    expect(
      write({ traces: policy }, { sdk: '@sentry/browser', version: '11.12.0' }, { beforeSendLog }),
    ).toMatchObject({
      options: {
        profileSessionSampleRate: 0.5,
        replaysSessionSampleRate: 0.1,
        replaysOnErrorSampleRate: 1,
      },
      found: [],
    });
    expect(write({ traces: policy }, node('7.120.4'))).toMatchObject({
      options: { profilesSampleRate: 0.25 },
      found: ['other-runtime replays', 'option-not-available traces.logs'],
    });
  });

  test('give way to what the description itself says', () => {
    const config: SentryConfig = {
      traces: policy,
      profiles: { sessions: 0 },
      replays: { onError: 0.5, sessions: undefined },
    };
    const target: SdkTarget = { sdk: '@sentry/browser', version: '11.12.0' };
    expect(write(config, target, { beforeSendLog }).options).toMatchObject({
      profileSessionSampleRate: 0,
      replaysSessionSampleRate: 0.1,
      replaysOnErrorSampleRate: 0.5,
    });
  });

  test('are told where a release knows them only of sessions', () => {
    const config: SentryConfig = { traces: { ...policy, profiles: { traces: 0.25 } } };
    const { options, found } = write(config, node('11.12.0'), { beforeSendLog });
    expect('profilesSampleRate' in options).toBe(false);
    expect(found).toEqual(['option-not-available profiles', 'other-runtime replays']);
  });

  test('come from the layer that the policy is in', () => {
    const config: SentryConfig = { environments: { staging: { traces: policy } } };
    const { origins } = explainConfig(config, { SENTRY_ENVIRONMENT: 'staging' });
    expect(origins['profiles.traces']).toEqual({ layer: 'environments.staging' });
  });
});

describe('rules for logs', () => {
  test('need a filter, unless no logs are sent', () => {
    expect(write({ traces: policy }, node('11.12.0')).found).toContain(
      'policy-without-filter traces.logs',
    );
    const { found } = write({ traces: policy, logs: false }, node('11.12.0'));
    expect(found).toEqual(['other-runtime replays']);
  });

  test('decide in the hook', () => {
    const { options } = write({ traces: policy }, node('11.12.0'), {
      beforeSendLog: createLogFilter(policy),
    });
    const log = { level: 'debug', message: 'cache hit', attributes: {} };
    expect(options.beforeSendLog?.(log)).toBeNull();
    expect(options.beforeSendLog?.({ ...log, level: 'error' })).toMatchObject({ level: 'error' });
  });
});

test.each<[unknown]>([
  [{ logs: { rules: [] } }],
  [{ logs: { rules: [{ id: 'a', rate: 2 }], defaultRate: 1 } }],
  [
    {
      logs: {
        rules: [
          { id: 'a', rate: 1 },
          { id: 'a', rate: 0 },
        ],
        defaultRate: 1,
      },
    },
  ],
  [{ replays: { onerror: 1 } }],
  [{ profiles: { traces: '1' } }],
])('a policy with %j is refused', (part) => {
  const traces = { rules: [], defaultRate: 1, ...Object(part) };
  expect(checkSentryConfig({ traces }).map(({ code }) => code)).toEqual([
    'sdk-config/invalid-value',
  ]);
});
