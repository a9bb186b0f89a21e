import { expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint-of.ts';

const frame = (name: string, filename = 'shop.js') => ({ filename, function: name });
const failure = (type: string, value: string, frames?: readonly object[]) => ({
  exception: {
    values: [
      { type: 'Outer', value: 'outer' },
      { type, value, stacktrace: { frames } },
    ],
  },
});

test.each<readonly [string, object, object]>([
  [
    'numbers of a message',
    { message: 'order 17 of 240 failed' },
    { message: 'order 9 of 3 failed' },
  ],
  [
    'where the message stands',
    { message: 'out of stock' },
    { logentry: { message: 'out of stock' } },
  ],
  [
    'the text behind 200 characters',
    { message: `${'x'.repeat(200)}one` },
    { message: `${'x'.repeat(200)}two` },
  ],
  ['numbers in an error without a stack', failure('A', 'order 17'), failure('A', 'order 4')],
  [
    'the text of an error with a stack',
    failure('A', 'one', [frame('pay')]),
    failure('A', 'two', [frame('pay')]),
  ],
  [
    'frames further out than the innermost five',
    failure(
      'A',
      '',
      ['x', 'a', 'b', 'c', 'd', 'e'].map((name) => frame(name)),
    ),
    failure(
      'A',
      '',
      ['y', 'a', 'b', 'c', 'd', 'e'].map((name) => frame(name)),
    ),
  ],
  [
    'anything else beside an own fingerprint',
    { fingerprint: ['checkout'], message: 'one' },
    { fingerprint: ['checkout'], message: 'two' },
  ],
])('events that differ by %s are alike', (_, one, other) => {
  expect(fingerprintOf(one)).toBe(fingerprintOf(other));
});

test.each<readonly [string, object, object]>([
  ['their message', { message: 'out of stock' }, { message: 'out of order' }],
  [
    'the message within 200 characters',
    { message: `${'x'.repeat(199)}1a` },
    { message: `${'x'.repeat(199)}a1` },
  ],
  ['the text of an error without a stack', failure('A', 'one'), failure('A', 'two')],
  ['the text of an error with an empty stack', failure('A', 'one', []), failure('A', 'two', [])],
  ['the type of an error', failure('A', '', [frame('pay')]), failure('B', '', [frame('pay')])],
  ['a function', failure('A', '', [frame('pay')]), failure('A', '', [frame('ship')])],
  ['a file', failure('A', '', [frame('pay', 'a.js')]), failure('A', '', [frame('pay', 'b.js')])],
  [
    'the fifth frame from within',
    failure(
      'A',
      '',
      ['x', 'b', 'c', 'd', 'e'].map((name) => frame(name)),
    ),
    failure(
      'A',
      '',
      ['y', 'b', 'c', 'd', 'e'].map((name) => frame(name)),
    ),
  ],
  [
    'the order of frames',
    failure('A', '', [frame('a'), frame('b')]),
    failure('A', '', [frame('b'), frame('a')]),
  ],
  ['an own fingerprint', { fingerprint: ['a'] }, { fingerprint: ['b'] }],
  ['the parts of an own fingerprint', { fingerprint: ['a', 'b'] }, { fingerprint: ['ab'] }],
  [
    'what is usual, where an own fingerprint asks for it',
    { fingerprint: ['{{ default }}', 'a'], message: 'one' },
    { fingerprint: ['{{ default }}', 'a'], message: 'two' },
  ],
])('events that differ by %s are not alike', (_, one, other) => {
  expect(fingerprintOf(one)).not.toBe(fingerprintOf(other));
});
