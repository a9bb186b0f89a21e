/** What a scalar of a description has to be. */
export type ValueKind = 'count' | 'rate' | 'switch' | 'text';

/** The scalars that are no text, by their path. */
export const valueKinds: Readonly<Record<string, ValueKind>> = {
  enabled: 'switch',
  debug: 'switch',
  logs: 'switch',
  metrics: 'switch',
  attachStacktrace: 'switch',
  errors: 'rate',
  traces: 'rate',
  'profiles.sessions': 'rate',
  'profiles.traces': 'rate',
  'replays.sessions': 'rate',
  'replays.onError': 'rate',
  'caps.breadcrumbs': 'count',
  'caps.valueLength': 'count',
  'caps.perSession': 'count',
  'caps.perFingerprint': 'count',
  'caps.perWindow.events': 'count',
  'caps.perWindow.seconds': 'count',
};

const on = /^(?:1|true|t|yes|y|on)$/i;
const off = /^(?:0|false|f|no|n|off)$/i;

/** Whether a value is of a kind, without reading anything into it: `'0.5'` is no rate. */
export function isOfKind(kind: ValueKind, value: unknown): value is string | number | boolean {
  if (kind === 'switch') return typeof value === 'boolean';
  if (kind === 'text') return typeof value === 'string';
  if (typeof value !== 'number' || !(value >= 0)) return false;
  return kind === 'rate' ? value <= 1 : Number.isSafeInteger(value);
}

/** Reads the text of an environment variable as a value of that kind; nothing where it is none. */
export function readText(kind: ValueKind, text: string): string | number | boolean | undefined {
  if (kind === 'text') return text;
  const trimmed = text.trim();
  if (kind === 'switch') return on.test(trimmed) ? true : off.test(trimmed) ? false : undefined;
  // Number() takes '' for 0 and '0x1' for 1; a rate that is not there must not turn something off.
  const value = /^\d*\.?\d+(?:e-?\d+)?$/i.test(trimmed) ? Number(trimmed) : Number.NaN;
  return isOfKind(kind, value) ? value : undefined;
}

/** Whether a variable that stops all sending does: anything but an empty text and the words for no. */
export function isStopped(text: string | undefined): boolean {
  const trimmed = text?.trim() ?? '';
  return trimmed !== '' && !off.test(trimmed);
}
