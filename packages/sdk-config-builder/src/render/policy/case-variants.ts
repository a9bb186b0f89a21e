let cased: readonly (readonly [code: number, lower: string, upper: string])[] | undefined;

/** Every character that has an upper or a lower case, with both. */
function casedCharacters() {
  if (cased !== undefined) return cased;
  const found: [number, string, string][] = [];
  for (let code = 0; code <= 0x1_ff_ff; code += 1) {
    if (code === 0xd8_00) code = 0xe0_00;
    const character = String.fromCodePoint(code);
    const lower = character.toLowerCase();
    const upper = character.toUpperCase();
    if (lower !== character || upper !== character) found.push([code, lower, upper]);
  }
  cased = found;
  return found;
}

/** The characters that are this one in lower case. */
export function variantsOf(character: string): readonly number[] {
  const wanted = character.toLowerCase();
  const own = wanted.codePointAt(0) ?? 0;
  if (Array.from(wanted).length !== 1) return [];
  const others = casedCharacters().filter(([code, lower]) => lower === wanted && code !== own);
  return [own, ...others.map(([code]) => code)];
}

/** Ranges, and the characters of which one case is in them. */
export function withCaseVariants(
  ranges: readonly (readonly [first: number, last: number])[],
): readonly (readonly [number, number])[] {
  const isIn = (text: string) => {
    const code = text.codePointAt(0) ?? 0;
    return (
      Array.from(text).length === 1 && ranges.some(([first, last]) => first <= code && code <= last)
    );
  };
  const others = casedCharacters().filter(
    ([code, lower, upper]) =>
      !ranges.some(([first, last]) => first <= code && code <= last) &&
      (isIn(lower) || isIn(upper)),
  );
  return [...ranges, ...others.map(([code]) => [code, code] as const)];
}
