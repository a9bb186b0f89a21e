// Beyond ASCII and beyond the ends of the text, where the code is NaN, nothing is a letter or digit.
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
// 32 is what parts upper from lower case.
const isLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;
export const isAlphanumeric = (code: number): boolean => isDigit(code) || isLetter(code);
/** Letters, digits, `-` and `_`. */
export const isToken = (code: number): boolean =>
  isAlphanumeric(code) || code === 45 || code === 95;
export const isBlank = (code: number): boolean =>
  code === 32 || code === 9 || code === 10 || code === 13;
const isDot = (code: number) => code === 46;

/** Whether a number may begin or end beside this place: not in a word, nor at a decimal point. */
export function isEdge(text: string, index: number, step: 1 | -1): boolean {
  const code = text.charCodeAt(index);
  return !isAlphanumeric(code) && !(isDot(code) && isDigit(text.charCodeAt(index + step)));
}
