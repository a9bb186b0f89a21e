import type { StoredEvent } from '../store/model.ts';

export interface TagValue {
  readonly key: string;
  readonly value: string;
  readonly count: number;
  readonly firstSeen: number;
  readonly lastSeen: number;
}

export interface TagKey {
  readonly key: string;
  readonly total: number;
  /** Most frequent first. */
  readonly values: readonly TagValue[];
}

/** The tags of events, most frequent key first. */
export function summariseTags(events: readonly StoredEvent[]): TagKey[] {
  const keys = new Map<string, Map<string, TagValue>>();
  for (const event of events) {
    for (const [key, value] of event.tags) {
      const values = keys.get(key) ?? new Map<string, TagValue>();
      keys.set(key, values);
      values.set(value, addTo(values.get(value), key, value, event.timestamp));
    }
  }
  return [...keys]
    .map(([key, values]) => {
      const sorted = [...values.values()].toSorted((left, right) => right.count - left.count);
      return { key, values: sorted, total: sorted.reduce((sum, { count }) => sum + count, 0) };
    })
    .toSorted((left, right) => right.total - left.total);
}

export function summariseTag(events: readonly StoredEvent[], key: string): TagKey {
  const found = summariseTags(events).find((summary) => summary.key === key);
  return found ?? { key, total: 0, values: [] };
}

function addTo(known: TagValue | undefined, key: string, value: string, at: number): TagValue {
  if (!known) return { key, value, count: 1, firstSeen: at, lastSeen: at };
  return {
    key,
    value,
    count: known.count + 1,
    firstSeen: Math.min(known.firstSeen, at),
    lastSeen: Math.max(known.lastSeen, at),
  };
}

/** `device_family` is shown as `Device Family`. */
export function tagLabel(key: string): string {
  return key.replaceAll('_', ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
