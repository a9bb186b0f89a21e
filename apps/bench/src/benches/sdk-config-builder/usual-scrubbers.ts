type Scrubber = (value: unknown) => unknown;

const KEYS =
  /auth|token|secret|session|password|passwd|pwd|key|jwt|bearer|csrf|xsrf|credentials|cookie/i;
// As guides and answers write them.
const PATTERNS = [
  /[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}/g,
  /\b(?:\d[ -]*?){13,16}\b/g,
  /\b\d{3}-\d{2}-\d{4}\b/g,
  /\b(?:\d{1,3}\.){3}\d{1,3}\b/g,
  /eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*/g,
  /Bearer\s+[A-Za-z0-9._~+/=-]+/gi,
];

function walk(value: unknown, cleanText: (text: string) => string): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map((item) => walk(item, cleanText));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      KEYS.test(key) ? '[Filtered]' : walk(inner, cleanText),
    ]),
  );
}

/** Copies, and looks at each key. */
export const keyWalk: Scrubber = (value) => walk(value, (text) => text);

/** The same, and six regular expressions over each text. */
export const usualRegexes: Scrubber = (value) =>
  walk(value, (text) =>
    PATTERNS.reduce((rest, pattern) => rest.replace(pattern, '[Filtered]'), text),
  );
