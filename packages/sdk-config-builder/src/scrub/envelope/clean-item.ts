import type { Rules } from '../rules.ts';
import { isRecord, read, textOf } from '../../values/read.ts';
import { cleanText, FILTERED } from '../clean-text.ts';
import { cleanValue } from '../walk/clean-value.ts';
import { byteLength, cleanBytes } from './clean-bytes.ts';

/** An item as every SDK holds it before it is serialized. */
export type Item = readonly [headers: object, payload: unknown];

/** A cleaned item; null where nobody can say what is in it. Throws when it cannot be walked. */
export function cleanItem(item: Item, rules: Rules): Item | null {
  const [headers, payload] = item;
  const cleanedHeaders = cleanValue(headers, rules, 'plain');
  const cleaned = cleanPayload(textOf(read(headers, 'type')), payload, rules);
  if (cleaned === null) return null;
  if (cleaned === payload) return cleanedHeaders === headers ? item : [cleanedHeaders, payload];
  return [withLength(cleanedHeaders, cleaned), cleaned];
}

function cleanPayload(type: string, payload: unknown, rules: Rules): unknown {
  if (typeof payload === 'string') return cleanText(payload, rules);
  // Under `balanced` a screenshot or a compressed recording passes: no detector could read it, and it is wanted.
  if (payload instanceof Uint8Array)
    return cleanBytes(payload, rules) ?? (rules.isStrict ? null : payload);
  if (!isRecord(payload)) return null;
  const { isStrict } = rules;
  if (type === 'log' || type === 'trace_metric' || (type === 'span' && 'items' in payload)) {
    const cleaned = cleanContainer(payload, rules, type === 'trace_metric');
    return isStrict ? withoutInference(cleaned) : cleaned;
  }
  const cleaned = cleanValue(payload, rules, UNKEYED.test(type) ? 'plain' : 'usual');
  return isStrict ? withoutInference(withoutContact(cleaned)) : cleaned;
}

// `sid` is the name of a session, and not that of a cookie; reports of the SDK have no keys of the user's.
const UNKEYED = /^(?:client_report|sessions?)$/;

/** Each entry is a root of its own, for paths. A metric's own value is a measurement. */
function cleanContainer(container: Payload, rules: Rules, isMetric: boolean): Payload {
  const { items } = container;
  if (!Array.isArray(items)) return container;
  const cleaned = items.map((item: unknown) => {
    const copy = cleanValue(item, rules);
    const value = read(item, 'value');
    return isMetric && typeof value === 'number' && read(copy, 'value') !== value
      ? Object.assign({}, copy, { value })
      : copy;
  });
  const isSame = cleaned.every((item, index) => item === items[index]);
  return isSame ? container : { ...container, items: cleaned };
}

type Payload = Readonly<Record<string, unknown>>;

/** Sentry takes an address from the connection where the SDK asks for it. */
function withoutInference(payload: Payload): Payload {
  const { ingest_settings: settings, sdk } = payload;
  const never = (asked: unknown) => Object.assign({}, asked, { infer_ip: 'never' });
  if (isRecord(settings) && settings['infer_ip'] !== 'never')
    return { ...payload, ingest_settings: never(settings) };
  const asked = read(sdk, 'settings');
  return read(asked, 'infer_ip') === 'auto'
    ? { ...payload, sdk: Object.assign({}, sdk, { settings: never(asked) }) }
    : payload;
}

/** The name of whoever wrote a feedback stands beside the address, in a field that only feedback has. */
function withoutContact(payload: Payload): Payload {
  const { contexts } = payload;
  const name = FILTERED;
  if (typeof payload['comments'] === 'string' && payload['name'] !== undefined)
    return { ...payload, name };
  const feedback = read(contexts, 'feedback');
  return read(feedback, 'name') === undefined
    ? payload
    : {
        ...payload,
        contexts: Object.assign({}, contexts, { feedback: Object.assign({}, feedback, { name }) }),
      };
}

function withLength(headers: object, payload: unknown): object {
  const length =
    typeof payload === 'string'
      ? byteLength(payload)
      : payload instanceof Uint8Array
        ? payload.length
        : undefined;
  return 'length' in headers && length !== undefined ? { ...headers, length } : headers;
}
