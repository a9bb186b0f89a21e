import { createSentryCaller, isApiClientError } from '@sentry-kit/api-client/core';
import { expect, test } from 'vitest';
import { again } from './again.ts';

/** An error as the client throws it for an answer of this status. */
async function errorOf(status: number): Promise<unknown> {
  const client = createSentryCaller({
    token: 'sntryu_example',
    baseUrl: 'http://127.0.0.1:9',
    fetch: () => Promise.resolve(new Response('{}', { status })),
  });
  return client.request('PUT', 'organizations/acme/', {}).catch((error: unknown) => error);
}

/** A question that fails so many times, and a clock that only writes down how long it was asked to wait. */
function create(times: number, error: unknown) {
  const waits: number[] = [];
  let asked = 0;
  return {
    waits,
    asked: () => asked,
    ask: () => {
      asked += 1;
      return asked > times ? Promise.resolve('answer') : Promise.reject(error);
    },
    clock: {
      now: () => 0,
      sleep: (delayInMs: number) => {
        waits.push(delayInMs);
        return Promise.resolve();
      },
    },
  };
}

test('what may pass is asked again, three times, with longer and longer waits', async () => {
  const error = await errorOf(500);
  expect(isApiClientError(error)).toBe(true);
  const question = create(3, error);
  expect(await again(question.ask, question)).toBe('answer');
  expect(question.waits).toEqual([1_000, 3_000, 9_000]);
  const hopeless = create(9, error);
  await expect(again(hopeless.ask, hopeless)).rejects.toBe(error);
  expect(hopeless.asked()).toBe(4);
});

test('what will not pass is not asked again', async () => {
  for (const error of [await errorOf(404), new TypeError('broken')]) {
    const question = create(1, error);
    await expect(again(question.ask, question)).rejects.toBe(error);
    expect(question.waits).toEqual([]);
  }
});

test('nothing is asked again once it is called off', async () => {
  const error = await errorOf(500);
  const question = create(1, error);
  const signal = AbortSignal.abort();
  await expect(again(question.ask, { ...question, signal })).rejects.toBe(error);
  expect(question.asked()).toBe(1);
});
