import { describe, expect, test } from 'vitest';
import { readReferences } from './references.ts';

const id = '11111111-2222-5333-8444-555555555555';
const read = (text: string) => {
  const { sourceMap, debugId } = readReferences(Buffer.from(text));
  return [sourceMap?.url, debugId];
};

describe('references of a script', () => {
  test.each([
    ['a()\n//# sourceMappingURL=a.js.map', ['a.js.map', undefined]],
    ['a()\n//@ sourceMappingURL=a.js.map\n\n', ['a.js.map', undefined]],
    [`a()\n//# sourceMappingURL=a.js.map\n//# debugId=${id}\n`, ['a.js.map', id]],
    [`a()\n//# debugId=${id.toUpperCase()}\r\n//# sourceMappingURL=a.js.map\r\n`, ['a.js.map', id]],
    ['//# sourceMappingURL=one.map\na()\n//# sourceMappingURL=two.map', ['two.map', undefined]],
    ['//# sourceMappingURL=one.map\na()', ['one.map', undefined]],
    ['a() //# sourceMappingURL=a.map', ['a.map', undefined]],
    [`//# debugId=${id}\na()\n//# sourceMappingURL=a.map`, ['a.map', id]],
    ['a()', [undefined, undefined]],
    ['', [undefined, undefined]],
    ['\n', [undefined, undefined]],
    ['\n//# sourceMappingURL=a.map', ['a.map', undefined]],
    ['\n\n// only comments\n', [undefined, undefined]],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['a template', 'const a = `\n//# sourceMappingURL=a.map\n`;'],
    ['a template in a template', 'const a = `${b(`\n//# sourceMappingURL=a.map\n`)}`;'],
    ['a string', 'const a = "//# sourceMappingURL=a.map";'],
    ['a block comment', '/*\n//# sourceMappingURL=a.map\n*/'],
    ['a regular expression', 'const a = /[/]//# sourceMappingURL=a.map/.test(b);'],
    ['an identifier', `a.sourceMappingURL=b`],
  ])('are not found in %s', (_, text) => {
    expect(read(text)).toEqual([undefined, undefined]);
  });

  test('are found behind texts that look alike (getsentry/sentry-cli#3244)', () => {
    const text =
      'const a = `${"}"}\n//# sourceMappingURL=wrong.map\n`;\n//# sourceMappingURL=right.map\nb()';
    expect(read(text)).toEqual(['right.map', undefined]);
  });

  test('of the end of a file need whole lines', () => {
    const tail = Buffer.from('# sourceMappingURL=cut.map\n//# sourceMappingURL=whole.map');
    expect(readReferences(tail, 'whole-lines').sourceMap?.url).toBe('whole.map');
    const cut = Buffer.from('//# sourceMappingURL=maybe-in-a-text.map');
    expect(readReferences(cut, 'whole-lines').sourceMap).toBeUndefined();
  });
});
