import type { Random } from './random.ts';
import type { Secret } from './secrets.ts';

const encodeAll = (text: string) =>
  [...new TextEncoder().encode(text)]
    .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
    .join('');

type Spell = (text: string, random: Random) => string;

const PROSE: readonly Spell[] = [
  (text) => text,
  (text) => `could not handle ${text} in time`,
  (text) => `last value: "${text}"`,
  (text) => `retry (${text}) failed`,
  (text) => `[worker] '${text}', see log`,
  (text) => JSON.stringify({ status: 'ok', note: text, retries: 3 }),
  (text) => JSON.stringify({ body: JSON.stringify({ note: text }) }),
  (text) => JSON.stringify({ note: `seen ${text}` }).replaceAll('@', String.raw`\u0040`),
];

const WORDS: readonly Spell[] = [
  ...PROSE,
  (text) => `https://shop.example/find?q=${encodeURIComponent(text)}&page=2`,
  (text) => `q=${encodeURIComponent(text)}&page=2`,
  (text) => `q=${encodeURIComponent(encodeURIComponent(text))}&page=2`,
  (text) => encodeAll(text),
  (text) => `GET /clients/${encodeURIComponent(text)}/orders`,
  (text) => `order=${text};state=new`,
  (text) => `ended with ${text}.`,
  (text) => `line one\n${text}\nline three`,
];

/** A secret in a text, as it may stand in a message, a URL, a body, a log line. */
export const spell = (secret: Secret, random: Random): string =>
  random.pick(secret.isWord ? WORDS : PROSE)(secret.text, random);

const KEYED: readonly ((key: string, value: string) => string)[] = [
  (key, value) => `${key}=${value}`,
  (key, value) => `https://shop.example/x?a=1&${key}=${value}&b=2`,
  (key, value) => `a=1&${key}=${value}`,
  (key, value) => `${encodeURIComponent(key)}=${encodeAll(value)}&a=1`,
  (key, value) => encodeURIComponent(JSON.stringify({ [key]: value })),
  (key, value) => JSON.stringify({ user: 1, [key]: value }),
  (key, value) => JSON.stringify({ body: JSON.stringify({ [key]: value, n: 1 }) }),
  (key, value) => JSON.stringify({ [key]: { inner: [value] } }),
  (key, value) => `{'${key}': '${value}', 'n': 1}`,
  (key, value) => `:${key} => "${value}"`,
  (key, value) => `${key}: ${value}`,
  (key, value) => `POST /login\n${key}: ${value}\nAccept: text/html`,
  (key, value) => `started with --${key}=${value} --port=80`,
];

/** A value beside its key, in a text. */
export const spellKeyed = (key: string, value: string, random: Random): string =>
  random.pick(KEYED)(key, value);

/** Whether a part of a secret can be read in what would be sent, in any spelling. */
export function survives(sent: string, part: string): boolean {
  const unescaped = sent.replaceAll(/\\u00([0-7][0-9a-f])/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const spellings = [
    part,
    JSON.stringify(part).slice(1, -1),
    encodeURIComponent(part),
    encodeAll(part),
  ];
  return (
    spellings.some((spelling) => unescaped.includes(spelling)) || decoded(unescaped).includes(part)
  );
}

function decoded(text: string): string {
  let current = text;
  for (let level = 0; level < 2; level += 1)
    current = current.replaceAll(/%([0-7][0-9a-f])/gi, (_, hex) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return current.replaceAll(/\\+n/g, '\n');
}
