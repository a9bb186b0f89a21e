import { expect, test } from 'vitest';
import { readSourceInfos, renderLineMap } from './line-map.ts';

const CPP = [
  'void Cart_Total() {',
  '  //<source_info:/shop/Assets/Cart.cs:17>',
  '\tint x = 1;\r',
  '//<source_info:C:\\shop\\Other.cs:3>\r',
  '//<source_info:/shop/Assets/Cart.cs:9>',
  '// <source_info:/shop/Assets/Cart.cs:10>',
  '//<source_info:/shop/Assets/Cart.cs:ten>',
].join('\n');

test('remarks of il2cpp give the lines after them, and what only looks like one gives none', () => {
  expect(readSourceInfos(CPP)).toEqual(
    new Map([
      [
        '/shop/Assets/Cart.cs',
        new Map([
          [3, 17],
          [6, 9],
        ]),
      ],
      ['C:\\shop\\Other.cs', new Map([[4, 3]])],
    ]),
  );
  expect(readSourceInfos('int main;')).toEqual(new Map());
});

test('a map is sorted by bytes, with the id of its program among the files', () => {
  const id = '00112233-4455-6677-8899-aabbccddeeff';
  const files = new Map([
    ['b.cpp', readSourceInfos('//<source_info:12:1>\nint a;')],
    ['/a.cpp', readSourceInfos('\n//<source_info:x.cs:4>\n//<source_info:B.cs:5>\n}')],
  ]);
  expect(renderLineMap(files, id).toString()).toBe(
    `{"/a.cpp":{"B.cs":{"4":5},"x.cs":{"2":4}},"__debug-id__":{"${id}":{}},"b.cpp":{"12":{"2":1}}}`,
  );
});
