import { decodedMappings, AnyMap } from '@jridgewell/trace-mapping';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spliceParts } from '../inject/apply-edits.ts';
import { readJsonObject } from './json-members.ts';
import { shiftMap } from './shift-map.ts';
import { encodeVlq } from './vlq.ts';

type Segment = readonly [column: number, line: number, sourceColumn: number];

/** The mappings of a map with one source, written from the definition in ECMA-426. */
const encode = (lines: readonly (readonly Segment[])[]): string => {
  let [sourceLine, sourceColumn] = [0, 0];
  return lines
    .map((segments) => {
      let column = 0;
      return segments
        .map(([at, line, to]) => {
          const fields = [at - column, 0, line - sourceLine, to - sourceColumn];
          [column, sourceLine, sourceColumn] = [at, line, to];
          return fields.map(encodeVlq).join('');
        })
        .join(',');
    })
    .join(';');
};

const number = fc.nat({ max: 40_000 });
const segments = fc
  .uniqueArray(fc.tuple(number, number, number), { maxLength: 8, selector: ([column]) => column })
  .map((list) => list.toSorted(([a], [b]) => a - b));
const insertion = fc.record({
  line: fc.nat({ max: 6 }),
  column: fc.nat({ max: 20_000 }),
  length: fc.integer({ min: 1, max: 1000 }),
});

const shifted = (
  map: object,
  { line, column, length }: { line: number; column: number; length: number },
) => {
  const bytes = Buffer.from(JSON.stringify(map));
  const outline = readJsonObject(bytes);
  if (!outline) throw new Error('no object');
  const edits = shiftMap(bytes, outline, { line, column, length }) ?? [];
  const result = Buffer.concat(spliceParts(bytes, edits)).toString();
  return decodedMappings(new AnyMap(result)).map((row) => row.map((segment) => [...segment]));
};

const expected = (
  map: object,
  { line, column, length }: { line: number; column: number; length: number },
) =>
  decodedMappings(new AnyMap(JSON.stringify(map))).map((row, index) =>
    row.map(([at, ...rest]) => [index === line && at >= column ? at + length : at, ...rest]),
  );

const mapOf = (lines: readonly (readonly Segment[])[]) => ({
  version: 3,
  sources: ['a.ts'],
  sourcesContent: ['"mappings":"AAAA" \\" \\\\'],
  names: [],
  mappings: encode(lines),
});

describe('a map whose script got text', () => {
  test('moves every token behind it and no other', () => {
    fc.assert(
      fc.property(fc.array(segments, { maxLength: 6 }), insertion, (lines, where) => {
        const map = mapOf(lines);
        expect(shifted(map, where)).toEqual(expected(map, where));
      }),
      { seed: 20_251_122, numRuns: 500 },
    );
  });

  test('moves sections that begin behind it on its line, and what is in the one around it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 90_000 })), {
          minLength: 1,
          maxLength: 5,
          selector: ([line, column]) => line * 100_000 + column,
        }),
        fc.array(segments, { minLength: 5, maxLength: 5 }),
        insertion,
        (places, rows, where) => {
          const sections = places
            .toSorted(([a, b], [c, d]) => a - c || b - d)
            .map(([line, column], index) => ({
              offset: { line, column },
              map: mapOf([rows[index] ?? []]),
            }));
          const map = { version: 3, sections };
          expect(shifted(map, where)).toEqual(expected(map, where));
        },
      ),
      { seed: 20_251_122, numRuns: 500 },
    );
  });

  test('may have escaped slashes among its numbers', () => {
    const text = '{"version":3,"sources":["a"],"names":[],"mappings":"g\\/A"}';
    const plain = text.replaceAll('\\/', '/');
    const bytes = Buffer.from(text);
    const outline = readJsonObject(bytes);
    const [edit] = (outline && shiftMap(bytes, outline, { line: 0, column: 0, length: 5 })) ?? [];
    const before = decodedMappings(new AnyMap(plain))[0]?.[0]?.[0] ?? Number.NaN;
    const after = Buffer.concat(spliceParts(bytes, edit ? [edit] : [])).toString();
    expect(decodedMappings(new AnyMap(JSON.stringify(JSON.parse(after))))[0]?.[0]?.[0]).toBe(
      before + 5,
    );
  });
});
