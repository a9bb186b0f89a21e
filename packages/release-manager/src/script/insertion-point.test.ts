import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { findInsertionPoint } from './insertion-point.ts';

/** The script with a mark where a statement would go. */
const mark = (text: string): string => {
  const bytes = Buffer.from(text);
  const { offset, needsSemicolon } = findInsertionPoint(bytes);
  const insert = `${needsSemicolon ? ';' : ''}<>`;
  return bytes.toString('utf8', 0, offset) + insert + bytes.toString('utf8', offset);
};

describe('the place of the snippet', () => {
  test.each([
    ['', '<>'],
    ['foo()', '<>foo()'],
    ['#!/usr/bin/env node\nfoo()', '#!/usr/bin/env node\n<>foo()'],
    ['/*! licence */ foo()', '/*! licence */ <>foo()'],
    ['// one\n// two\n\nfoo()', '// one\n// two\n\n<>foo()'],
    ['"use strict";foo()', '"use strict";<>foo()'],
    ["'use client';\n'use strict';\nfoo()", "'use client';\n'use strict';<>\nfoo()"],
    ['"use strict"\nvar a = 1', '"use strict";<>\nvar a = 1'],
    ['"use strict" /* why */ ;a()', '"use strict" /* why */ ;<>a()'],
    ['"use strict"', '"use strict";<>'],
    ['/* a */ "use strict" // b\nfoo()', '/* a */ "use strict";<> // b\nfoo()'],
    ['\uFEFF"use strict";a()', '\uFEFF"use strict";<>a()'],
    ['// only a comment\n', '<>// only a comment\n'],
    ['"a"\n!function(){}()', '"a";<>\n!function(){}()'],
    ['"a"\n++b', '"a";<>\n++b'],
  ])('%j', (text, marked) => {
    expect(mark(text)).toBe(marked);
  });

  test.each([
    '"a".length',
    '"a"\n.length',
    '"a" + b',
    '"a"\n+ b',
    '"a"\n[0]',
    '"a"\n(0)',
    '"a"\n`b`',
    '"a"\n!= b',
    '"a"\nin b',
    '"a"\ninstanceof b',
    '"a", b',
    '"a"\n/ b',
    '"a"\n? b : c',
  ])('is before the expression %j, which only begins like a directive', (text) => {
    expect(mark(text)).toBe(`<>${text}`);
  });

  test('counts lines and UTF-16 units', () => {
    const { line, column } = findInsertionPoint(Buffer.from('// one\r\n/* 😀 */ foo()'));
    expect([line, column]).toEqual([1, 9]);
  });

  test.each(['"use strict";', '/* a */"use strict"\n', "'use strict'\n;"])(
    'leaves %j a directive, as the engine sees it',
    (begin) => {
      const strict = mark(`${begin}result = (function () { return this === undefined })()`);
      const text = strict.replace('<>', '!function(){}();');
      expect(runInNewContext(text, { result: undefined })).toBe(true);
    },
  );
});
