import type { Random } from '../store/clock.ts';

/** JSON values that have broken parsers and programs before. */
const HOSTILE_VALUES = [
  'null',
  '[]',
  '{}',
  '""',
  '-0',
  '1e999',
  '-1e308',
  '9007199254740993',
  '"\\ud800"',
  '"\\u0000"',
  '"__proto__"',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '[[["toString","hasOwnProperty"]]]',
  '{"values":{"values":[null,5]}}',
  '{"frames":[null,"x",{"filename":[]}]}',
  '[null,["a"],["__proto__","x"],{"key":"constructor","value":"x"}]',
  '"{{ default }}"',
  '"9999-99-99T99:99:99Z"',
  `"${'%s{}%(a)s'.repeat(50)}"`,
  `"${'a.'.repeat(400)}@"`,
  `${'['.repeat(100)}${']'.repeat(100)}`,
  `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`,
];

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'length',
  'type',
  'values',
];

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

function pick<Entry>(random: Random, list: readonly Entry[]): Entry {
  const entry = list[below(random, list.length)];
  if (entry === undefined) throw new RangeError('nothing to pick from');
  return entry;
}

/** Replaces one match of a pattern, picked at random; texts without a match stay as they are. */
function replaceOne(bytes: Buffer, random: Random, pattern: RegExp, replacement: string): Buffer {
  const text = bytes.toString('latin1');
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return bytes;
  const { index, 0: found } = pick(random, matches);
  return Buffer.from(
    text.slice(0, index) + replacement + text.slice(index + found.length),
    'latin1',
  );
}

const MUTATIONS: readonly Mutation[] = [
  function flipBits(bytes, random) {
    const flipped = Buffer.from(bytes);
    for (let count = 1 + below(random, 8); count > 0 && flipped.length > 0; count -= 1) {
      const at = below(random, flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << below(random, 8));
    }
    return flipped;
  },
  function truncate(bytes, random) {
    return bytes.subarray(0, below(random, bytes.length + 1));
  },
  function repeatPart(bytes, random) {
    const from = below(random, bytes.length);
    const part = bytes.subarray(from, from + below(random, 200));
    return Buffer.concat([bytes, ...Array.from({ length: below(random, 20) }, () => part)]);
  },
  function insertBytes(bytes, random) {
    const at = below(random, bytes.length + 1);
    const noise = Buffer.from(
      Array.from({ length: 1 + below(random, 20) }, () => below(random, 256)),
    );
    return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
  },
  function lieAboutLength(bytes, random) {
    const lie = pick(random, ['0', '1', '-1', '4294967295', '1e20', '"7"', 'null', '2.5', '[]']);
    const lied = replaceOne(bytes, random, /"length":\d+/g, `"length":${lie}`);
    return lied === bytes ? replaceOne(bytes, random, /"type":/g, `"length":${lie},"type":`) : lied;
  },
  function replaceValue(bytes, random) {
    const value = pick(random, HOSTILE_VALUES);
    return replaceOne(
      bytes,
      random,
      /(?<=:)(?:"[^"\\\n]*"|-?\d+(?:\.\d+)?|true|false|null)/g,
      value,
    );
  },
  function replaceContainer(bytes, random) {
    return replaceOne(bytes, random, /(?<=:)[[{][^[\]{}\n]*[\]}]/g, pick(random, HOSTILE_VALUES));
  },
  function renameKey(bytes, random) {
    return replaceOne(bytes, random, /"\w+"(?=:)/g, `"${pick(random, NAMES)}"`);
  },
  function breakUtf8(bytes, random) {
    return replaceOne(
      bytes,
      random,
      /(?<=")\w/g,
      pick(random, ['\xff', '\xc0\xaf', '\xed\xa0\x80']),
    );
  },
];

/** The last four leave most frames whole and reach further in: they are three times as likely. */
const WEIGHTED: readonly Mutation[] = [
  ...MUTATIONS,
  ...MUTATIONS.slice(-4),
  ...MUTATIONS.slice(-4),
];

/** One to three mutations, one after the other. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let mutated: Buffer = Buffer.from(bytes);
  for (let count = 1 + below(random, 3); count > 0; count -= 1) {
    mutated = pick(random, WEIGHTED)(mutated, random);
  }
  return mutated;
}
