import { cleanText, FILTERED } from '../clean-text.ts';
import { isHarmlessHeader } from '../keys/harmless-headers.ts';
import { foldKey } from '../keys/secret-key.ts';
import type { PathNode, Rules } from '../rules.ts';
import { isIdentifier, isPersonal } from './keys-of-sentry.ts';

/** Deeper, a value goes as a whole: SDKs normalize to a few levels. */
const DEEPEST = 64;
/** A value with more parts than this is not cleaned at all; nor is one that contains itself. */
const MOST_NODES = 500_000;
/** Shorter numbers are no card and no IMEI. */
const SMALLEST_NUMBER = 1e12;

/** How the keys of an object are to be read. */
export type Keys = 'headers' | 'modules' | 'plain' | 'user' | 'usual';

/** A selector of a path, as far as it has been followed; more than one where `*` is in it. */
type Places = readonly PathNode[] | undefined;

interface Walk {
  readonly rules: Rules;
  nodes: number;
}

/** A cleaned copy; the value itself when there is nothing to clean. Throws when it cannot be walked. */
export function cleanValue<Value>(value: Value, rules: Rules, keys: Keys = 'usual'): Value {
  const walk: Walk = { rules, nodes: 0 };
  // Every value that is replaced is a text or a number, and what replaces it is a text: JSON in, JSON out.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return clean(walk, value, '', keys, rules.paths && [rules.paths], 0) as Value;
}

function clean(
  walk: Walk,
  value: unknown,
  key: string,
  keys: Keys,
  places: Places,
  depth: number,
): unknown {
  if (typeof value === 'string')
    return isIdentifier(key, value) ? value : cleanText(value, walk.rules);
  if (typeof value === 'number') return cleanNumber(value, walk.rules);
  if (typeof value === 'bigint') return cleanNumber(value, walk.rules);
  if (typeof value !== 'object' || value === null) return value;
  walk.nodes += 1;
  if (walk.nodes > MOST_NODES) throw new Error('the value has too many parts to be cleaned');
  if (depth > DEEPEST || ArrayBuffer.isView(value)) return FILTERED;
  if (Array.isArray(value)) return cleanList(walk, value, key, keys, places, depth);
  if ('toJSON' in value && typeof value.toJSON === 'function')
    return clean(walk, value.toJSON(), key, keys, places, depth + 1);
  return cleanObject(walk, value, keys, places, depth);
}

function cleanNumber(value: number | bigint, rules: Rules): unknown {
  if ((value < 0 ? -value : value) < SMALLEST_NUMBER) return value;
  const text = String(value);
  const cleaned = cleanText(text, rules);
  return cleaned === text ? value : cleaned;
}

function cleanList(
  walk: Walk,
  list: readonly unknown[],
  key: string,
  keys: Keys,
  places: Places,
  depth: number,
): unknown {
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index += 1) {
    const value = list[index];
    const cleaned = isPair(value)
      ? cleanPair(walk, value, keys, places, depth)
      : clean(walk, value, key, keys, places, depth + 1);
    if (copy) copy.push(cleaned);
    else if (cleaned !== value) copy = [...list.slice(0, index), cleaned];
  }
  return copy ?? list;
}

// Tags, headers and query strings come as lists of pairs, too.
const isPair = (value: unknown): value is readonly [string, unknown] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string';

function cleanPair(
  walk: Walk,
  pair: readonly [string, unknown],
  keys: Keys,
  places: Places,
  depth: number,
): unknown {
  const [name, value] = pair;
  const cleanedName = cleanText(name, walk.rules);
  const cleaned = cleanEntry(walk, name, value, keys, places, depth);
  return cleanedName === name && cleaned === value ? pair : [cleanedName, cleaned];
}

