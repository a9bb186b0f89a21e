import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonElements, readJsonObject } from './json-members.ts';

const read = (text: string) => {
  const bytes = Buffer.from(text);
  const object = readJsonObject(bytes);
  return object?.members.map(({ key, from, to }) => [key, bytes.toString('utf8', from, to)]);
};

describe('the outline of a JSON object', () => {
  test('has every member with the text of its value', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()),
        fc.boolean(),
        (value, pretty) => {
          const text = JSON.stringify(value, undefined, pretty ? 2 : 0);
          const found = read(text)?.map(([key, part]) => [
            JSON.parse(`"${key}"`),
            JSON.parse(part ?? ''),
          ]);
          expect(found).toEqual(Object.entries(JSON.parse(text)));
        },
      ),
      { seed: 20_251_122, numRuns: 1000 },
    );
  });

  test('is refused when it breaks off anywhere', () => {
    const text = '{"a":"b\\"","c":[1,{"d":null}],"e":true}';
    for (let length = 0; length < text.length; length += 1)
      expect(read(text.slice(0, length)), text.slice(0, length)).toBeUndefined();
    expect(read(text)).toHaveLength(3);
  });

  test.each(['', '[]', 'null', '<html>', '{a:1}', '{"a" 1}'])('is refused for %j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test('lists the elements of an array', () => {
    const text = '[{"a":"]"}, 2 ,[3,[4]],"5,"]';
    const bytes = Buffer.from(text);
    const starts = [...readJsonElements(bytes, 0)].map((at) => text.charAt(at));
    expect(starts).toEqual(['{', '2', '[', '"']);
  });
});
