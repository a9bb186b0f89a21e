import { isRecord, methodOf } from '../../values/read.ts';
import { cleanText, FILTERED } from '../clean-text.ts';
import { isHarmlessHeader } from '../keys/harmless-headers.ts';
import { foldKey } from '../keys/secret-key.ts';
import type { Places, Rules } from '../rules.ts';
import { isIdentifier, isPersonal } from './keys-of-sentry.ts';

/** Deeper, a value goes as a whole: SDKs normalize to a few levels. */
const DEEPEST = 64;
/** A value with more parts than this is not cleaned at all; nor is one that contains itself. */
const MOST_NODES = 500_000;
/** Shorter numbers are no card and no IMEI. */
const SMALLEST_NUMBER = 1e12;

/** How the keys of an object are to be read. */
export type Keys = 'headers' | 'modules' | 'plain' | 'user' | 'usual';

/** A cleaned copy; the value itself when there is nothing to clean. Throws when it cannot be walked. */
export function cleanValue<Value>(root: Value, rules: Rules, keysAtTop: Keys = 'usual'): Value {
  const { isStrict } = rules;
  let nodes = 0;

  function clean(
    value: unknown,
    key: string,
    keys: Keys,
    places: Followed,
    depth: number,
  ): unknown {
    if (typeof value === 'string')
      return isIdentifier(key, value) ? value : cleanText(value, rules);
    if (typeof value === 'number' || typeof value === 'bigint') {
      if ((value < 0 ? -value : value) < SMALLEST_NUMBER) return value;
      const text = String(value);
      const cleaned = cleanText(text, rules);
      return cleaned === text ? value : cleaned;
    }
    if (!isRecord(value)) return value;
    nodes += 1;
    if (nodes > MOST_NODES) throw new Error('too many parts');
    if (depth > DEEPEST || ArrayBuffer.isView(value)) return FILTERED;
    if (Array.isArray(value)) return cleanList(value, key, keys, places, depth);
    const toJson = 'toJSON' in value && methodOf(value, 'toJSON');
    return toJson
      ? clean(toJson(), key, keys, places, depth + 1)
      : cleanObject(value, keys, places, depth);
  }

  function cleanList(
    list: readonly unknown[],
    key: string,
    keys: Keys,
    places: Followed,
    depth: number,
  ): unknown {
    let isSame = true;
    const copy = list.map((item) => {
      let cleaned: unknown;
      // Tags, headers and query strings come as lists of pairs, too.
      if (Array.isArray(item) && item.length === 2 && typeof item[0] === 'string') {
        const pair = [cleanText(item[0], rules), cleanEntry(item[0], item[1], keys, places, depth)];
        cleaned = pair[0] === item[0] && pair[1] === item[1] ? item : pair;
      } else cleaned = clean(item, key, keys, places, depth + 1);
      isSame &&= cleaned === item;
      return cleaned;
    });
    return isSame ? list : copy;
  }

  function cleanObject(
    object: Readonly<Record<string, unknown>>,
    keys: Keys,
    places: Followed,
    depth: number,
  ): object {
    const entries = Object.entries(object);
    const pairName = nameOfPair(object);
    let copy: Record<string, unknown> | undefined;
    for (let index = 0; index < entries.length; index += 1) {
      const [key, value] = entries[index] ?? [''];
      const cleanedKey = rules.keyFacts(key).cleaned;
      const cleaned =
        key === 'value' && pairName !== undefined && isSecret(pairName, keys)
          ? filtered(value)
          : (key === 'key' || key === 'name') && pairName !== undefined && pairName === value
            ? clean(value, key, 'plain', places, depth + 1)
            : cleanEntry(key, value, keys, places, depth);
      const isProto = key === '__proto__';
      if (!copy) {
        if (cleaned === value && cleanedKey === key && !isProto) continue;
        copy = Object.fromEntries(entries.slice(0, index));
      }
      // An address that is none makes Sentry complain about the event.
      if (!isProto && (key !== 'ip_address' || cleaned === value)) copy[cleanedKey] = cleaned;
    }
    // An attribute says what type its value has.
    if (
      copy &&
      'type' in copy &&
      'value' in object &&
      typeof copy['value'] === 'string' &&
      typeof object['value'] !== 'string'
    )
      copy['type'] = 'string';
    return copy ?? object;
  }

  function cleanEntry(
    key: string,
    value: unknown,
    keys: Keys,
    places: Followed,
    depth: number,
  ): unknown {
    if (value === null || value === undefined || typeof value === 'boolean') return value;
    const next = places && follow(places, key);
    const verdicts = next?.filter(([rest]) => rest.length === 0).map(([, verdict]) => verdict);
    if (verdicts?.includes('deny')) return FILTERED;
    if (verdicts?.length) return value;
    if (isSecret(key, keys)) return filtered(value);
    return clean(value, key, keysBelow(key, keys, depth), next, depth + 1);
  }

  function isSecret(key: string, keys: Keys): boolean {
    if (keys === 'plain' || keys === 'modules') return false;
    const facts = rules.keyFacts(key);
    const header = keys === 'headers' ? key : facts.header;
    if (header !== undefined) {
      const folded = foldKey(header);
      const verdict = rules.headerVerdict(folded);
      if (verdict !== undefined) return verdict;
      if (isStrict && !isHarmlessHeader(folded)) return true;
    }
    return (keys === 'user' && isStrict && isPersonal(key)) || facts.isSecret;
  }

  // Every value that is replaced is a text or a number, and what replaces it is a text: JSON in, JSON out.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return clean(root, '', keysAtTop, rules.paths, 0) as Value;
}

/** Undefined where no selector goes on. */
type Followed = Places | undefined;

/** `{ name: 'Cookie', value: 'a=b' }` is an entry, too. */
function nameOfPair(object: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof object['value'] !== 'string') return undefined;
  return [object['key'], object['name']].find((name) => typeof name === 'string');
}

function keysBelow(key: string, keys: Keys, depth: number): Keys {
  if (keys === 'plain') return keys;
  if (key === 'headers' || key === 'user') return key;
  // Names of packages, such as `cookie` and `jsonwebtoken`.
  return key === 'modules' && depth === 0 ? key : 'usual';
}

/** The value of a secret key: nothing of it stays, but an attribute stays an attribute. */
function filtered(value: unknown): unknown {
  if (value === '') return value;
  return isRecord(value) && 'value' in value && typeof value['type'] === 'string'
    ? { value: FILTERED, type: 'string' }
    : FILTERED;
}

function follow(places: Places, key: string): Followed {
  let found = places;
  // Dots in a key are dots in a path: attributes are named `user.email`.
  for (const name of key.split('.'))
    found = found.flatMap(([[first, ...rest], verdict]) =>
      first === name || first === '*' ? [[rest, verdict] as const] : [],
    );
  return found.length > 0 ? found : undefined;
}