function cleanObject(
  walk: Walk,
  object: object,
  keys: Keys,
  places: Places,
  depth: number,
): object {
  const entries: readonly [string, unknown][] = Object.entries(object);
  const pairName = nameOfPair(object);
  let copy: Record<string, unknown> | undefined;
  for (let index = 0; index < entries.length; index += 1) {
    const [key, value] = entries[index] ?? ['', undefined];
    const cleanedKey = walk.rules.keyFacts(key).cleaned;
    const isNamed =
      key === 'value' && pairName !== undefined && isSecret(walk.rules, pairName, keys);
    const isName =
      (key === 'key' || key === 'name') && pairName === value && pairName !== undefined;
    const cleaned = isNamed
      ? filtered(value)
      : isName
        ? clean(walk, value, key, 'plain', places, depth + 1)
        : cleanEntry(walk, key, value, keys, places, depth);
    // An address that is none makes Sentry complain about the event.
    const isGone = key === 'ip_address' && cleaned !== value;
    if (!copy) {
      if (cleaned === value && cleanedKey === key && key !== '__proto__') continue;
      copy = Object.fromEntries(entries.slice(0, index));
    }
    if (isGone || key === '__proto__') continue;
    copy[cleanedKey] = cleaned;
  }
  // An attribute says what type its value has.
  if (copy && 'type' in copy && typeof copy['value'] === 'string' && 'value' in object)
    if (typeof object.value !== 'string') copy['type'] = 'string';
  return copy ?? object;
}

/** `{ name: 'Cookie', value: 'a=b' }` is an entry, too. */
function nameOfPair(object: object): string | undefined {
  if (!('value' in object) || typeof object.value !== 'string') return undefined;
  if ('key' in object && typeof object.key === 'string') return object.key;
  return 'name' in object && typeof object.name === 'string' ? object.name : undefined;
}

function cleanEntry(
  walk: Walk,
  key: string,
  value: unknown,
  keys: Keys,
  places: Places,
  depth: number,
): unknown {
  if (value === null || value === undefined || typeof value === 'boolean') return value;
  const next = places && follow(places, key);
  const verdict = next && verdictOf(next);
  if (verdict === 'deny') return FILTERED;
  if (verdict === 'allow') return value;
  if (isSecret(walk.rules, key, keys)) return filtered(value);
  return clean(walk, value, key, keysBelow(key, keys, depth), next, depth + 1);
}

function isSecret(rules: Rules, key: string, keys: Keys): boolean {
  if (keys === 'plain' || keys === 'modules') return false;
  const facts = rules.keyFacts(key);
  const header = keys === 'headers' ? key : facts.header;
  if (header !== undefined) {
    const folded = foldKey(header);
    if (rules.deniedHeaders.has(folded)) return true;
    if (rules.allowedHeaders.has(folded)) return false;
    if (rules.isStrict && !isHarmlessHeader(folded)) return true;
  }
  if (keys === 'user' && rules.isStrict && isPersonal(key)) return true;
  return facts.isSecret;
}

function keysBelow(key: string, keys: Keys, depth: number): Keys {
  if (keys === 'plain') return 'plain';
  if (key === 'headers') return 'headers';
  if (key === 'user') return 'user';
  // Names of packages, such as `cookie` and `jsonwebtoken`.
  return key === 'modules' && depth === 0 ? 'modules' : 'usual';
}

/** The value of a secret key: nothing of it stays, but an attribute stays an attribute. */
function filtered(value: unknown): unknown {
  if (value === '') return value;
  const isAttribute =
    typeof value === 'object' &&
    value !== null &&
    'value' in value &&
    'type' in value &&
    typeof value.type === 'string';
  return isAttribute ? { value: FILTERED, type: 'string' } : FILTERED;
}

function follow(places: readonly PathNode[], key: string): Places {
  let found: readonly PathNode[] = places;
  // Dots in a key are dots in a path: attributes are named `user.email`.
  for (const name of key.split('.'))
    found = found.flatMap((node) =>
      [node.children.get(name), node.children.get('*')].filter((child) => child !== undefined),
    );
  return found.length > 0 ? found : undefined;
}

function verdictOf(places: readonly PathNode[]) {
  const verdicts = places.map(({ verdict }) => verdict);
  return verdicts.includes('deny') ? 'deny' : verdicts.find((verdict) => verdict === 'allow');
}
