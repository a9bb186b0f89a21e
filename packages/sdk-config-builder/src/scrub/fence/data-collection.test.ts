import { expect, test } from 'vitest';
import { createDataCollection } from './data-collection.ts';

const keysOf = (release: string) =>
  Object.keys(createDataCollection('strict', release) ?? {}).toSorted();
// Members of the DataCollection interface of that release: @sentry/core 10.66.0, 10.67.0, 11.12.0, build/types/types/datacollection.d.ts.
const TEN = [
  'cookies',
  'databaseQueryData',
  'frameContextLines',
  'genAI',
  'graphQL',
  'httpBodies',
  'httpHeaders',
  'stackFrameVariables',
  'userInfo',
];

test.each([
  ['7.120.4', []],
  ['10.53.1', []],
  ['10.66.0', [...TEN, 'queryParams'].toSorted()],
  ['10.67.0', [...TEN, 'urlQueryParams'].toSorted()],
  ['10.78.0', [...TEN, 'urlQueryParams'].toSorted()],
  ['11.12.0', [...TEN, 'mcp', 'queues', 'urlQueryParams'].toSorted()],
])('every key of %s is written out', (release, expected) => {
  expect(keysOf(release)).toEqual(expected);
});

test('strict collects nothing of the user, and only harmless headers', () => {
  const strict = createDataCollection('strict', '11.12.0');
  expect(strict).toMatchObject({
    userInfo: false,
    cookies: false,
    urlQueryParams: false,
    httpBodies: [],
    stackFrameVariables: false,
    genAI: { inputs: false, outputs: false },
  });
  expect(JSON.stringify(strict?.httpHeaders)).not.toMatch(/cookie|authorization|forwarded/i);
});

test('off is what the SDK does by itself, written out', () => {
  expect(createDataCollection('off', '11.12.0')).toMatchObject({
    userInfo: true,
    cookies: true,
    queues: true,
  });
});
