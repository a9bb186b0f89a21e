import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createScrubber } from './create-scrubber.ts';
import type { Scrubbing } from './types.ts';

interface Vectors {
  readonly texts: readonly Presets<string>[];
  readonly values: readonly (Presets<unknown> | WithRules)[];
}

interface Presets<Value> {
  readonly name: string;
  readonly input: Value;
  readonly strict: Value;
  readonly balanced: Value;
}

interface WithRules {
  readonly name: string;
  readonly input: unknown;
  readonly scrubbing: Scrubbing;
  readonly output: unknown;
}

// Written by hand, from the rules in README.md; the scrubbers of other languages are judged by the same file.
const { texts, values }: Vectors = JSON.parse(
  readFileSync(new URL('../../vectors/scrubbing.json', import.meta.url), 'utf8'),
);
const presets = ['strict', 'balanced'] as const;

describe.each(presets)('texts under %s', (preset) => {
  const scrub = createScrubber(preset);
  test.each(texts)('$name', ({ input, [preset]: expected }) => {
    expect(scrub(input)).toBe(expected);
    expect(scrub(expected)).toBe(expected);
  });
});

test.each(values)('values: $name', (vector) => {
  const before = JSON.stringify(vector.input);
  const cases: readonly (readonly [Scrubbing, unknown])[] =
    'scrubbing' in vector
      ? [[vector.scrubbing, vector.output]]
      : presets.map((preset) => [preset, vector[preset]]);
  for (const [scrubbing, expected] of cases) {
    expect(JSON.stringify(createScrubber(scrubbing)(vector.input))).toBe(JSON.stringify(expected));
  }
  expect(JSON.stringify(vector.input)).toBe(before);
});
