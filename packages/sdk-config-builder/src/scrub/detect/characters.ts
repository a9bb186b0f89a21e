const DIGIT = 1;
const LETTER = 2;
const HEX = 4;
const LOCAL_PART = 8;
const TOKEN = 16;
const BLANK = 32;

const classes = new Uint8Array(128);
const mark = (characters: string, flags: number) => {
  for (const character of characters) classes[character.charCodeAt(0)] = flags;
};
mark('0123456789', DIGIT | HEX | LOCAL_PART | TOKEN);
mark('abcdefABCDEF', LETTER | HEX | LOCAL_PART | TOKEN);
mark('ghijklmnopqrstuvwxyzGHIJKLMNOPQRSTUVWXYZ', LETTER | LOCAL_PART | TOKEN);
mark('-_', LOCAL_PART | TOKEN);
mark(".%+'", LOCAL_PART);
mark(' \t\n\r', BLANK);

// Beyond ASCII and beyond the ends of the text nothing is a letter or digit; in an address anything beyond ASCII is.
const has = (code: number, flags: number) => code < 128 && ((classes[code] ?? 0) & flags) !== 0;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isLetter = (code: number): boolean => has(code, LETTER);
export const isAlphanumeric = (code: number): boolean => has(code, LETTER | DIGIT);
export const isHex = (code: number): boolean => has(code, HEX);
export const isLocalPart = (code: number): boolean => code >= 128 || has(code, LOCAL_PART);
/** Letters, digits, `-` and `_`. */
export const isToken = (code: number): boolean => has(code, TOKEN);
export const isBlank = (code: number): boolean => has(code, BLANK);
/** What stands between groups of digits: a blank, `-`, or `+`, which is a blank in forms. */
export const isGroupSeparator = (code: number): boolean =>
  code === 32 || code === 45 || code === 43;
