import { trimSpaces } from '../trace-state/trim-spaces.ts';

// W3C Baggage, section 3.3.1: a token, a value of visible characters but for `"`, `,`, `;` and `\`, and properties.
const TOKEN = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
const VALUE = '[!#-+\\--:<-[\\]-~]*';
const SPACE = '[ \\t]*';
const PROPERTIES = `(?:${SPACE};${SPACE}${TOKEN}(?:${SPACE}=${SPACE}${VALUE})?)*`;
const MEMBER = new RegExp(`^(${TOKEN})${SPACE}=${SPACE}(${VALUE})(${PROPERTIES})$`);

/** A member of a `baggage` header. */
export interface BaggageMember {
  /** The key, decoded as OpenTelemetry does. */
  readonly key: string;
  /** The value, decoded. */
  readonly value: string;
  /** What follows the first semicolon, byte for byte. */
  readonly properties: string | undefined;
  /** The whole member, byte for byte. */
  readonly text: string;
}

/** Reads the members of a `baggage` header; what is no legal member is left out. */
export function readBaggageMembers(header: string): BaggageMember[] {
  const members: BaggageMember[] = [];
  for (const part of header.split(',')) {
    const text = trimSpaces(part);
    const [, key, value = '', properties = ''] = MEMBER.exec(text) ?? [];
    if (key === undefined) continue;
    members.push({
      key: decoded(key),
      value: decoded(value),
      properties: properties === '' ? undefined : properties.replace(/^[ \t]*;/, ''),
      text,
    });
  }
  return members;
}

/** Writes a member; undefined where it cannot be a legal one. Illegal properties are left out. */
export function writeBaggageMember(
  key: string,
  value: string,
  properties?: string,
): string | undefined {
  try {
    // Parentheses are the only characters that the encoding leaves and a token may not have.
    const token = encodeURIComponent(key).replaceAll('(', '%28').replaceAll(')', '%29');
    const text = `${token}=${encodeURIComponent(value)}`;
    const whole = properties ? `${text};${properties}` : text;
    return [whole, text].find((each) => MEMBER.test(each));
  } catch {
    // Half a surrogate pair has no encoding.
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
