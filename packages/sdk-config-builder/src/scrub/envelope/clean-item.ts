import type { Rules } from '../rules.ts';
import { cleanText } from '../clean-text.ts';
import { cleanValue, type Keys } from '../walk/clean-value.ts';
import { byteLength, cleanBytes } from './clean-bytes.ts';

/** An item as every SDK holds it before it is serialized. */
export type Item = readonly [headers: object, payload: unknown];

/** A cleaned item; null where nobody can say what is in it. Throws when it cannot be walked. */
export function cleanItem(item: Item, rules: Rules): Item | null {
  const [headers, payload] = item;
  const cleanedHeaders = cleanValue(headers, rules, 'plain');
  const type = 'type' in headers ? headers.type : undefined;
  const cleaned = cleanPayload(type, payload, rules);
  if (cleaned === null) return null;
  if (cleaned === payload) return cleanedHeaders === headers ? item : [cleanedHeaders, payload];
  return [withLength(cleanedHeaders, cleaned), cleaned];
}

function cleanPayload(type: unknown, payload: unknown, rules: Rules): unknown {
  if (typeof payload === 'string') return cleanText(payload, rules);
  // Under `balanced` a screenshot or a compressed recording passes: no detector could read it, and it is wanted.
  if (payload instanceof Uint8Array)
    return cleanBytes(payload, rules) ?? (rules.isStrict ? null : payload);
  if (typeof payload !== 'object' || payload === null) return null;
  if (type === 'log' || type === 'trace_metric' || (type === 'span' && 'items' in payload))
    return cleanContainer(payload, rules, type === 'trace_metric' ? 'value' : undefined);
  const cleaned = cleanValue(payload, rules, KEYS[String(type)] ?? 'usual');
  return rules.isStrict ? withoutInference(withoutContact(cleaned)) : cleaned;
}

// `sid` is the name of a session, and not that of a cookie; reports of the SDK have no keys of the user's.
const KEYS: Readonly<Record<string, Keys>> = {
  client_report: 'plain',
  session: 'plain',
  sessions: 'plain',
};

/** Each entry is a root of its own, for paths. A metric's own value is a measurement. */
function cleanContainer(container: object, rules: Rules, kept: string | undefined): object {
  const items = 'items' in container && Array.isArray(container.items) ? container.items : [];
  const cleaned = items.map((item: unknown) => {
    const copy = cleanValue(item, rules);
    const isNumber = kept !== undefined && isObject(item) && typeof item[kept] === 'number';
    return isNumber && isObject(copy) && copy[kept] !== item[kept]
      ? { ...copy, [kept]: item[kept] }
      : copy;
  });
  const isSame = cleaned.every((item, index) => item === items[index]);
  const copy = isSame ? container : { ...container, items: cleaned };
  return rules.isStrict ? withoutInference(copy) : copy;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Sentry takes an address from the connection where the SDK asks for it. */
function withoutInference(payload: object): object {
  const copy: Record<string, unknown> = { ...payload };
  const settings = copy['ingest_settings'];
  if (isObject(settings) && settings['infer_ip'] !== 'never')
    return { ...copy, ingest_settings: { ...settings, infer_ip: 'never' } };
  const { sdk } = copy;
  if (!isObject(sdk) || !isObject(sdk['settings']) || sdk['settings']['infer_ip'] !== 'auto')
    return payload;
  return { ...copy, sdk: { ...sdk, settings: { ...sdk['settings'], infer_ip: 'never' } } };
}

/** The name of whoever wrote a feedback stands beside the address, in a field that only feedback has. */
function withoutContact(payload: object): object {
  const copy: Record<string, unknown> = { ...payload };
  const contexts = copy['contexts'];
  if (typeof copy['comments'] === 'string' && copy['name'] !== undefined)
    return { ...copy, name: '[Filtered]' };
  if (
    !isObject(contexts) ||
    !isObject(contexts['feedback']) ||
    contexts['feedback']['name'] === undefined
  )
    return payload;
  return {
    ...copy,
    contexts: { ...contexts, feedback: { ...contexts['feedback'], name: '[Filtered]' } },
  };
}

function withLength(headers: object, payload: unknown): object {
  if (!('length' in headers)) return headers;
  if (typeof payload === 'string') return { ...headers, length: byteLength(payload) };
  return payload instanceof Uint8Array ? { ...headers, length: payload.length } : headers;
}
