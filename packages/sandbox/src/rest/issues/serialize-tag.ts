import type { TagKey, TagValue } from '../../query/tag-summary.ts';
import { tagLabel } from '../../query/tag-summary.ts';
import { iso } from '../iso.ts';

export function serializeTagKey({ key, total, values }: TagKey, shownValues = 10): unknown {
  return {
    key,
    name: tagLabel(key),
    totalValues: total,
    uniqueValues: values.length,
    topValues: values.slice(0, shownValues).map((value) => serializeTagValue(value)),
  };
}

export function serializeTagValue({ key, value, count, firstSeen, lastSeen }: TagValue): unknown {
  return {
    key,
    name: value,
    value,
    query: `${key}:"${value.replaceAll('"', String.raw`\"`)}"`,
    count,
    firstSeen: iso(firstSeen),
    lastSeen: iso(lastSeen),
  };
}
