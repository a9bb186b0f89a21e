/**
 * A hash of 64 bits that cannot be turned back into the text: it keeps fewer bits than a token has.
 * Two rounds of FNV-1a (https://datatracker.ietf.org/doc/draft-eastlake-fnv/) with different starts.
 */
export const hash = (text: string): string =>
  [0x811c9dc5, 0x9dc5811c]
    .map((start) => {
      let value = start;
      for (let index = 0; index < text.length; index += 1)
        value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
      return (value >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
