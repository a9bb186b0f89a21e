import { describe, expect, test } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { serializeEntries } from './serialize-entries.ts';
import { serializeRequest } from './serialize-request.ts';

/** The data of one kind of entry of an event. */
function entryOf(type: string, payload: Readonly<Record<string, unknown>>): unknown {
  const event = createWorld([]).record(payload);
  return serializeEntries(event).find((entry) => entry.type === type)?.data;
}

describe('an entry of an event', () => {
  test('a message has its template and parameters beside it', () => {
    const logentry = { message: 'order %s failed', params: ['12'], formatted: 'order 12 failed' };
    expect(entryOf('message', { logentry })).toEqual({
      formatted: 'order 12 failed',
      message: 'order %s failed',
      params: ['12'],
    });
    expect(entryOf('message', { message: 'plain' })).toEqual({ formatted: 'plain' });
  });

  test('an exception may lack everything but itself', () => {
    expect(entryOf('exception', { exception: { values: [{ value: 'only text' }] } })).toEqual({
      values: [
        {
          type: null,
          value: 'only text',
          mechanism: null,
          threadId: null,
          module: null,
          stacktrace: null,
          rawStacktrace: null,
        },
      ],
      hasSystemFrames: false,
      excOmitted: null,
    });
    expect(entryOf('exception', { message: 'no exception' })).toBeUndefined();
  });

  test('threads say which of them is current and crashed', () => {
    const values = [
      { id: 1, current: true, crashed: true, name: 'main', state: 'RUNNABLE' },
      { crashed: 'yes' },
    ];
    expect(entryOf('threads', { message: 'x', threads: { values } })).toMatchObject({
      values: [
        { id: 1, current: true, crashed: true, name: 'main', state: 'RUNNABLE' },
        { id: null, current: false, crashed: false, name: null, state: null, stacktrace: null },
      ],
    });
  });

  test('breadcrumbs get what Sentry gives to those that lack it', () => {
    const breadcrumbs = [
      {
        type: 'http',
        level: 'warning',
        timestamp: 1_772_625_600,
        message: 'GET /',
        category: 'fetch',
        data: { status_code: 502 },
      },
      { timestamp: '2026-03-04T12:00:00Z' },
      { timestamp: 'yesterday' },
      { timestamp: 1e300 },
    ];
    expect(entryOf('breadcrumbs', { message: 'x', breadcrumbs })).toMatchObject({
      values: [
        {
          type: 'http',
          level: 'warning',
          timestamp: '2026-03-04T12:00:00.000Z',
          message: 'GET /',
          category: 'fetch',
          data: { status_code: 502 },
        },
        {
          type: 'default',
          level: 'info',
          timestamp: '2026-03-04T12:00:00.000Z',
          message: null,
          category: null,
          data: null,
        },
        { timestamp: null },
        { timestamp: null },
      ],
    });
  });

  test('a report of a policy, debug images and spans stand as they were sent', () => {
    const csp = { effective_directive: 'script-src' };
    const images = { images: [{ type: 'sourcemap' }] };
    expect(entryOf('csp', { message: 'x', csp })).toEqual(csp);
    expect(entryOf('debugmeta', { message: 'x', debug_meta: images })).toEqual(images);
    expect(entryOf('spans', { message: 'x', spans: [{ op: 'db' }] })).toBeUndefined();
    const transaction = {
      type: 'transaction',
      transaction: 'GET /',
      start_timestamp: 1_772_625_599,
      timestamp: 1_772_625_600,
      contexts: { trace: { trace_id: 'a'.repeat(32), span_id: 'b'.repeat(16) } },
      spans: [{ op: 'db', span_id: 'c'.repeat(16) }],
    };
    expect(entryOf('spans', transaction)).toMatchObject([{ op: 'db' }]);
  });
});

describe('a request', () => {
  const empty = {
    apiTarget: null,
    method: null,
    url: null,
    query: [],
    fragment: null,
    data: null,
    headers: [],
    cookies: [],
    env: null,
    inferredContentType: null,
  };

  test.each([
    [{}, null],
    ['GET /', null],
    [{ method: 'GET' }, { ...empty, method: 'GET' }],
    [
      { url: 'https://shop.example.com/pay?order=12&step=2#end' },
      {
        ...empty,
        url: 'https://shop.example.com/pay',
        query: [
          ['order', '12'],
          ['step', '2'],
        ],
        fragment: 'end',
      },
    ],
    [{ url: '/pay?order=12' }, { ...empty, url: '/pay?order=12' }],
    [{ url: 'app:///main.js' }, { ...empty, url: 'app:///main.js' }],
    [
      { url: 7, fragment: 'top' },
      { ...empty, fragment: 'top' },
    ],
    [
      { url: 'https://shop.example.com/?a=1', query_string: 'b=2&c=' },
      {
        ...empty,
        url: 'https://shop.example.com/',
        query: [
          ['b', '2'],
          ['c', ''],
        ],
      },
    ],
    [{ query_string: { b: '2' } }, { ...empty, query: [['b', '2']] }],
    [{ query_string: [['b', '2'], 'c'] }, { ...empty, query: [['b', '2']] }],
    [
      { cookies: 'a=1; b=x=y;; c' },
      {
        ...empty,
        cookies: [
          ['a', '1'],
          ['b', 'x=y'],
          ['c', ''],
        ],
      },
    ],
    [{ cookies: { a: '1' } }, { ...empty, cookies: [['a', '1']] }],
    [
      { headers: { 'Content-Type': 'application/json; charset=utf-8', Accept: '*/*' } },
      {
        ...empty,
        headers: [
          ['Accept', '*/*'],
          ['Content-Type', 'application/json; charset=utf-8'],
        ],
        inferredContentType: 'application/json',
      },
    ],
    [
      { headers: [['content-type', 7]], inferred_content_type: 'text/plain' },
      { ...empty, headers: [['content-type', 7]], inferredContentType: 'text/plain' },
    ],
    [
      { api_target: 'graphql', data: { a: 1 }, env: { REMOTE_ADDR: '192.0.2.7' } },
      { ...empty, apiTarget: 'graphql', data: { a: 1 }, env: { REMOTE_ADDR: '192.0.2.7' } },
    ],
  ])('%j is told as %j', (sent, expected) => {
    expect(serializeRequest(sent)).toEqual(expected);
  });
});
