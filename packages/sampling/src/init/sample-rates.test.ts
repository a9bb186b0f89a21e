import { expect, test } from 'vitest';
import { createSampleRates, isSamplingError } from '../index.ts';

const traces = { rules: [], defaultRate: 1 };

test('each rate has the name that SDKs give it, and one that a policy does not have is not there', () => {
  expect(createSampleRates(traces)).toEqual({});
  expect(createSampleRates({ ...traces, replays: { onError: 1 }, profiles: {} })).toEqual({
    replaysOnErrorSampleRate: 1,
  });
  expect(
    createSampleRates({
      ...traces,
      replays: { sessions: 0, onError: 0.5 },
      profiles: { sessions: 0.1, traces: 0.2 },
    }),
  ).toEqual({
    replaysSessionSampleRate: 0,
    replaysOnErrorSampleRate: 0.5,
    profileSessionSampleRate: 0.1,
    profilesSampleRate: 0.2,
  });
});

test('a policy with errors is refused', () => {
  try {
    createSampleRates({ ...traces, replays: { sessions: 2 } });
    expect.unreachable();
  } catch (error) {
    expect(isSamplingError(error, 'invalid-input')).toBe(true);
  }
});
