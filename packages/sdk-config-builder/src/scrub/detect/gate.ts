/** What a text holds, without which nothing can be found. */
export interface Gate {
  /** How many there are of these characters. */
  count(characters: string): number;
  /** The longest run of letters, digits, `-` and `_`. */
  readonly longest: number;
  /** A word that ends like Bearer or Basic. */
  readonly hasScheme: boolean;
}

const counts = new Int32Array(128);
const words = Uint8Array.from(counts, (_, code) => Number(/[\w-]/.test(String.fromCharCode(code))));

/** One pass over the text, which decides which scanners are worth a pass of their own. Holds until the next one. */
export function openGate(text: string): Gate {
  counts.fill(0);
  let run = 0;
  let longest = 0;
  let hasScheme = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 128) {
      counts[code] = (counts[code] ?? 0) + 1;
      if (words[code]) {
        run += 1;
        continue;
      }
    }
    if (run > longest) longest = run;
    // A blank or `+` after at least five letters, the last of them an r or c.
    if (run >= 5 && (code <= 32 || code === 43)) hasScheme ||= /[rc]/i.test(text.charAt(index - 1));
    run = 0;
  }
  return {
    count(characters) {
      let sum = 0;
      for (let index = 0; index < characters.length; index += 1)
        sum += counts[characters.charCodeAt(index)] ?? 0;
      return sum;
    },
    longest: Math.max(longest, run),
    hasScheme,
  };
}
