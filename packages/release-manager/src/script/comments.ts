/** A comment and where it is, in bytes; `//` and the line break do not belong to its text. */
export interface LineComment {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const isWord = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  byte === 0x5f ||
  byte === 0x24 ||
  byte >= 0x80;

// Words after which a slash begins a regular expression.
const beforeExpression = new Set(
  'await,case,delete,do,else,in,instanceof,new,of,return,throw,typeof,void,yield'.split(','),
);

const endOfLine = (bytes: Buffer, from: number): number => {
  const end = bytes.indexOf(0x0a, from);
  const to = end === -1 ? bytes.length : end;
  return bytes[to - 1] === 0x0d && to > from ? to - 1 : to;
};

const skipQuoted = (bytes: Buffer, from: number): number => {
  const quote = bytes[from];
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== quote && bytes[at] !== 0x0a)
    at += bytes[at] === 0x5c ? 2 : 1;
  return at + 1;
};

const skipRegex = (bytes: Buffer, from: number): number => {
  let isClass = false;
  for (let at = from + 1; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x5b) isClass = true;
    else if (byte === 0x5d) isClass = false;
    else if (byte === 0x0a) return from + 1;
    else if (byte === 0x2f && !isClass) return at + 1;
  }
  return from + 1;
};

/** All `//` comments of a script, not what looks like one in a string, a template or a regular expression. */
export const readLineComments = (bytes: Buffer): readonly LineComment[] => {
  const comments: LineComment[] = [];
  // How many braces are open in each template expression around the place.
  const templates: number[] = [];
  let isAfterValue = false;
  let at = 0;
  const skipTemplate = (from: number): number => {
    let end = from;
    for (; end < bytes.length; end += 1) {
      const byte = bytes[end];
      if (byte === 0x5c) end += 1;
      else if (byte === 0x60) {
        isAfterValue = true;
        return end + 1;
      } else if (byte === 0x24 && bytes[end + 1] === 0x7b) {
        templates.push(0);
        isAfterValue = false;
        return end + 2;
      }
    }
    return end;
  };
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const next = bytes[at + 1];
    const depth = templates.at(-1);
    if (byte === 0x2f && next === 0x2f) {
      const to = endOfLine(bytes, at);
      comments.push({ from: at, to, text: bytes.toString('utf8', at + 2, to) });
      at = to;
    } else if (byte === 0x2f && next === 0x2a) {
      const end = bytes.indexOf('*/', at + 2);
      at = end === -1 ? bytes.length : end + 2;
    } else if (byte === 0x22 || byte === 0x27) {
      at = skipQuoted(bytes, at);
      isAfterValue = true;
    } else if (byte === 0x60) at = skipTemplate(at + 1);
    else if (byte === 0x7d && depth === 0) {
      templates.pop();
      at = skipTemplate(at + 1);
    } else if (byte === 0x2f && !isAfterValue) {
      at = skipRegex(bytes, at);
      isAfterValue = true;
    } else if (isWord(byte)) {
      const from = at;
      while (isWord(bytes[at] ?? 0)) at += 1;
      isAfterValue = !beforeExpression.has(bytes.toString('latin1', from, at));
    } else {
      if (depth !== undefined && (byte === 0x7b || byte === 0x7d))
        templates[templates.length - 1] = depth + (byte === 0x7b ? 1 : -1);
      // A slash after a closing bracket divides, after a brace it most often begins a regular expression.
      if (byte > 0x20) isAfterValue = byte === 0x29 || byte === 0x5d;
      at += 1;
    }
  }
  return comments;
};
